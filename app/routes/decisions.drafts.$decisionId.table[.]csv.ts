import { drafted } from "~/tables/notice-table";

export const loader = drafted.csv;
