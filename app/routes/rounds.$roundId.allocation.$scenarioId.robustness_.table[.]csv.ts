export { largeFile as handle } from "~/sheet-file";
export { csv as loader } from "~/tables/robustness-table";
