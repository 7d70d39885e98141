export { addAction as action, addPage as loader } from "~/record-pages";
export { RecordRoute as default, recordHandle as handle, recordTitle as meta } from "~/record-views";

/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;
