import { instantToLondon } from "~/domain/london-time";
import { notOverOn, partnershipsOfFund } from "~/domain/needs/fund-partnerships";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund/fund";
import { namedPartnerships } from "~db/fund/partnerships";
import { needsVersionWithValues } from "~db/needs/needs";
import { areasOf, everyPartnership } from "~db/needs/priors";
import { type Context, notFound, permitted, read } from "../context";

export type AreaChoices = {
	readonly title: string;
	readonly revision: number;
	readonly chosen: readonly string[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		/** Its first day where that is still to come; null otherwise. */
		readonly startsOn: string | null;
		/** Its last day; null while it has none. */
		readonly endsOn: string | null;
		/** Whether it is one of the fund's own; else so far only other offices' funds have named it. */
		readonly own: boolean;
	}[];
};

/** The partnerships that are not over, the fund's own first, and those that a version shares money among. */
export function readAreaChoices(
	context: Context,
	versionId: string,
): Outcome<AreaChoices, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, versionId);
		const fund = version && fundById(tx, version.fundId);
		if (!version || !fund) return notFound();
		const today = instantToLondon(now).date;
		const chosen = areasOf(tx, versionId);
		const everybody = everyPartnership(tx);
		const offered = everybody.filter((each) => notOverOn(each, today) || chosen.includes(each.id));
		const own = new Set(partnershipsOfFund(everybody, namedPartnerships(tx), fund).map(({ id }) => id));
		return accepted({
			title: version.title,
			revision: version.revision,
			chosen,
			partnerships: offered
				.map(({ id, name, startsOn, endsOn }) => ({
					...{ id, name, endsOn },
					startsOn: startsOn > today ? startsOn : null,
					own: own.has(id) || chosen.includes(id),
				}))
				.sort((a, b) => Number(b.own) - Number(a.own)),
		});
	});
}
