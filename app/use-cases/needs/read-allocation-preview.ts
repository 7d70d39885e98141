import { pence } from "~/domain/money";
import { yearOnYear } from "~/domain/needs/year-on-year";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fileText } from "~/domain/stored-text";
import { needsVersionWithValues } from "~db/needs/needs";
import { answerTo, readAnswered } from "../allocation/solving/read-answer";
import { type Context, notFound, permitted } from "../context";
import type { FormulaPreview } from "./read-formula-preview";
import { presentNeedsCase } from "./read-needs-case";
import { sharingRefusal } from "./read-shared-money";

export type AllocationPreview = {
	/** For the form, so that sending it twice makes one allocation. */
	readonly key: string;
	readonly title: string;
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly preview: FormulaPreview;
};

/** What an allocation made from a version now would be, before it is saved. */
export function readAllocationPreview(
	context: Context,
	versionId: string,
): Promise<Outcome<AllocationPreview, PermissionRefusal>> {
	return readAnswered(context, (tx): Outcome<AllocationPreview, PermissionRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, versionId);
		const present = version && presentNeedsCase(tx, versionId, version.title);
		if (!version || !present) return notFound();
		const { partnerships, formula } = present.figures;
		const { fund } = present.file;
		const taken = [...(fund.commitments ?? []), ...(fund.topSlices ?? [])].reduce(
			(sum, line) => sum + ("amount" in line ? line.amount : 0n),
			0n,
		);
		const left = pence(fund.total - taken);
		const allocated = answerTo("formula", fileText(present.file));
		const needs = allocated.ok && left > 0n ? allocated.value.run.needs : null;
		const nothing = left > 0n ? null : { code: "nothing-to-share" as const, area: null, details: {} };
		const keys = partnerships.map(({ key }) => key);
		return accepted({
			key: context.ids.next(),
			title: version.title,
			partnerships: partnerships.map(({ key, name }) => ({ key, name })),
			preview: {
				amount: left,
				needs,
				refusal: nothing ?? (allocated.ok ? null : sharingRefusal(allocated, partnerships)),
				rows: needs ? yearOnYear(needs, keys, formula.priors) : [],
			},
		});
	});
}
