import type { CertificateState, Completeness } from "~/domain/bid/completeness";
import type { BidContent } from "~/domain/bid/content";
import { sumsOfContent } from "~/domain/bid/discrepancies";
import { askedOf, reducibleTo } from "~/domain/bid/read-content";
import type { Sum } from "~/domain/bid/sums";
import { type TaskForm, taskFormOf } from "~/domain/bid/task-form";
import type { BidState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt } from "~/domain/round/shown-state";
import { bidById, bidSubject, lastVersionNumber } from "~db/bid/bid";
import { lastCertificate, standingCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { contentSha256 } from "~db/bid/version";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { cancellationOf, roundById } from "~db/round/round";
import { bidToWithdraw, mayWriteBid } from "../bid-guard";
import { bidProgress } from "../bid-progress";
import { bidsBeside } from "../bids-beside";
import { type Context, notFound, permitted, read } from "../context";
import { isWholeDraft } from "../whole-drafts";
import { type NewForm, newFormOf } from "./read-new-form";
import { type Readiness, readinessOf } from "./submission/read-readiness";
import { type SectionPeople, sectionPeopleOf } from "./together/read-section-people";
import { unsavedForms } from "./words/read-open-form";

export type TaskListView = {
	readonly bid: {
		readonly id: string;
		readonly title: string;
		readonly reference: string | null;
		readonly state: BidState;
		readonly round: { readonly id: string; readonly title: string };
	};
	readonly partnerships: readonly string[];
	readonly round: {
		readonly id: string;
		readonly title: string;
		readonly closesAt: string;
		readonly cancelled: { readonly at: string; readonly because: string } | null;
	};
	/** The instant the page stands at, to count the hours left from. */
	readonly now: string;
	/** The number of the version that submitting makes, and the digest of what it would hold. */
	readonly nextVersion: number;
	readonly contentSha256: string;
	/** Whether the round still takes submissions. */
	readonly open: boolean;
	/** What this person may do with the bid as it is now. */
	readonly may: {
		readonly edit: boolean;
		readonly certify: boolean;
		readonly submit: boolean;
		readonly takeBack: boolean;
		readonly withdraw: boolean;
		readonly delete: boolean;
		readonly sayReady: boolean;
	};
	/** Whether its round closed before it was submitted, though it was complete. */
	readonly completeAtClosing: boolean;
	readonly readiness: Readiness;
	readonly progress: Completeness;
	readonly form: TaskForm;
	/** The newer version of its round's form that the bid is not on yet. */
	readonly newForm: NewForm | null;
	readonly certificate: {
		readonly state: CertificateState;
		readonly by: string | null;
		readonly at: string | null;
	};
	/** How the work on sections is shared; those that nothing is said of are left out. */
	readonly people: Readonly<Record<string, SectionPeople>>;
	/** In how many forms this person typed something that is not saved. */
	readonly unsaved: number;
	/** Null where no amount is asked yet. */
	readonly asked: Pence | null;
	/** Null where the bid has no reduced version. */
	readonly reducibleTo: Pence | null;
	/** What the cost lines come to beside the amount asked. */
	readonly sum: Pick<Sum, "lines" | "difference" | "words">;
};

/** How a bid's certificate stands to its figures, with who gave it and when. */
export function certificateOf(tx: Tx, bidId: string, content: BidContent): TaskListView["certificate"] {
	const last = lastCertificate(tx, bidId);
	const state = standingCertificate(tx, bidId, content) ? "given" : last ? "void" : "missing";
	return { state, by: last?.personName ?? null, at: last?.at ?? null };
}

/** The first page of a bid for its own partnerships' people: closing time, sections, what is missing, the sum asked. */
export function readTaskList(
	context: Context,
	input: { readonly bidId: string },
): Outcome<TaskListView, PermissionRefusal> {
	return read(context, (tx, now): Outcome<TaskListView, PermissionRefusal> => {
		const subject = bidSubject(tx, input.bidId, context.clock.now());
		const allowed = permitted(context, tx, "read-own-bid", subject);
		if (!allowed.ok) return allowed;
		const bid = bidById(tx, input.bidId);
		const round = bid && roundById(tx, bid.roundId);
		const content = contentOf(tx, input.bidId);
		if (!bid || !round || !content) return notFound();
		const open = roundStateAt(round, now) === "open";
		const certificate = certificateOf(tx, bid.id, content);
		const sums = sumsOfContent(content);
		return accepted({
			bid: {
				id: bid.id,
				title: bid.title,
				reference: bid.reference,
				state: bid.state,
				round: { id: round.id, title: round.title },
			},
			partnerships: content.partnerships.map(({ name }) => name),
			round: {
				id: round.id,
				title: round.title,
				closesAt: round.closesAt,
				cancelled: cancellationOf(round),
			},
			now,
			nextVersion: lastVersionNumber(tx, bid.id) + 1,
			contentSha256: contentSha256(content),
			open,
			may: movesOf(context, tx, bid.id),
			completeAtClosing: bid.state === "draft" && !open && isWholeDraft(tx, bid.id),
			readiness: readinessOf(tx, bid.id, now),
			progress: bidProgress(
				tx,
				bid.id,
				content,
				certificate.state,
				round.amount,
				bidsBeside(context, tx, bid.id, content),
			),
			form: taskFormOf(formOfBid(tx, bid.id).definition),
			newForm: newFormOf(tx, bid.id),
			certificate,
			people: sectionPeopleOf(context, tx, bid.id),
			unsaved: unsavedForms(context, tx, bid.id).length,
			asked: askedOf(content),
			reducibleTo: reducibleTo(content),
			sum: { lines: sums.lines, difference: sums.difference, words: sums.words },
		});
	});
}

function movesOf(context: Context, tx: Tx, bidId: string): TaskListView["may"] {
	const can = (action: Action) => mayWriteBid(context, tx, action, bidId);
	return {
		edit: can("edit-bid"),
		certify: can("certify-bid"),
		submit: can("submit-bid"),
		takeBack: can("take-back-bid"),
		withdraw: bidToWithdraw(context, tx, bidId).ok,
		delete: can("delete-bid") && lastVersionNumber(tx, bidId) === 0,
		sayReady: can("say-ready"),
	};
}
