export { changeAction as action, changePage as loader } from "~/record-pages";
export { RecordRoute as default, recordHandle as handle, recordTitle as meta } from "~/record-views";
