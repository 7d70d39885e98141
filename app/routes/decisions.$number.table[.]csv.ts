import { signed } from "~/tables/notice-table";

export const loader = signed.csv;
