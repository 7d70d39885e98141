export { csv as loader } from "~/tables/pack-table";
