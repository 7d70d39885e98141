import { data } from "@remix-run/node";
import { formatDate, isRealDate } from "./domain/london-time";
import type { Outcome, Refusal } from "./domain/outcome";
import { isStateRefusal, type StateDetails } from "./domain/possible-now";
import type { ShownField } from "./forms/bid/conflict-fields";
import type { FormErrors, FormValues } from "./forms/parse-form";
import { ALREADY_ADDED } from "./forms/refused-form";
import { typedWords } from "./forms/typed-words";
import type { Conflict } from "./ui/form/conflict-notice";

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
	busy: 503,
};

/** The moves a refusal names as possible; none for other refusals. */
function possibleMoves({ code, details }: Refusal): readonly string[] | undefined {
	if (code !== "move-not-possible" || typeof details !== "object" || details === null) return undefined;
	const { possible } = details as { readonly possible?: readonly string[] };
	return possible;
}

/** What was sent to a page that refuses it, with the labels of its fields where the page has them. */
type Sent = {
	readonly body?: FormData;
	readonly fields?: readonly ShownField[];
	/** The page's own sentence for a refusal because of a state, where the page itself can no longer be shown. */
	readonly said?: string | undefined;
};

/**
 * The error page of a refusal that no field of a form can show: its code, and for a refused move the possible ones. What is
 * refused because of a state is 409; with `sent`, the page gives back what was typed, to be copied or downloaded.
 */
export function refusalPage(refusal: Refusal, sent?: Sent): Response {
	const possible = possibleMoves(refusal);
	const byState = isStateRefusal(refusal);
	const typed = byState && sent?.body ? typedWords(sent.body, sent.fields) : [];
	return Response.json(
		{
			code: refusal.code,
			...(possible ? { possible } : {}),
			...(byState && isStateDetails(refusal.details) ? { states: refusal.details } : {}),
			...(typed.length > 0 ? { typed } : {}),
			...(byState && sent?.said ? { said: sent.said } : {}),
		},
		{ status: STATUS[refusal.code] ?? (byState ? 409 : 422), statusText: refusal.code },
	);
}

function isStateDetails(details: unknown): details is StateDetails {
	return typeof details === "object" && details !== null && "round" in details && "possible" in details;
}

/** What an action hands back to its form page: what was typed, and why it was refused. */
export type FormAgain = {
	readonly errors: FormErrors;
	readonly values: FormValues;
	readonly conflict: Conflict | undefined;
};

type Typed = {
	readonly values: FormValues;
	/** The sentence for each refusal that the form can show; it stands at the refusal's path, or above the form. */
	readonly problems?: Readonly<Record<string, string>>;
	/** Labels of the fields, for showing both texts when somebody else saved first. */
	readonly labels?: Readonly<Record<string, string>>;
	/** What was sent, for the error page of a refusal that the form has no words for. */
	readonly body?: FormData;
};

/** What was typed in a field, as text; a date's three boxes as the date they make. */
function typedText(values: FormValues, field: string): string {
	const value = values[field];
	if (value !== undefined) return typeof value === "string" ? value : value.join("\n");
	const box = (part: string) => String(values[`${field}.${part}`] ?? "").trim();
	return [box("year"), box("month").padStart(2, "0"), box("day").padStart(2, "0")].join("-");
}

const readable = (text: string): string => (isRealDate(text) ? formatDate(text) : text);

function conflictOf(details: unknown, { values, labels = {} }: Typed): Conflict {
	const { theirs, by, at, revision } = details as {
		readonly theirs: Readonly<Record<string, string>>;
		readonly by: string;
		readonly at: string;
		readonly revision: number;
	};
	const shown = Object.entries(labels).filter(([field]) => field in values || `${field}.day` in values);
	const fields = shown.map(([field, label]) => ({
		label,
		theirs: readable(theirs[field] ?? ""),
		yours: readable(typedText(values, field)),
	}));
	return { revision, savedBy: by, savedAt: at, fields };
}

/** Sends a form back as it was filled in, with what is wrong with it. */
export function formAgain(errors: FormErrors, values: FormValues, conflict?: Conflict) {
	return data<FormAgain>({ errors, values, conflict }, { status: conflict ? 409 : 400 });
}

/**
 * Sends a form back that a use case refused: with the sentence for the refusal, or with both texts where somebody else
 * saved first (`changed-meanwhile`). A refusal that the form has no words for becomes its error page.
 */
export function refusedForm(refusal: Refusal, typed: Typed) {
	if (refusal.code === "changed-meanwhile")
		return formAgain({}, typed.values, conflictOf(refusal.details, typed));
	const sentence =
		typed.problems?.[refusal.code] ?? (refusal.code === "already-added" ? ALREADY_ADDED : undefined);
	if (sentence === undefined) throw refusalPage(refusal, typed.body && { body: typed.body });
	return formAgain({ [refusal.path ?? ""]: sentence }, typed.values);
}
