import { standsOn } from "~/domain/decision/reserve-offer";
import { instantToLondon } from "~/domain/london-time";
import type { Work } from "~/domain/round/work";
import type { Tx } from "~db/client";
import { actionsToFollow } from "~db/decision/deciding";
import { type DecisionRow, decisionsIn, versionsOf } from "~db/decision/decision";
import { offerOfDecision } from "~db/decision/reserve-offers";
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

/** Whether a decision is work of its own: a round's own decision waits on its round, an ended offer no more. */
function waits(tx: Tx, { id, kind, state, apartFromId }: DecisionRow, now: string): boolean {
	const offer = kind === "reserve" && state === "draft" ? offerOfDecision(tx, id) : undefined;
	if (offer && !standsOn(offer, instantToLondon(now).date)) return false;
	return kind !== "round" || apartFromId !== null;
}

const beside = (tx: Tx, now: string) =>
	[...decisionsIn(tx, "draft"), ...decisionsIn(tx, "signed")].filter((each) => waits(tx, each, now));

/** The decisions beside a round's own that are the decision maker's: drafts to sign, signed ones to publish. */
export function decisionsOfMaker(context: Context, tx: Tx): Work[] {
	return beside(tx, context.clock.now())
		.filter(({ decidingOfficeId }) => signingOffice(context, tx, decidingOfficeId) !== undefined)
		.flatMap((decision) => ofDecision(tx, decision));
}

/** The office's decisions beside a round's own: drafts to finish, signed ones to publish. */
export function decisionsOfOffice(tx: Tx, now: string): Work[] {
	return beside(tx, now).flatMap((decision) => ofDecision(tx, decision));
}

/** What signed decisions recommend and was not done in time. */
export function overdueActions(tx: Tx, now: string): Work[] {
	const today = instantToLondon(now).date;
	const overdue = actionsToFollow(tx).filter(({ action }) => action.doneOn === null && action.dueOn < today);
	return overdue.length > 0 ? [{ kind: "overdue-actions", overdue: overdue.length }] : [];
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
