import type { Outcome, Refusal } from "./domain/outcome";

/**
 * The value of an outcome, or the error page that its refusal stands for: 404 for what one may not know of, 403 for what
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
	"move-not-possible": 409,
};

/** The moves a refusal names as possible; none for other refusals. */
function possibleMoves({ code, details }: Refusal): readonly string[] | undefined {
	if (code !== "move-not-possible" || typeof details !== "object" || details === null) return undefined;
	const { possible } = details as { readonly possible?: readonly string[] };
	return possible;
}

/** The error page of a refusal that no field of a form can show: its code, and for a refused move the possible ones. */
export function refusalPage(refusal: Refusal): Response {
	const possible = possibleMoves(refusal);
	return Response.json(
		{ code: refusal.code, ...(possible ? { possible } : {}) },
		{ status: STATUS[refusal.code] ?? 422, statusText: refusal.code },
	);
}
