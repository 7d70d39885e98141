import { accepted, type Outcome, refused } from "~/domain/outcome";
import { personById } from "~db/people/people";
import { type Context, notFound } from "../context";
import { passwordMatches } from "../passwords";
import { countTry, forgiveTry } from "../sign-in-tries";

/**
 * Whether the actor has typed their own password; wrong ones count for them alone, so that strangers cannot lock them
 * out. Refuses `password-wrong`, `sign-in-must-wait` (details `{until}`) and visitors (`not-found`). Not in a
 * transaction.
 */
export async function readOwnPasswordMatch(
	context: Context,
	password: string,
): Promise<Outcome<true, "password-wrong" | "sign-in-must-wait" | "not-found">> {
	if (context.actor.kind !== "person") return notFound();
	const person = personById(context.db, context.actor.personId);
	if (!person) return notFound();
	const counted = countTry(context, { personId: person.id });
	if (!counted.ok) return counted;
	if (!(await passwordMatches(person.passwordHash, password))) {
		context.refused?.("password-wrong");
		return refused("password-wrong", "the password is not right", { path: "password" });
	}
	forgiveTry(context, counted.value);
	return accepted(true);
}
