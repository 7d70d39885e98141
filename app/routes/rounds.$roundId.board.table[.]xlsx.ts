export { xlsx as loader } from "~/tables/pack-table";
