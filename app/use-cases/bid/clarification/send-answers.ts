import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOn } from "~/domain/appraisal/discount-rates";
import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import { changedSections } from "~/domain/bid/changed-sections";
import { sectionsOpened, unanswered } from "~/domain/bid/clarification";
import type { BidContent } from "~/domain/bid/content";
import { bidOptions } from "~/domain/bid/options";
import { type SectionKey, sectionTitles } from "~/domain/bid/sections";
import { moveBid } from "~/domain/lifecycle";
import { instantToLondon } from "~/domain/london-time";
import { toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { keepForVersion } from "~db/bid/attachments";
import { bidById, lastVersionNumber, type SubmittedBid, submittedBid, updateBid } from "~db/bid/bid";
import { figuresDigest, insertCertificate, standingCertificate } from "~db/bid/certificate";
import { openClarification, questionsOfClarification, updateClarification } from "~db/bid/clarifications";
import { contentOf } from "~db/bid/content";
import { insertVersion } from "~db/bid/version";
import type { Tx } from "~db/client";
import { formOfBid } from "~db/form/versions";
import { returnToAssessment } from "../../assessment-stage";
import { bidToWrite } from "../../bid-guard";
import { bidProgress } from "../../bid-progress";
import { type Context, movers, notFound, type Record, write } from "../../context";
import { scoreAgain } from "../../score-again";
import { fundManagers, peopleOfBid, tell } from "../../tell";
import { asShown } from "./read-answers-to-send";

export type SendAnswersRefusal =
	| PermissionRefusal
	| StateRefusal
	| "answers-late"
	| "answers-missing"
	| "content-changed"
	| "other-sections-changed"
	| "not-complete"
	| "not-certified"
	| "figures-changed"
	| "reduced-not-below"
	| "nothing-asked";

type Sent = {
	readonly bidId: string;
	/** The bid and the answers as they were shown. */
	readonly shown: string;
	/** That the signatory certifies the figures that were shown, by their digest; null where they do not. */
	readonly certified: string | null;
};

type Clarified = {
	readonly standing: SubmittedBid;
	readonly content: BidContent;
	readonly opened: readonly SectionKey[];
	readonly changed: readonly SectionKey[];
};

/** Stores what the answers made of the bid as its next version; gives the identifier. */
function storeVersion(
	context: Context,
	tx: Tx,
	record: Record,
	sent: Sent,
	{ standing, content, opened, changed }: Clarified,
	now: string,
): Outcome<string, SendAnswersRefusal> {
	if (context.actor.kind !== "person") return notFound();
	const { personId } = context.actor;
	if (changed.some((section) => !opened.includes(section)))
		return refused("other-sections-changed", "a section was changed that the office did not open");
	const held = standingCertificate(tx, sent.bidId, content);
	const isOpened = (section: string) => opened.includes(section);
	const blocks = bidProgress(tx, sent.bidId, content, "given").blocks.filter(({ section }) =>
		isOpened(section),
	);
	if (blocks.length > 0)
		return refused("not-complete", "something needed is missing", { details: { blocks } });
	const options = bidOptions(content);
	if (!options.ok) return options;
	const figures = figuresDigest(content);
	if (!held && sent.certified === null)
		return refused("not-certified", "the figures were changed and not certified", { path: "certified" });
	if (!held && sent.certified !== figures)
		return refused("figures-changed", "the figures were changed since they were shown");
	const certificateId = held?.id ?? context.ids.next();
	if (!held) {
		insertCertificate(tx, {
			...{ id: certificateId, bidId: sent.bidId, personId, at: now },
			figuresSha256: figures,
			statement: CERTIFICATE_STATEMENT,
		});
		record("certify-bid", { kind: "bid", id: sent.bidId }, { figures });
	}
	const { discountRates = discountRatesOn(instantToLondon(now).date) } = standing.content;
	const { reference } = standing;
	const version = lastVersionNumber(tx, sent.bidId) + 1;
	const id = context.ids.next();
	const sha256 = insertVersion(tx, {
		...{ id, bidId: sent.bidId, version, certificateId },
		content: { ...content, reference, ...(canBeAppraised(content) ? { discountRates } : {}) },
		submittedAt: now,
		submittedBy: personId,
		receivedAt: standing.received,
		options: options.value,
		optionIds: options.value.map(() => context.ids.next()),
		salt: context.ids.salt,
	});
	keepForVersion(tx, id, content.files ?? []);
	const asked = toDecimalPounds(options.value[0]?.amount ?? 0n);
	record("submit-clarified", { kind: "bid", id: sent.bidId }, { reference, version, sha256, asked });
	return accepted(id);
}

/**
 * Sends the answers to what the office asked: the bid goes back to where it was. What was changed of it becomes its
 * next version, received when the one before was, certified again where figures changed; its scores then wait to be
 * confirmed. Refuses answers that are late or missing, a bid changed since it was shown, and changes elsewhere.
 */
export function sendAnswers(
	context: Context,
	input: Sent,
): Outcome<{ readonly changed: readonly SectionKey[] }, SendAnswersRefusal> {
	return write(
		context,
		(tx, record, now): Outcome<{ readonly changed: readonly SectionKey[] }, SendAnswersRefusal> => {
			const { bidId } = input;
			const found = bidToWrite(context, tx, "send-answers", bidId);
			if (!found.ok) return found;
			const open = openClarification(tx, bidId);
			const standing = submittedBid(tx, bidId);
			const content = contentOf(tx, bidId);
			if (!open || !standing || !content) return notFound();
			if (now >= open.dueAt) return refused("answers-late", "the answers were due");
			const questions = questionsOfClarification(tx, open.id).map(({ question }) => question);
			if (unanswered(questions).length > 0)
				return refused("answers-missing", "not every question is answered");
			if (input.shown !== asShown(content, questions))
				return refused("content-changed", "the bid or an answer was changed since the page was opened");
			const { definition } = formOfBid(tx, bidId);
			const changed = changedSections(standing.content, content, definition);
			const { bid, round } = found.value;
			const moved = moveBid(bid.state, "answer-clarification", movers(context), open.returnsTo);
			if (!moved.ok) return moved;
			const opened = sectionsOpened(questions);
			const version =
				changed.length === 0
					? accepted(null)
					: storeVersion(context, tx, record, input, { standing, content, opened, changed }, now);
			if (!version.ok) return version;
			updateClarification(tx, open.id, {
				state: "answered",
				endedAt: now,
				answerVersionId: version.value,
				rowsBefore: null,
			});
			updateBid(tx, bidId, { state: moved.value, revision: bid.revision + 1 });
			record("answer-clarification", { kind: "bid", id: bidId }, { clarification: open.id, changed });
			if (version.value !== null) {
				const titles = sectionTitles(changed, definition).join(", ");
				const reason = `The bid was changed to answer a question of the office: ${titles}.`;
				const again = { roundId: round.id, bidId, bidVersionId: version.value, sections: changed, reason };
				scoreAgain(context, tx, record, again, now);
				const returned = bidById(tx, bidId);
				const back = returned ? returnToAssessment(tx, record, returned) : notFound();
				if (!back.ok) return back;
			}
			const about = { bidId, clarificationId: open.id };
			tell(context, tx, "clarification-answered", about, [
				...peopleOfBid(tx, bidId, now),
				...fundManagers(tx, now),
			]);
			return accepted({ changed });
		},
	);
}
