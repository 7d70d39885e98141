export { csv as loader } from "~/tables/scenario-table";
