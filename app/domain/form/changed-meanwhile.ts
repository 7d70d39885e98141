import type { Bases } from "./merge-fields";
import type { RecordValues } from "./record-kind";

/** What somebody else saved after a form was opened: their values, who and when, and the revision now there. */
export type ChangedMeanwhile = {
	readonly theirs: RecordValues;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
	/** Of a page that said what each field was opened with: what both changed, and what only they did. */
	readonly fields?: {
		readonly clashes: readonly string[];
		readonly taken: readonly string[];
		/** What the page is opened with when it is shown again. */
		readonly bases: Bases;
		/** What the form holds, by the names of its boxes, where only they changed it. */
		readonly boxes?: RecordValues;
	};
};

declare module "../outcome" {
	interface DetailsOf {
		/** Nothing where there is no text to compare. */
		"changed-meanwhile"?: ChangedMeanwhile;
	}
}
