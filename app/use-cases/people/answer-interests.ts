import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { InterestAnswer } from "~/domain/people/interest-answer";
import type { PermissionRefusal } from "~/domain/roles";
import { insertInterestAnswer, interestsOf } from "~db/people/interest";
import { actingPerson, type Context, notFound, permitted, write } from "../context";

/**
 * Says of one's own interests that there is nothing to declare, or that the register tells of all of them; it holds for
 * a year. Refuses nothing to declare where an interest stands (`interest-stands`), and the other where none does
 * (`nothing-registered`).
 */
export function answerInterests(
	context: Context,
	{ answer }: { readonly answer: InterestAnswer },
): Outcome<null, PermissionRefusal | "interest-stands" | "nothing-registered"> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "declare-own-interest");
		if (!allowed.ok) return allowed;
		const personId = actingPerson(context);
		if (personId === null) return notFound();
		const stands = interestsOf(tx, personId).some(({ endedAt }) => endedAt === null);
		if (answer === "nothing-to-declare" && stands)
			return refused("interest-stands", "the register holds an interest of theirs");
		if (answer === "as-registered" && !stands)
			return refused("nothing-registered", "the register holds no interest of theirs");
		insertInterestAnswer(tx, { id: context.ids.next(), personId, answer, at: now });
		record("answer-interests", { kind: "person", id: personId }, { answer });
		return accepted(null);
	});
}
