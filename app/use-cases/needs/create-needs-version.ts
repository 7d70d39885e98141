import { instantToLondon } from "~/domain/london-time";
import { existsOn, partnershipsOfFund, presentHeir } from "~/domain/needs/fund-partnerships";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund/fund";
import { namedPartnerships } from "~db/fund/partnerships";
import {
	insertNeedsVersion,
	type NeedsVersionRow,
	needsVersionWithValues,
	putIndicator,
} from "~db/needs/needs";
import { areasOf, everyPartnership, priorsOf, replaceAreas, replacePriors } from "~db/needs/priors";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewNeedsVersion = {
	/** Made with the form, so that a form sent twice starts one version. */
	readonly key?: string;
	readonly fundId: string;
	readonly title: string;
	/** Where the figures come from and what they are for. */
	readonly note: string;
	/** Made up to show what the formula does. */
	readonly illustrative: boolean;
	/** A version whose indicators and values are copied into the new one. */
	readonly copyOf?: string;
	/** The partnerships it shares money among; unless told, those of the version copied, or the fund's own. */
	readonly partnershipIds?: readonly string[];
};

/**
 * Starts a version of a fund's needs formula, empty or as a copy of another; gives its identifier. The same once more
 * under its `key` gives the first one; other words under it are refused (`already-added`).
 */
export function createNeedsVersion(
	context: Context,
	input: NewNeedsVersion,
): Outcome<{ readonly id: string; readonly version: number }, PermissionRefusal | "already-added"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const { key, fundId, title, note, illustrative } = input;
		const former = key ? needsVersionWithValues(tx, key) : undefined;
		if (former && standsAlready(former, { fundId, title, note, illustrative }))
			return accepted({ id: former.id, version: former.version });
		if (former) return refused("already-added", "this page has started a version already");
		const source = input.copyOf ? needsVersionWithValues(tx, input.copyOf) : undefined;
		const fund = fundById(tx, fundId);
		if (!fund) return notFound("fundId");
		if (input.copyOf && !source) return notFound("copyOf");
		const id = key ?? context.ids.next();
		const version = insertNeedsVersion(tx, {
			id,
			...{ fundId, title, note, illustrative },
			createdAt: now,
			createdBy: actorId(context),
			savedAt: now,
			savedBy: actorId(context),
			...(source ? formulaColumns(source) : {}),
		});
		const today = instantToLondon(now).date;
		const everybody = everyPartnership(tx);
		const heirs = (ids: readonly string[]) => [
			...new Set(ids.flatMap((each) => presentHeir(each, everybody, today) ?? [])),
		];
		const areas =
			input.partnershipIds ??
			(source
				? heirs(areasOf(tx, source.id))
				: partnershipsOfFund(everybody, namedPartnerships(tx), fund)
						.filter((each) => existsOn(each, today))
						.map((each) => each.id));
		replaceAreas(tx, id, areas);
		if (source) replacePriors(tx, id, priorsOf(tx, source.id));
		for (const { values, ...indicator } of source?.indicators ?? [])
			putIndicator(tx, { ...indicator, id: context.ids.next(), needsVersionId: id }, values);
		record(
			"create-needs-version",
			{ kind: "needs-version", id },
			{
				...{ fundId, title, note, illustrative, version },
				copyOf: input.copyOf ?? null,
				partnershipIds: [...areas],
			},
		);
		return accepted({ id, version });
	});
}

function formulaColumns(source: NeedsVersionRow) {
	const { unit, rounding, transitionStep, transitionSteps, boundsMethod, floor, ceiling, minimum } = source;
	return { unit, rounding, transitionStep, transitionSteps, boundsMethod, floor, ceiling, minimum };
}
