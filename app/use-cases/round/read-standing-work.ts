import type { Work } from "~/domain/round/work";
import type { Tx } from "~db/client";
import { type DecisionRow, decisionsIn, versionsOf } from "~db/decision/decision";
import { allFiguresWindows, queriesOf } from "~db/needs/figures";
import type { Context } from "../context";
import { signingOffice } from "../decision/read-signing-office";
import { figuresOfVersion } from "../needs/read-version-figures";

function ofDecision(tx: Tx, { id, state }: DecisionRow): Work[] {
	const [version] = versionsOf(tx, id);
	return version && state !== "published"
		? [{ kind: "decision-without-round", decisionId: id, title: version.title, state }]
		: [];
}

const withoutRound = (tx: Tx, state: "draft" | "signed") =>
	decisionsIn(tx, state).filter(({ roundId }) => roundId === null);

/** The decisions that stand on no round and are the decision maker's: drafts to sign, signed ones to publish. */
export function decisionsOfMaker(context: Context, tx: Tx): Work[] {
	return [...withoutRound(tx, "draft"), ...withoutRound(tx, "signed")]
		.filter(({ decidingOfficeId }) => signingOffice(context, tx, decidingOfficeId) !== undefined)
		.flatMap((decision) => ofDecision(tx, decision));
}

/** The office's decisions that stand on no round: drafts to finish, signed ones to publish. */
export function decisionsOfOffice(tx: Tx): Work[] {
	return [...withoutRound(tx, "draft"), ...withoutRound(tx, "signed")].flatMap((decision) =>
		ofDecision(tx, decision),
	);
}

/** What the partnerships of a version asked about their figures and nobody has answered, by version. */
export function queriesToAnswer(tx: Tx): Work[] {
	return allFiguresWindows(tx).flatMap(({ needsVersionId }): Work[] => {
		const open = queriesOf(tx, needsVersionId).filter(({ answer }) => answer === null);
		const version = open.length === 0 ? undefined : figuresOfVersion(tx, needsVersionId);
		const ids = new Set(version?.partnerships.map(({ id }) => id));
		const waiting = open.filter(({ organisationId }) => ids.has(organisationId)).length;
		return version && waiting > 0
			? [{ kind: "queries", versionId: needsVersionId, title: version.title, queries: waiting }]
			: [];
	});
}
