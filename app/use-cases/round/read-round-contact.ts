import type { RoundRow } from "~db/round/round";

/** Whom to ask about a round; null where nobody is named. */
export type RoundContact = {
	readonly name: string;
	readonly email: string;
	readonly telephone: string;
} | null;

/** The contact of a round as its pages show it. */
export function contactOf(round: RoundRow): RoundContact {
	const { contactName: name, contactEmail: email, contactTelephone: telephone } = round;
	return name === "" && email === "" && telephone === "" ? null : { name, email, telephone };
}
