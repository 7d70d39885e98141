export { listAction as action, listPage as loader } from "~/record-pages";
export { listHandle as handle, RecordListRoute as default, recordTitle as meta } from "~/record-views";
