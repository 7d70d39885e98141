import { drafted } from "~/tables/notice-table";

export { largeFile as handle } from "~/sheet-file";

export const loader = drafted.csv;
