export { xlsx as loader } from "~/tables/robustness-table";
