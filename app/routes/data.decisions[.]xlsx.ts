import { register } from "~/tables/register-table";

export { largeFile as handle } from "~/sheet-file";

export const loader = register.xlsx;
