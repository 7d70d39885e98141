export { xlsx as loader } from "~/tables/ledger-table";
