export { xlsxFile as loader } from "~/record-pages";
