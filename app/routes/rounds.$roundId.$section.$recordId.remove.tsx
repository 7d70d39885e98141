export { removeAction as action, removePage as loader } from "~/record-pages";
export { RemoveRoute as default, recordHandle as handle, recordTitle as meta } from "~/record-views";
