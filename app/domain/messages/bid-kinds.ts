import { changeInWords, type VersionChange } from "../bid/changes-of-versions";
import { askedChangeInWords } from "../bid/clarification";
import type { AskedChange } from "../bid/read-content";
import { formatInstant } from "../london-time";
import { kind } from "./declared-kind";
import type { Message, MessageLine } from "./message";

/** A bid, and the page of it that a message leads to. */
type OfBid = { readonly bidId: string; readonly title: string };
type Received = OfBid & { readonly reference: string };
type InSection = OfBid & { readonly section: string; readonly sectionTitle: string; readonly by: string };
type Joint = OfBid & { readonly round: string; readonly by: string };

/** How many changes of a bid a message names one by one. */
const MOST_CHANGES = 12;

const named = ({ reference, title }: Received): string => `${reference}, “${title}”`;

const toQuestions = ({ bidId }: OfBid): MessageLine => ({
	text: "See the questions and answers",
	path: `/bids/${bidId}/clarifications`,
});

function due(bid: Received & { readonly dueAt: string }): Message {
	return {
		subject: `Answers about bid ${bid.reference} are due on ${formatInstant(bid.dueAt)}`,
		lines: [
			`The office has asked about bid ${named(bid)}. The answers are due on ${formatInstant(bid.dueAt)} and are not sent yet.`,
			"A signatory must send them before then. If nobody does, the bid goes on as it was submitted.",
			toQuestions(bid),
		],
	};
}

/** The messages about one bid that its own people, its assessors and the office get. */
export const BID_KINDS = {
	"section-comment": kind<{ bidId: string; commentId: string }, InSection>({
		name: "Comment on a section",
		choice: "work",
		write: ({ by, bidId, title, section, sectionTitle }) => ({
			subject: `Comment on “${sectionTitle}”: ${title}`,
			lines: [
				`${by} commented on “${sectionTitle}” of the bid “${title}”.`,
				{ text: "Read the comment", path: `/bids/${bidId}/${section}/people` },
			],
		}),
	}),
	"section-given": kind<{ bidId: string; section: string; at: string; by: string }, InSection>({
		name: "Section given to you",
		choice: "work",
		write: ({ by, bidId, title, section, sectionTitle }) => ({
			subject: `“${sectionTitle}” is yours to write: ${title}`,
			lines: [
				`${by} gave you “${sectionTitle}” of the bid “${title}”.`,
				{ text: "Open the section", path: `/bids/${bidId}/${section}` },
			],
		}),
	}),
	"partner-joined": kind<
		{ bidId: string; partnershipId: string; at: string; by: string },
		Joint & { readonly partnership: string; readonly partnershipId: string; readonly lead: string }
	>({
		name: "Your partnership is part of a bid",
		write: ({ by, bidId, title, round, partnership, partnershipId, lead }) => ({
			subject: `${partnership} is a partner in a bid: ${title}`,
			lines: [
				`${by} added ${partnership} to the bid “${title}” to ${round}. ${lead} leads it.`,
				"You can read and write the bid now. Say whether your partnership takes part: if it does not, decline and it leaves the bid.",
				{ text: "Accept or decline", path: `/bids/${bidId}/partnerships/${partnershipId}/invitation` },
				{ text: "Read the bid", path: `/bids/${bidId}` },
			],
		}),
	}),
	"partner-declined": kind<
		{ bidId: string; partnershipId: string; at: string; by: string },
		Joint & { readonly partnership: string; readonly reason: string }
	>({
		name: "A partner declined",
		write: ({ by, bidId, title, partnership, reason }) => ({
			subject: `${partnership} left the bid: ${title}`,
			lines: [
				`${by} declined for ${partnership}. It is no longer a partner in the bid “${title}”, and its people can no longer read it.`,
				...(reason === "" ? [] : [`Reason: ${reason}`]),
				{ text: "See the partnerships of the bid", path: `/bids/${bidId}/partnerships` },
			],
		}),
	}),
	clarification: kind<
		{ bidId: string; questionId: string },
		Received & {
			readonly dueAt: string;
			readonly sectionTitle: string;
			readonly question: string;
			readonly mayChange: boolean;
		}
	>({
		name: "Question about a bid",
		write: (asked) => ({
			subject: `A question about bid ${asked.reference}: ${asked.title}`,
			lines: [
				`The office has a question about “${asked.sectionTitle}” of bid ${named(asked)}:`,
				asked.question,
				asked.mayChange
					? "Answer in words. You can also change that section. The rest of the bid stays as it was submitted."
					: "Answer in words. The bid itself stays as it was submitted.",
				`A signatory must send the answers by ${formatInstant(asked.dueAt)}.`,
				toQuestions(asked),
			],
		}),
	}),
	"clarification-due": kind<
		{ bidId: string; clarificationId: string; dueAt: string },
		Received & { readonly dueAt: string }
	>({ name: "Answers about a bid due soon", choice: "reminders", write: due }),
	"clarification-extended": kind<
		{ bidId: string; clarificationId: string; dueAt: string },
		Received & { readonly dueAt: string; readonly reason: string }
	>({
		name: "More time to answer",
		write: (bid) => ({
			subject: `Answers about bid ${bid.reference} are now due on ${formatInstant(bid.dueAt)}`,
			lines: [
				`The office moved the date for your answers about bid ${named(bid)} to ${formatInstant(bid.dueAt)}.`,
				...(bid.reason === "" ? [] : [`Reason: ${bid.reason}`]),
				toQuestions(bid),
			],
		}),
	}),
	"clarification-withdrawn": kind<
		{ bidId: string; questionId: string },
		Received & { readonly question: string; readonly ended: boolean }
	>({
		name: "Question about a bid withdrawn",
		write: (bid) => ({
			subject: `The office withdrew a question about bid ${bid.reference}`,
			lines: [
				`The office withdrew this question about bid ${named(bid)}:`,
				bid.question,
				bid.ended
					? "It was the last one. The bid goes on as it was submitted. You do not need to do anything."
					: "The other questions still need an answer.",
				toQuestions(bid),
			],
		}),
	}),
	"clarification-answered": kind<
		{ bidId: string; clarificationId: string },
		Received & { readonly changed: readonly string[]; readonly asked: AskedChange | null }
	>({
		name: "Questions about a bid answered",
		write: (bid) => ({
			subject: `Answered: the questions about bid ${bid.reference}`,
			lines: [
				`The answers about bid ${named(bid)} were sent.`,
				bid.changed.length === 0
					? "Nothing in the bid was changed."
					: `These sections were changed: ${bid.changed.join(", ")}. The earlier version is kept.`,
				...(bid.asked ? [askedChangeInWords(bid.asked)] : []),
				toQuestions(bid),
			],
		}),
	}),
	"clarification-lapsed": kind<
		{ bidId: string; clarificationId: string },
		Received & { readonly dueAt: string }
	>({
		name: "Questions about a bid not answered",
		write: (bid) => ({
			subject: `Not answered: the questions about bid ${bid.reference}`,
			lines: [
				`The answers about bid ${named(bid)} were due on ${formatInstant(bid.dueAt)}. Nobody sent them.`,
				"The bid goes on as it was submitted.",
				toQuestions(bid),
			],
		}),
	}),
	eligibility: kind<
		{ bidId: string; at: string },
		Received & {
			readonly result: "eligible" | "ineligible";
			readonly again: boolean;
			readonly mayAsk: boolean;
		}
	>({
		name: "Eligibility of a bid",
		write: (bid) => ({
			subject: `Bid ${bid.reference} is ${bid.result}`,
			lines: [
				bid.again
					? `The office looked again at bid ${named(bid)}. It is ${bid.result === "eligible" ? "eligible after all and goes on to be scored" : "still ineligible"}.`
					: `The office checked bid ${named(bid)}. It is ${bid.result === "eligible" ? "eligible and goes on to be scored" : "ineligible and is not scored"}.`,
				...(bid.mayAsk ? ["You can ask once for somebody else in the office to look again."] : []),
				{ text: "Read the letter with the reasons", path: `/bids/${bid.bidId}/eligibility-letter` },
			],
		}),
	}),
	"reconsideration-asked": kind<{ bidId: string }, Received>({
		name: "Asked to look again at a bid",
		write: (bid) => ({
			subject: `Look again at bid ${bid.reference}`,
			lines: [
				`The partnership of bid ${named(bid)} asks for its eligibility to be looked at again. Somebody else than who checked it answers.`,
				{ text: "Read the request", path: `/bids/${bid.bidId}/eligibility` },
			],
		}),
	}),
	"score-again": kind<
		{ assessmentId: string },
		Received & {
			readonly assessmentId: string;
			readonly changed: readonly string[];
			readonly asked: AskedChange | null;
			readonly changes: readonly VersionChange[];
		}
	>({
		name: "Scores to confirm",
		write: (bid) => ({
			subject: `Look again at your scores of bid ${bid.reference}`,
			lines: [
				`Bid ${named(bid)} was changed to answer a question of the office. Changed: ${bid.changed.join(", ")}.`,
				...(bid.asked ? [askedChangeInWords(bid.asked)] : []),
				...bid.changes.slice(0, MOST_CHANGES).map((change) => `${changeInWords(change)}.`),
				...(bid.changes.length > MOST_CHANGES
					? [`There are ${bid.changes.length - MOST_CHANGES} more changes.`]
					: []),
				"Confirm your scores or change them, then submit the assessment again. Until then they do not count.",
				{ text: "Open your assessment", path: `/assessments/${bid.assessmentId}` },
			],
		}),
	}),
} as const;
