import { IDLE_ROUND_STATES } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { roundStateAt } from "~/domain/round/shown-state";
import { organisationsHolding } from "~db/people/organisation";
import { rounds } from "~db/round/round";
import { type Context, read } from "../context";
import { contactOf, type RoundContact } from "../round/read-round-contact";
import { roundView } from "../round/read-round-view";

export type OfficeContact = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly telephone: string;
	/** Lines of text. */
	readonly address: string;
};

export type Contacts = {
	readonly offices: readonly OfficeContact[];
	/** The offices that decide, by name: each answers for the personal data of its work. */
	readonly controllers: readonly string[];
	/** The rounds that are open or being decided, as far as this reader may know of them, with whom to ask. */
	readonly rounds: readonly {
		readonly id: string;
		readonly title: string;
		readonly contact: NonNullable<RoundContact>;
	}[];
};

/** Whom the public can ask: each office that gives a way to reach it, and the contact of each round under way. */
export function readContacts(context: Context): Contacts {
	return read(context, (tx, now) => {
		const today = instantToLondon(now).date;
		const offices = (["office", "deciding-office"] as const)
			.flatMap((kind) => organisationsHolding(tx, kind, today))
			.map(({ id, name, contactEmail, contactTelephone, contactAddress }) => ({
				id,
				name,
				email: contactEmail ?? "",
				telephone: contactTelephone ?? "",
				address: contactAddress ?? "",
			}))
			.filter(({ email, telephone, address }) => `${email}${telephone}${address}` !== "");
		const underWay = rounds(tx).flatMap((round) => {
			const contact = contactOf(round);
			if (!contact || IDLE_ROUND_STATES.includes(roundStateAt(round, now))) return [];
			return roundView(context, tx, round, now) === null
				? []
				: [{ id: round.id, title: round.title, contact }];
		});
		const controllers = organisationsHolding(tx, "deciding-office", today).map(({ name }) => name);
		return { offices, controllers, rounds: underWay };
	});
}
