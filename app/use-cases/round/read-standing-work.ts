import type { Work } from "~/domain/round/work";
import type { Tx } from "~db/client";
import { type DecisionRow, decisionsIn, versionsOf } from "~db/decision";
import { needsVersionWithValues } from "~db/needs";
import { allFiguresWindows, queriesOf } from "~db/needs-figures";
import type { Context } from "../context";
import { signingOffice } from "../decision/read-signing-office";

function ofDecision(tx: Tx, { id, state }: DecisionRow): Work[] {
	const [version] = versionsOf(tx, id);
	return version && state !== "published"
		? [{ kind: "decision-without-round", decisionId: id, title: version.title, state }]
		: [];
}

const withoutRound = (tx: Tx, state: "draft" | "signed") =>
	decisionsIn(tx, state).filter(({ roundId }) => roundId === null);

/** The drafts that stand on no round and are the decision maker's to sign. */
export function draftsToSign(context: Context, tx: Tx): Work[] {
	return withoutRound(tx, "draft")
		.filter(({ decidingOfficeId }) => signingOffice(context, tx, decidingOfficeId) !== undefined)
		.flatMap((decision) => ofDecision(tx, decision));
}

/** The office's decisions that stand on no round: drafts to finish, signed ones to publish. */
export function decisionsOfOffice(tx: Tx): Work[] {
	return [...withoutRound(tx, "draft"), ...withoutRound(tx, "signed")].flatMap((decision) =>
		ofDecision(tx, decision),
	);
}

/** What partnerships asked about their figures and nobody has answered, by version. */
export function queriesToAnswer(tx: Tx): Work[] {
	return allFiguresWindows(tx).flatMap(({ needsVersionId }): Work[] => {
		const waiting = queriesOf(tx, needsVersionId).filter(({ answer }) => answer === null).length;
		const version = waiting === 0 ? undefined : needsVersionWithValues(tx, needsVersionId);
		return version
			? [{ kind: "queries", versionId: needsVersionId, title: version.title, queries: waiting }]
			: [];
	});
}
