import type { RecordValues } from "./record-kind";

/** What somebody else saved after a form was opened: their values, who and when, and the revision now there. */
export type ChangedMeanwhile = {
	readonly theirs: RecordValues;
	readonly by: string;
	readonly at: string;
	readonly revision: number;
};

declare module "../outcome" {
	interface DetailsOf {
		/** Nothing where there is no text to compare. */
		"changed-meanwhile"?: ChangedMeanwhile;
	}
}
