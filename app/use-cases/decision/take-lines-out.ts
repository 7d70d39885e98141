import { apartWords, firstWords, followedWords } from "~/domain/decision/first-words";
import { sumPence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { decisionAllows } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { carryOver } from "~db/decision/carried-over";
import {
	addPreparer,
	decisionById,
	insertDecision,
	insertVersion,
	moveLines,
	updateVersion,
} from "~db/decision/decision";
import { writeAnswered } from "../allocation/solving/read-answer";
import { actorId, type Context, notFound, permitted } from "../context";
import { draftStateOf, lineName, textOf } from "./read-draft-state";
import { figuresOf } from "./read-first-words";

export type LinesOut = {
	readonly decisionId: string;
	/** The draft's revision as the form was drawn. */
	readonly revision: number;
	readonly lineIds: readonly string[];
	readonly why: string;
};

export type LinesOutRefusal =
	| PermissionRefusal
	| "decision-signed"
	| "changed-meanwhile"
	| "lines-missing"
	| "all-lines-chosen"
	| "reason-missing";

/**
 * Takes lines out of a round's draft into a decision of its own from the same run, so that somebody without an interest
 * in them decides it. What the run gives does not change, so the board's pack stands. Refuses no line, every line, no
 * reason, a signed decision, and a draft changed meanwhile.
 */
export function takeLinesOut(
	context: Context,
	input: LinesOut,
): Promise<Outcome<{ readonly decisionId: string }, LinesOutRefusal>> {
	return writeAnswered(
		context,
		(tx, record, now): Outcome<{ readonly decisionId: string }, LinesOutRefusal> => {
			const allowed = permitted(context, tx, "draft-decision");
			if (!allowed.ok) return allowed;
			const decision = decisionById(tx, input.decisionId);
			const draft = decision && draftStateOf(tx, decision);
			if (!draft?.round || draft.decision.kind !== "round" || draft.decision.apartFromId !== null)
				return notFound();
			if (!decisionAllows("draft-decision", draft.decision.state))
				return refused("decision-signed", "a signed decision does not change");
			const { version, round } = draft;
			if (version.revision !== input.revision)
				return refused("changed-meanwhile", "somebody else saved this draft first");
			const lines = draft.lines.filter(({ id }) => input.lineIds.includes(id));
			if (lines.length === 0) return refused("lines-missing", "choose a line", { path: "lineIds" });
			if (lines.length === draft.lines.length)
				return refused("all-lines-chosen", "one line stays", { path: "lineIds" });
			const apartWhy = input.why.trim();
			if (apartWhy === "") return refused("reason-missing", "say why", { path: "why" });
			const decisionId = context.ids.next();
			const versionId = context.ids.next();
			const names = lines.map(lineName);
			const total = sumPence(lines.map(({ decided }) => decided));
			const figures = figuresOf(draft);
			const own = sumPence(draft.lines.flatMap((line) => (lines.includes(line) ? [] : [line.decided])));
			insertDecision(tx, {
				id: decisionId,
				kind: "round",
				fundId: draft.decision.fundId,
				roundId: round.id,
				apartFromId: draft.decision.id,
				apartWhy,
				decidingOfficeId: draft.decision.decidingOfficeId,
				state: "draft",
				createdAt: now,
			});
			insertVersion(tx, {
				id: versionId,
				decisionId,
				version: 1,
				scenarioId: version.scenarioId,
				...textOf(version),
				title: `${version.title}: ${names.join(", ")}`.slice(0, 150),
				...apartWords({ references: names, round: round.title, total }),
				equalityDuty: version.equalityDuty,
				savedAt: now,
				savedBy: actorId(context),
			});
			carryOver(tx, version.id, versionId, context.ids.next);
			moveLines(
				tx,
				lines.map(({ id }) => id),
				versionId,
			);
			updateVersion(tx, version.id, version.revision, {
				...followedWords(version, firstWords(figures), firstWords({ ...figures, own })),
				savedAt: now,
				savedBy: actorId(context),
			});
			for (const personId of new Set([...draft.preparers, actorId(context)]))
				addPreparer(tx, versionId, personId);
			addPreparer(tx, version.id, actorId(context));
			record(
				"take-lines-out",
				{ kind: "decision", id: draft.decision.id },
				{ apart: decisionId, lines: names, why: apartWhy },
			);
			return accepted({ decisionId });
		},
	);
}
