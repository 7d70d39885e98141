export { xlsx as loader } from "~/tables/scenario-table";
