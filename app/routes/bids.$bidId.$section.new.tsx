export { addAction as action, addPage as loader } from "~/record-pages";
export { bidRecordHandle as handle, RecordRoute as default, recordTitle as meta } from "~/record-views";

/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;
