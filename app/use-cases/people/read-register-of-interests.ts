import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { allInterests } from "~db/people/interest";
import { organisationsHolding } from "~db/people/organisation";
import { allPeople } from "~db/people/people";
import { actingPerson, type Context, permitted, read } from "../context";
import { type AskedForInterests, askedForInterests } from "./read-interest-answers";

export type RegisterOfInterests = {
	readonly mayRecord: boolean;
	readonly entries: readonly {
		readonly id: string;
		readonly name: string;
		readonly organisationName: string;
		readonly nature: string;
		readonly declaredAt: string;
		readonly endedAt: string | null;
		/** Who entered it; null: the process. */
		readonly recordedBy: string | null;
		readonly isOwn: boolean;
	}[];
	/** Who has never answered, or whose answer is over a year old. */
	readonly unanswered: readonly AskedForInterests[];
	/** How many people are asked to answer. */
	readonly asked: number;
	/** People and partnerships that an entry can name; empty for those who may only read. */
	readonly people: readonly { readonly id: string; readonly name: string }[];
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
};

/** The whole register of interests. */
export function readRegisterOfInterests(context: Context): Outcome<RegisterOfInterests, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-interests");
		if (!allowed.ok) return allowed;
		const mayRecord = permitted(context, tx, "record-interest").ok;
		const self = actingPerson(context);
		const entries = allInterests(tx).map(
			({ id, personId, name, organisationName, nature, declaredAt, endedAt, recordedBy }) => ({
				...{ id, name, organisationName, nature, declaredAt, endedAt, recordedBy },
				isOwn: personId === self,
			}),
		);
		const partnerships = organisationsHolding(tx, "partnership", instantToLondon(now).date);
		const asked = askedForInterests(tx, now);
		return accepted({
			mayRecord,
			entries,
			asked: asked.length,
			unanswered: asked.filter(({ standing }) => standing.state !== "holds"),
			people: mayRecord
				? allPeople(tx)
						.filter((one) => one.endedAt === null && one.id !== self)
						.map(({ id, name }) => ({ id, name }))
				: [],
			partnerships: mayRecord ? partnerships.map(({ id, name }) => ({ id, name })) : [],
		});
	});
}
