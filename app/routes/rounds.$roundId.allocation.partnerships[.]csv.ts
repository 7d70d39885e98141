import { comparison } from "~/tables/comparison-tables";

export { largeFile as handle } from "~/sheet-file";

export const loader = comparison.partnerships.csv;
