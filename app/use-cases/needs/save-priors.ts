import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionInUse, needsVersionWithValues, updateNeedsVersion } from "~db/needs/needs";
import { everyPartnership, priorsOf, replacePriors } from "~db/needs/priors";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

export type PriorsInput = {
	readonly versionId: string;
	readonly revision: number;
	/** Pence by partnership, predecessors included; one left out is not known. */
	readonly priors: readonly { readonly organisationId: string; readonly amount: Pence }[];
	/** Where the amounts come from, in words. */
	readonly source: string;
};

type PriorsRefusal = PermissionRefusal | VersionRefusal | "amount-negative" | "source-missing";

/**
 * Saves what partnerships, and predecessors merged into them, had the year before, which the formula adds. Refuses
 * negative amounts, amounts without a source, a version in use and one saved by somebody else meanwhile.
 */
export function savePriors(context: Context, input: PriorsInput): Outcome<null, PriorsRefusal> {
	return write(context, (tx, record, now): Outcome<null, PriorsRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, input.versionId);
		const known = new Set(everyPartnership(tx).map(({ id }) => id));
		if (!version || input.priors.some(({ organisationId }) => !known.has(organisationId))) return notFound();
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "something stands on this version");
		const below = input.priors.find(({ amount }) => amount < 0n);
		if (below)
			return refused("amount-negative", "an amount is zero or more", {
				path: `amounts.${below.organisationId}`,
			});
		if (input.priors.length > 0 && input.source.trim() === "")
			return refused("source-missing", "amounts have a source", { path: "source" });
		const saved = { savedAt: now, savedBy: actorId(context) };
		if (!updateNeedsVersion(tx, version.id, input.revision, saved)) return staleVersion(tx, version);
		const inWords = (rows: readonly { readonly organisationId: string; readonly amount: Pence }[]) =>
			Object.fromEntries(rows.map(({ organisationId, amount }) => [organisationId, String(amount)]));
		const before = inWords(priorsOf(tx, version.id));
		replacePriors(
			tx,
			version.id,
			input.priors.map((row) => ({ ...row, source: input.source.trim() })),
		);
		record(
			"save-needs-priors",
			{ kind: "needs-version", id: version.id },
			{ before, after: inWords(input.priors), source: input.source },
		);
		return accepted(null);
	});
}
