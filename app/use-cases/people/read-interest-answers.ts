import { instantToLondon } from "~/domain/london-time";
import { ANSWERS_INTERESTS, type InterestStanding, interestStanding } from "~/domain/people/interest-answer";
import type { Role } from "~/domain/roles";
import type { Tx } from "~db/client";
import { interestsAnsweredAt, lastInterestAnswer } from "~db/people/interest";
import { rolesHolding } from "~db/people/membership";

export type AskedForInterests = {
	readonly personId: string;
	readonly name: string;
	readonly roles: readonly Role[];
	readonly standing: InterestStanding;
};

const standingOn = (at: string | undefined, now: string): InterestStanding =>
	interestStanding(at === undefined ? null : instantToLondon(at).date, instantToLondon(now).date);

/** How a person's last answer about their interests stands now. */
export function standingOfInterests(tx: Tx, personId: string, now: string): InterestStanding {
	return standingOn(lastInterestAnswer(tx, personId)?.at, now);
}

/** Everybody whose roles ask for an answer each year, by name, with how theirs stands. */
export function askedForInterests(tx: Tx, now: string): readonly AskedForInterests[] {
	const answered = interestsAnsweredAt(tx);
	const people = new Map<string, { readonly name: string; readonly roles: Role[] }>();
	for (const { personId, name, role } of rolesHolding(tx, now)) {
		if (!ANSWERS_INTERESTS.includes(role)) continue;
		const known = people.get(personId) ?? { name, roles: [] };
		if (!known.roles.includes(role)) known.roles.push(role);
		people.set(personId, known);
	}
	return [...people]
		.map(([personId, { name, roles }]) => ({
			personId,
			name,
			roles,
			standing: standingOn(answered.get(personId), now),
		}))
		.sort((a, b) => a.name.localeCompare(b.name, "en"));
}
