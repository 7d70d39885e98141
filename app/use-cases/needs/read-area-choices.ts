import { instantToLondon } from "~/domain/london-time";
import { existsOn, partnershipsOfFund } from "~/domain/needs/fund-partnerships";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund";
import { namedPartnerships } from "~db/fund-partnerships";
import { needsVersionWithValues } from "~db/needs";
import { areasOf, everyPartnership } from "~db/needs-priors";
import { type Context, notFound, permitted, read } from "../context";

export type AreaChoices = {
	readonly title: string;
	readonly revision: number;
	readonly chosen: readonly string[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		/** Its last day; null while it has none. */
		readonly endsOn: string | null;
		/** Whether it is one of the fund's own; else so far only other offices' funds have named it. */
		readonly own: boolean;
	}[];
};

/** The partnerships that exist now, the fund's own first, and those that a version shares money among already. */
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
		const present = everybody.filter((each) => existsOn(each, today) || chosen.includes(each.id));
		const own = new Set(partnershipsOfFund(everybody, namedPartnerships(tx), fund).map(({ id }) => id));
		return accepted({
			title: version.title,
			revision: version.revision,
			chosen,
			partnerships: present
				.map(({ id, name, endsOn }) => ({ id, name, endsOn, own: own.has(id) || chosen.includes(id) }))
				.sort((a, b) => Number(b.own) - Number(a.own)),
		});
	});
}
