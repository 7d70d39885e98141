import { ACHIEVEMENT } from "./kinds/achievement";
import { ALTERNATIVE } from "./kinds/alternative";
import { APPROVAL } from "./kinds/approval";
import { BASELINE_COST } from "./kinds/baseline-cost";
import { COST_LINE } from "./kinds/cost-line";
import { DEPENDENCY } from "./kinds/dependency";
import { DOCUMENT } from "./kinds/document";
import { FUNDING_LINE } from "./kinds/funding-line";
import { INTERVENTION } from "./kinds/intervention";
import { MEASURE } from "./kinds/measure";
import { MILESTONE } from "./kinds/milestone";
import { OPTION_CRITERION } from "./kinds/option-criterion";
import { OTHER_APPLICATION } from "./kinds/other-application";
import { PARTNER } from "./kinds/partner";
import { REDUCED_VERSION } from "./kinds/reduced-version";
import { RISK } from "./kinds/risk";
import { SAVING_LINE } from "./kinds/saving-line";
import { SPEND_LINE } from "./kinds/spend-line";
import { STAKEHOLDER } from "./kinds/stakeholder";
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
	PARTNER,
	BASELINE_COST,
	SPEND_LINE,
	OPTION_CRITERION,
	ALTERNATIVE,
	MILESTONE,
	APPROVAL,
	STAKEHOLDER,
	DEPENDENCY,
	ACHIEVEMENT,
	OTHER_APPLICATION,
];

/** The kind whose pages stand in a section of a bid; undefined where a section holds none. */
export function kindOfSection(section: string): RecordKind | undefined {
	return RECORD_KINDS.find((kind) => kind.section === section);
}
