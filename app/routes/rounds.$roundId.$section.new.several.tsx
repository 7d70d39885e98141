export { severalPage as loader } from "~/record-pages";
export { recordTitle as meta, SeveralRoute as default, severalHandle as handle } from "~/record-views";
export { sheetAction as action } from "~/sheet-action";
