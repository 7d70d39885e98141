import { type Pence, sumPence } from "~/domain/money";
import { storedNotice } from "~/domain/stored-formats";
import type { Tx } from "~db/client";
import { type DecisionRow, decisionsIn, versionsOf } from "~db/decision/decision";
import { roundById } from "~db/round/round";
import { type Context, permitted, read } from "../context";
import { draftLines } from "./read-draft-lines";
import { mayReadUnpublished } from "./read-signatory";

export type RegisterEntry = {
	readonly number: string;
	readonly title: string;
	readonly decidingOffice: string;
	readonly fund: string;
	readonly financialYear: string;
	readonly total: Pence;
	readonly signedAt: string;
	readonly publishedAt: string;
};

export type WaitingDecision = {
	readonly decisionId: string;
	/** Null until signed. */
	readonly number: string | null;
	readonly title: string;
	readonly total: Pence;
	readonly savedAt: string;
};

export type Register = {
	/** Published decisions, the newest first. */
	readonly published: readonly RegisterEntry[];
	/** For the decisions' own people; null for all others. */
	readonly own: {
		readonly drafts: readonly WaitingDecision[];
		readonly signed: readonly WaitingDecision[];
		readonly mayDraftDirect: boolean;
	} | null;
};

function entry(tx: Tx, decision: DecisionRow): RegisterEntry[] {
	const version = versionsOf(tx, decision.id).find(({ signedAt }) => signedAt !== null);
	if (!version?.content || decision.publishedAt === null) return [];
	const content = storedNotice(version.content);
	return [
		{
			number: content.number,
			title: content.title,
			decidingOffice: content.decidingOffice.name,
			fund: content.fund?.name ?? "",
			financialYear: content.fund?.financialYear ?? "",
			total: content.total,
			signedAt: content.signature.at,
			publishedAt: decision.publishedAt,
		},
	];
}

function waiting(tx: Tx, decision: DecisionRow): WaitingDecision[] {
	const [version] = versionsOf(tx, decision.id);
	const round = decision.roundId === null ? undefined : roundById(tx, decision.roundId);
	if (!version || round?.state === "cancelled") return [];
	const total = sumPence(draftLines(tx, version.id).map(({ decided }) => decided));
	return [
		{
			decisionId: decision.id,
			number: decision.number,
			title: version.title,
			total,
			savedAt: version.savedAt,
		},
	];
}

/** The register of decisions: published ones for everybody, drafts and signed ones for the decisions' people. */
export function readRegister(context: Context): Register {
	return read(context, (tx) => ({
		published: decisionsIn(tx, "published").flatMap((decision) => entry(tx, decision)),
		own: ownDecisions(context, tx),
	}));
}

/** For the decisions' own people, an officer with a delegation too, those that they may read; null for all others. */
function ownDecisions(context: Context, tx: Tx): Register["own"] {
	const readable = (state: "draft" | "signed") =>
		decisionsIn(tx, state).filter((decision) => mayReadUnpublished(context, tx, decision).ok);
	const [drafts, signed] = [readable("draft"), readable("signed")];
	if (!permitted(context, tx, "read-unpublished-decision").ok && drafts.length + signed.length === 0)
		return null;
	return {
		drafts: drafts.flatMap((decision) => waiting(tx, decision)),
		signed: signed.flatMap((decision) => waiting(tx, decision)),
		mayDraftDirect: permitted(context, tx, "draft-decision").ok,
	};
}
