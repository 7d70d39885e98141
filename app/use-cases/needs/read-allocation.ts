import type { NeedsNotice } from "~/domain/decision/needs-notice";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import type { DecisionRow } from "~db/decision/decision";
import { fundById } from "~db/fund/fund";
import { decisionsOfAllocation, type NeedsAllocationRow, needsAllocationById } from "~db/needs/allocation";
import { needsVersionWithValues } from "~db/needs/needs";
import { type Context, notFound, permitted, read } from "../context";
import { needsNotice } from "../decision/read-needs-notice";
import { isStaleAllocation } from "./read-needs-case";

export type AllocationPage = {
	readonly id: string;
	readonly versionId: string;
	readonly fund: { readonly id: string; readonly name: string; readonly financialYear: string };
	readonly createdAt: string;
	readonly stale: boolean;
	/** Whether the version's figures are made up, so that nothing is decided on them. */
	readonly illustrative: boolean;
	readonly notice: NeedsNotice;
	/** The decision drafted from it, as far as this person may know. */
	readonly decision: {
		readonly id: string;
		readonly state: DecisionRow["state"];
		readonly number: string | null;
	} | null;
	readonly mayDraft: boolean;
};

/** Proposed amounts are read by whoever builds and audits them, and by those who prepare and sign decisions. */
export function mayReadAllocations(context: Context, tx: Tx): Outcome<true, PermissionRefusal> {
	const office = permitted(context, tx, "read-scenarios");
	return office.ok ? office : permitted(context, tx, "read-unpublished-decision");
}

function allocationIn(
	context: Context,
	tx: Tx,
	input: { readonly versionId: string; readonly allocationId: string },
): Outcome<NeedsAllocationRow, PermissionRefusal> {
	const allowed = mayReadAllocations(context, tx);
	if (!allowed.ok) return allowed;
	const row = needsAllocationById(tx, input.allocationId);
	return row?.needsVersionId === input.versionId ? accepted(row) : notFound();
}

/** A saved allocation without bids: amounts beside the year before and beside what was published elsewhere. */
export function readAllocation(
	context: Context,
	input: { readonly versionId: string; readonly allocationId: string },
): Outcome<AllocationPage, PermissionRefusal> {
	return read(context, (tx): Outcome<AllocationPage, PermissionRefusal> => {
		const found = allocationIn(context, tx, input);
		if (!found.ok) return found;
		const row = found.value;
		const fund = fundById(tx, row.fundId);
		const notice = needsNotice(tx, row);
		if (!fund || !notice) return notFound();
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const [decision] = decisionsOfAllocation(tx, row.id).filter(
			({ state }) => mayKnow || state === "published",
		);
		return accepted({
			id: row.id,
			versionId: row.needsVersionId,
			fund: { id: fund.id, name: fund.name, financialYear: fund.financialYear },
			createdAt: row.createdAt,
			stale: isStaleAllocation(tx, row, mayKnow),
			illustrative: needsVersionWithValues(tx, row.needsVersionId)?.illustrative ?? false,
			notice,
			decision: decision ? { id: decision.id, state: decision.state, number: decision.number } : null,
			mayDraft: permitted(context, tx, "draft-decision").ok,
		});
	});
}

/** The case or the run of a saved allocation, byte for byte. */
export function readAllocationFile(
	context: Context,
	input: { readonly versionId: string; readonly allocationId: string; readonly file: "case" | "run" },
): Outcome<string, PermissionRefusal> {
	return read(context, (tx): Outcome<string, PermissionRefusal> => {
		const found = allocationIn(context, tx, input);
		if (!found.ok) return found;
		return accepted(input.file === "case" ? found.value.caseText : found.value.runText);
	});
}
