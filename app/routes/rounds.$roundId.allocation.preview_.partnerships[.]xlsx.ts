import { preview } from "~/tables/comparison-tables";

export { largeFile as handle } from "~/sheet-file";

export const loader = preview.partnerships.xlsx;
