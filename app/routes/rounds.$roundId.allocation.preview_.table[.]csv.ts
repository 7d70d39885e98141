import { preview } from "~/tables/comparison-tables";

export const loader = preview.bids.csv;
