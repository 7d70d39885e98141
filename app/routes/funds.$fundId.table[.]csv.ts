export { csv as loader } from "~/tables/ledger-table";
