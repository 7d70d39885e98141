import type { TypedBoxes } from "./domain/bid/unsaved-words";
import { kindOfFormSection } from "./domain/form/form-kinds";
import { COST_LINE } from "./domain/form/kinds/cost-line";
import { FUNDING_LINE } from "./domain/form/kinds/funding-line";
import { INTERVENTION } from "./domain/form/kinds/intervention";
import { SAVING_LINE } from "./domain/form/kinds/saving-line";
import type { RecordKind } from "./domain/form/record-kind";
import { appraisalLine } from "./explain/appraisal-line";
import { recordTyped } from "./forms/form/record-typed";
import { readContentToAppraise } from "./use-cases/bid/read-appraisal";
import { readFormSection } from "./use-cases/bid/read-form-section";
import type { Context } from "./use-cases/context";
import { readRecords } from "./use-cases/form/read-records";

const APPRAISED: readonly string[] = [INTERVENTION, COST_LINE, SAVING_LINE, FUNDING_LINE].map(
	({ key }) => key,
);

/** Whether the records of a kind have a part in what a bid costs and saves. */
export const isAppraised = ({ key }: RecordKind): boolean => APPRAISED.includes(key);

/** What a bid costs and saves as it is saved, in a line; "" where there is nothing to say. */
export function figuresAsSaved(context: Context, bidId: string): string {
	const content = readContentToAppraise(context, { bidId });
	return content.ok ? appraisalLine(content.value) : "";
}

const withoutTyped = (saved: string) =>
	saved === "" ? "" : `${saved} What you are typing does not count yet.`;

/**
 * The same with what is typed in a record's form, or without it while it cannot be saved; null where the form is of
 * no record that has a part in it.
 */
export function figuresAsTyped(
	context: Context,
	bidId: string,
	typed: {
		readonly section: string;
		readonly address: string;
		readonly words: TypedBoxes | null | undefined;
	},
): string | null {
	if (typed.words === undefined) return null;
	const section = readFormSection(context, { bidId, section: typed.section });
	const kind = section.ok ? kindOfFormSection(section.value) : undefined;
	if (!kind || !isAppraised(kind)) return null;
	if (typed.words === null) return figuresAsSaved(context, bidId);
	const records = readRecords(context, kind, { bidId });
	if (!records.ok) return null;
	const last = typed.address.split("/").at(-1) ?? "";
	const before = records.value.records.find(({ id }) => id === last);
	const values = recordTyped(kind, before?.values ?? null, typed.words);
	if (!values) return withoutTyped(figuresAsSaved(context, bidId));
	const content = readContentToAppraise(context, {
		bidId,
		typed: { kind: kind.key, id: before?.id ?? "", values },
	});
	return content.ok ? appraisalLine(content.value) : null;
}
