import { detailsOf, type Outcome, type Refusal } from "./domain/outcome";
import { isStateRefusal } from "./domain/possible-now";
import type { ShownField } from "./forms/bid/conflict-fields";
import { typedWords } from "./forms/typed-words";

/**
 * An outcome's value, or the error page that its refusal stands for: 404 for what one may not know of, 403 for what
 * one may see but not do (an interest included), 409 for a move that is not possible now.
 */
export function valueOrPage<T>(outcome: Outcome<T>): T {
	if (outcome.ok) return outcome.value;
	throw refusalPage(outcome);
}

const STATUS: Readonly<Record<string, number>> = {
	"not-found": 404,
	forbidden: 403,
	interested: 403,
	busy: 503,
};

/** What was sent to a page that refuses it, with the labels of its fields where the page has them. */
type Sent = {
	readonly body?: FormData;
	readonly fields?: readonly ShownField[];
	/** The page's own sentence for a refusal because of a state, where the page itself can no longer be shown. */
	readonly said?: string | undefined;
};

/**
 * The error page of a refusal that no field can show: its code, and for a refused move the possible ones. What is
 * refused because of a state is 409; with `sent`, the page gives back what was typed, to be copied or downloaded.
 */
export function refusalPage(refusal: Refusal, sent?: Sent): Response {
	const moves = detailsOf(refusal, "move-not-possible");
	const states = moves ?? detailsOf(refusal, "bid-not-draft", "round-closed", "round-not-assessing");
	const byState = isStateRefusal(refusal);
	const typed = byState && sent?.body ? typedWords(sent.body, sent.fields) : [];
	return Response.json(
		{
			code: refusal.code,
			...(moves ? { possible: moves.possible } : {}),
			...(states && "round" in states ? { states } : {}),
			...(typed.length > 0 ? { typed } : {}),
			...(byState && sent?.said ? { said: sent.said } : {}),
		},
		{ status: STATUS[refusal.code] ?? (byState ? 409 : 422), statusText: refusal.code },
	);
}
