export { changeAction as action, changePage as loader } from "~/record-pages";
export { bidRecordHandle as handle, RecordRoute as default, recordTitle as meta } from "~/record-views";
