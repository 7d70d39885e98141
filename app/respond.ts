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

/** The error page of a refusal that no field of a form can show. */
export function refusalPage(refusal: Refusal): Response {
	return Response.json(
		{ code: refusal.code, message: refusal.message },
		{ status: STATUS[refusal.code] ?? 422, statusText: refusal.code },
	);
}
