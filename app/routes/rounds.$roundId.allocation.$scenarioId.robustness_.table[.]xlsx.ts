export { largeFile as handle } from "~/sheet-file";
export { xlsx as loader } from "~/tables/robustness-table";
