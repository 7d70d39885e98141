import { roundTable } from "~/tables/round-table-files";

export { largeFile as handle } from "~/sheet-file";

export const loader = roundTable.xlsx;
