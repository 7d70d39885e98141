import { standsAlready } from "~/domain/facts";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { fromDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import { needsVersionInUse, needsVersionWithValues, updateNeedsVersion } from "~db/needs";
import { answerFiguresQuery, figuresQueryById, setFigure } from "~db/needs-figures";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type QueryAnswer = {
	readonly queryId: string;
	readonly answer: string;
	/** The right figure, a decimal string; null where the old one stands. */
	readonly corrected: string | null;
};

type AnswerRefusal =
	| PermissionRefusal
	| "already-answered"
	| "indicator-removed"
	| "text-missing"
	| "number-invalid"
	| "value-negative"
	| "needs-version-in-use";

/**
 * Answers a partnership's query, and with it corrects the figure where it was wrong: the version gets a new revision and
 * that partnership is asked again. The answer is kept; sent twice it counts once. Refuses another answer, an empty one, a
 * figure that is none, a correction of a version that something stands on, and one of an indicator that was removed since.
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
			return standsAlready(query, { answer, corrected: input.corrected, answeredBy: actorId(context) })
				? accepted(null)
				: refused("already-answered", "this query has its answer");
		if (answer === "") return refused("text-missing", "an answer says something", { path: "answer" });
		const { corrected } = input;
		if (corrected !== null) {
			const path = "corrected";
			const figure = fromDecimal(corrected);
			const indicator = version.indicators.find(({ key }) => key === query.indicatorKey);
			if (!indicator) return refused("indicator-removed", "the version has no such indicator now", { path });
			if (!figure) return refused("number-invalid", "the figure is no number", { path });
			if (figure.numerator < 0n) return refused("value-negative", "the figure is below zero", { path });
			if (needsVersionInUse(tx, version.id))
				return refused("needs-version-in-use", "something stands on this version");
			setFigure(tx, indicator.id, query.organisationId, corrected);
			updateNeedsVersion(tx, version.id, version.revision, { savedAt: now, savedBy: actorId(context) });
		}
		answerFiguresQuery(tx, query.id, { answer, corrected, answeredAt: now, answeredBy: actorId(context) });
		record(
			"answer-figures-query",
			{ kind: "needs-version", id: version.id },
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
