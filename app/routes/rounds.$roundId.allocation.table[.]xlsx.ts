import { comparison } from "~/tables/comparison-tables";

export const loader = comparison.bids.xlsx;
