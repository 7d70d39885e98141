/** A partnership with its days and who took its place. London days; an end is its last day. */
export type DatedPartnership = {
	readonly id: string;
	readonly startsOn: string;
	readonly endsOn: string | null;
	readonly successorId: string | null;
};

/** A partnership that has figures in a version of a fund's formula or may bid in a fund's round. */
export type NamedPartnership = {
	readonly organisationId: string;
	readonly funderId: string;
	readonly decidingOfficeId: string;
};

type Office = { readonly funderId: string; readonly decidingOfficeId: string };

/** Whether a partnership's last day is not past on a day: one that starts later is not over either. */
export function notOverOn({ endsOn }: DatedPartnership, day: string): boolean {
	return endsOn === null || day <= endsOn;
}

export function existsOn(partnership: DatedPartnership, day: string): boolean {
	return partnership.startsOn <= day && notOverOn(partnership, day);
}

/** For each partnership, one that stands for it and for all that were merged with it, before or after. */
function familyOf(partnerships: readonly DatedPartnership[]): (id: string) => string {
	const next = new Map(partnerships.map(({ id, successorId }) => [id, successorId]));
	return (id) => {
		const seen = new Set<string>();
		for (let at = id; ; ) {
			seen.add(at);
			const after = next.get(at) ?? null;
			if (after === null || seen.has(after)) return at;
			at = after;
		}
	};
}

/**
 * Which partnerships belong to a fund: those that a fund of the same funder or office has named, what they were
 * merged into or from, and those that no fund has named. Where this leaves none, all: a new office has named nobody.
 */
export function partnershipsOfFund<Partnership extends DatedPartnership>(
	partnerships: readonly Partnership[],
	named: readonly NamedPartnership[],
	fund: Office,
): readonly Partnership[] {
	const family = familyOf(partnerships);
	const isOwn = ({ funderId, decidingOfficeId }: NamedPartnership) =>
		funderId === fund.funderId || decidingOfficeId === fund.decidingOfficeId;
	const own = new Set(named.filter(isOwn).map(({ organisationId }) => family(organisationId)));
	const anybodys = new Set(named.map(({ organisationId }) => family(organisationId)));
	const belonging = partnerships.filter(({ id }) => own.has(family(id)) || !anybodys.has(family(id)));
	return belonging.length > 0 ? belonging : partnerships;
}

/** Who stands in a partnership's place on a day, through any mergers: itself while it stands; null where none does. */
export function presentHeir(
	id: string,
	partnerships: readonly DatedPartnership[],
	day: string,
): string | null {
	const seen = new Set<string>();
	let at = partnerships.find((each) => each.id === id);
	while (at && !notOverOn(at, day) && !seen.has(at.id)) {
		seen.add(at.id);
		const { successorId } = at;
		at = partnerships.find((each) => each.id === successorId);
	}
	return at && notOverOn(at, day) ? at.id : null;
}
