import { signed } from "~/tables/notice-table";

export { largeFile as handle } from "~/sheet-file";

export const loader = signed.csv;
