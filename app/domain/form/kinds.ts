import { COST_LINE } from "./kinds/cost-line";
import { DOCUMENT } from "./kinds/document";
import { FUNDING_LINE } from "./kinds/funding-line";
import { INTERVENTION } from "./kinds/intervention";
import { MEASURE } from "./kinds/measure";
import { REDUCED_VERSION } from "./kinds/reduced-version";
import { RISK } from "./kinds/risk";
import { SAVING_LINE } from "./kinds/saving-line";
import type { RecordKind } from "./record-kind";

/** Every kind of record that a bid is made of. */
export const RECORD_KINDS: readonly RecordKind[] = [
	INTERVENTION,
	COST_LINE,
	REDUCED_VERSION,
	SAVING_LINE,
	FUNDING_LINE,
	MEASURE,
	RISK,
	DOCUMENT,
];

/** The kind whose pages stand in a section of a bid; undefined where a section holds none. */
export function kindOfSection(section: string): RecordKind | undefined {
	return RECORD_KINDS.find((kind) => kind.section === section);
}
