import { accepted, type Outcome, refused } from "~/domain/outcome";
import { fromDecimal } from "~/domain/ratio";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { answerFiguresQuery, figuresQueryById, setFigure } from "~db/needs/figures";
import { needsVersionInUse, needsVersionWithValues, updateNeedsVersion } from "~db/needs/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type QueryAnswer = {
	readonly queryId: string;
	readonly answer: string;
	/** The right figure, a decimal string; null where the old one stands. */
	readonly corrected: string | null;
	/** A rate's right base, a decimal string; null where the old one stands. */
	readonly correctedPer?: string | null;
};

type AnswerRefusal =
	| PermissionRefusal
	| "already-answered"
	| "indicator-removed"
	| "text-missing"
	| "number-invalid"
	| "value-missing"
	| "base-not-asked"
	| "value-negative"
	| "needs-version-in-use";

/** What was corrected, as it is kept and shown: "28", "60.1 × 1000", "60.1" or "base 1000"; null where nothing was. */
function inWords({ corrected, correctedPer = null }: QueryAnswer): string | null {
	if (correctedPer === null) return corrected;
	return corrected === null ? `base ${correctedPer}` : `${corrected} × ${correctedPer}`;
}

function faultOf(text: string | null, path: string) {
	if (text === null) return null;
	const figure = fromDecimal(text);
	if (!figure) return refused("number-invalid", "the figure is no number", { path });
	return figure.numerator < 0n ? refused("value-negative", "the figure is below zero", { path }) : null;
}

/**
 * Answers a partnership's query, once, and corrects the figure where it was wrong: the version gets a new revision and
 * that partnership is asked again. Refuses another answer, an empty one, a figure that is none, a base of what is no
 * rate or has no value (`value-missing`), and a correction where something stands on the version or the indicator was
 * removed.
 */
export function answerQuery(context: Context, input: QueryAnswer): Outcome<null, AnswerRefusal> {
	return write(context, (tx, record, now): Outcome<null, AnswerRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const query = figuresQueryById(tx, input.queryId);
		const version = query && needsVersionWithValues(tx, query.needsVersionId);
		if (!query || !version) return notFound();
		const answer = input.answer.trim();
		if (query.answeredAt !== null)
			return standsAlready(query, { answer, corrected: inWords(input), answeredBy: actorId(context) })
				? accepted(null)
				: refused("already-answered", "this query has its answer");
		if (answer === "") return refused("text-missing", "an answer says something", { path: "answer" });
		const { corrected: typed, correctedPer: per = null } = input;
		const corrected = inWords(input);
		if (corrected !== null) {
			const indicator = version.indicators.find(({ key }) => key === query.indicatorKey);
			const path = typed === null ? "correctedPer" : "corrected";
			if (!indicator) return refused("indicator-removed", "the version has no such indicator now", { path });
			const fault = faultOf(typed, "corrected") ?? faultOf(per, "correctedPer");
			if (fault) return fault;
			if (per !== null && indicator.kind !== "rate")
				return refused("base-not-asked", "a count has no base", { path });
			const value =
				typed ??
				indicator.values.find(({ organisationId }) => organisationId === query.organisationId)?.value;
			if (value === undefined)
				return refused("value-missing", "there is no figure beside this base", { path: "corrected" });
			if (needsVersionInUse(tx, version.id))
				return refused("needs-version-in-use", "something stands on this version");
			setFigure(tx, indicator.id, query.organisationId, { value, per });
			updateNeedsVersion(tx, version.id, version.revision, { savedAt: now, savedBy: actorId(context) });
		}
		answerFiguresQuery(tx, query.id, { answer, corrected, answeredAt: now, answeredBy: actorId(context) });
		record(
			"answer-figures-query",
			{ kind: "needs-version", id: version.id, organisationId: query.organisationId },
			{
				query: query.id,
				organisationId: query.organisationId,
				indicator: query.indicatorKey,
				before: query.figure,
				corrected,
				answer,
			},
		);
		return accepted(null);
	});
}
