import { instantToLondon } from "~/domain/london-time";
import { accepted, type Outcome } from "~/domain/outcome";
import { answersInterests, type InterestStanding } from "~/domain/people/interest-answer";
import { holdsAt, type PermissionRefusal, rolesAt } from "~/domain/roles";
import { interestsOf } from "~db/people/interest";
import { rolesOfPerson } from "~db/people/membership";
import { organisationById, organisationsHolding } from "~db/people/organisation";
import { actingPerson, type Context, notFound, permitted, read } from "../context";
import { standingOfInterests } from "./read-interest-answers";

export type OwnInterests = {
	readonly interests: readonly {
		readonly id: string;
		readonly organisationName: string;
		readonly nature: string;
		readonly declaredAt: string;
		readonly endedAt: string | null;
	}[];
	/** Partnerships in which the person holds a role: an interest without being declared. */
	readonly byRole: readonly string[];
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	/** How their last answer about all of them stands. */
	readonly standing: InterestStanding;
	/** Whether their roles ask them to answer each year. */
	readonly asked: boolean;
	/** Whether the person may also read the whole register. */
	readonly mayReadRegister: boolean;
};

/** One's own entries in the register of interests, and the partnerships one could name. Refused to nobody signed in. */
export function readOwnInterests(context: Context): Outcome<OwnInterests, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "declare-own-interest");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		if (personId === null) return notFound();
		const interests = interestsOf(tx, personId).map(
			({ id, organisationName, nature, declaredAt, endedAt }) => ({
				...{ id, organisationName, nature, declaredAt, endedAt },
			}),
		);
		const byRole = rolesOfPerson(tx, personId)
			.filter((held) => holdsAt(held, now))
			.filter(({ organisationId }) => organisationById(tx, organisationId)?.kind === "partnership")
			.map(({ organisationName }) => organisationName);
		const partnerships = organisationsHolding(tx, "partnership", instantToLondon(now).date);
		return accepted({
			interests,
			byRole: [...new Set(byRole)],
			partnerships: partnerships.map(({ id, name }) => ({ id, name })),
			standing: standingOfInterests(tx, personId, now),
			asked: answersInterests(rolesAt(context.actor, now)),
			mayReadRegister: permitted(context, tx, "read-interests").ok,
		});
	});
}
