export { csvFile as loader } from "~/record-pages";
