export { csv as loader } from "~/tables/robustness-table";
