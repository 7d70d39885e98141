import { printedNumber } from "../decision/number";
import type { LineOutcome } from "../decision/outcome-of-line";
import { formatInstant } from "../london-time";
import { formatPounds, type Pence } from "../money";
import { BID_KINDS } from "./bid-kinds";
import type { MessageChoice } from "./choices";
import { kind } from "./declared-kind";
import type { Message, MessageLine } from "./message";
import { OFFICE_KINDS } from "./office-kinds";
import { ROUND_KINDS } from "./round-kinds";

type InRound = { readonly roundId: string; readonly round: string; readonly closesAt: string };
type Draft = { readonly bidId: string; readonly title: string };

const inQuotes = (title: string): string => `“${title}”`;

const bidLines = (drafts: readonly Draft[]): readonly MessageLine[] =>
	drafts.map(({ bidId, title }) => ({ text: title, path: `/bids/${bidId}` }));

const roundLink = ({ roundId }: InRound): MessageLine => ({
	text: "See the round",
	path: `/rounds/${roundId}`,
});

function reminder({ drafts, ...round }: InRound & { readonly drafts: readonly Draft[] }): Message {
	const many = drafts.length > 1;
	return {
		subject: `${round.round} closes on ${formatInstant(round.closesAt)}`,
		lines: [
			`${round.round} closes on ${formatInstant(round.closesAt)}. ${many ? "These bids are" : "This bid is"} not submitted yet:`,
			...bidLines(drafts),
			`A signatory of your partnership must certify and submit ${many ? "each of them" : "it"} before then.`,
			"Once the round has closed, nothing can be submitted.",
		],
	};
}

const OUTCOME_WORDS: Readonly<Record<LineOutcome, (decided: Pence) => string>> = {
	awarded: (decided) => `awarded ${formatPounds(decided)}`,
	reserve: () => "on the reserve list",
	declined: () => "not funded",
};

const REMINDER = { choice: "reminders", write: reminder } as const;

/** Every message that the service sends; `read-facts.ts` reads what each is written from and whether it still holds. */
export const MESSAGE_KINDS = {
	receipt: kind<
		{ bidId: string; version: string },
		{
			readonly bidId: string;
			readonly reference: string;
			readonly title: string;
			readonly round: { readonly title: string };
			readonly closesAt: string;
			readonly mayTakeBack: boolean;
			readonly receivedAt: string;
			readonly submittedBy: string;
			readonly sha256: string;
			readonly auditSeq: number;
			readonly auditHash: string;
		}
	>({
		name: "Receipt for a bid",
		choice: "receipts",
		write: (receipt) => ({
			subject: `We received bid ${receipt.reference}: ${receipt.title}`,
			lines: [
				`${receipt.submittedBy} submitted ${inQuotes(receipt.title)} to ${receipt.round.title}. We received it on ${formatInstant(receipt.receivedAt)}. Its reference is ${receipt.reference}.`,
				...(receipt.mayTakeBack
					? [
							`Until the round closes on ${formatInstant(receipt.closesAt)} your partnership can take it back and submit it again.`,
						]
					: []),
				`Digest of what you submitted (SHA-256): ${receipt.sha256}`,
				`Head of the audit: entry ${receipt.auditSeq}, ${receipt.auditHash}`,
				{ text: "See the receipt and how to check it", path: `/bids/${receipt.bidId}/receipt` },
			],
		}),
	}),
	ready: kind<{ bidId: string; sha256: string }, InRound & Draft & { readonly by: string }>({
		name: "Bid ready for a signatory",
		choice: "ready",
		write: ({ by, bidId, title, round, closesAt }) => ({
			subject: `Ready for you: ${title}`,
			lines: [
				`${by} says that the bid ${inQuotes(title)} to ${round} is ready for you to certify and submit.`,
				`The round closes on ${formatInstant(closesAt)}.`,
				{ text: "Check the bid", path: `/bids/${bidId}` },
			],
		}),
	}),
	extension: kind<
		{ roundId: string; closesAt: string; before: string },
		InRound & { readonly before: string; readonly reason: string }
	>({
		name: "Later closing time",
		write: ({ before, reason, ...round }) => ({
			subject: `${round.round} now closes on ${formatInstant(round.closesAt)}`,
			lines: [
				`The closing time of ${round.round} has moved to ${formatInstant(round.closesAt)}. It was ${formatInstant(before)}.`,
				"The new time is the same for every partnership.",
				...(reason === "" ? [] : [`Reason: ${reason}`]),
				roundLink(round),
			],
		}),
	}),
	"seven-days": kind<{ roundId: string; closesAt: string }, Parameters<typeof reminder>[0]>({
		name: "Reminder seven working days before closing",
		...REMINDER,
	}),
	"one-day": kind<{ roundId: string; closesAt: string }, Parameters<typeof reminder>[0]>({
		name: "Reminder one working day before closing",
		...REMINDER,
	}),
	"two-hours": kind<{ roundId: string; closesAt: string }, Parameters<typeof reminder>[0]>({
		name: "Reminder two hours before closing",
		...REMINDER,
	}),
	"not-submitted": kind<{ roundId: string }, Parameters<typeof reminder>[0]>({
		name: "Complete bid not submitted",
		write: ({ drafts, ...round }) => ({
			subject: `Not submitted: ${round.round} has closed`,
			lines: [
				`${round.round} closed on ${formatInstant(round.closesAt)}. ${drafts.length > 1 ? "These bids were complete, but nobody submitted them" : "This bid was complete, but nobody submitted it"}:`,
				...bidLines(drafts),
				`${drafts.length > 1 ? "They are" : "It is"} not part of the round. You can still read ${drafts.length > 1 ? "them" : "it"}.`,
			],
		}),
	}),
	outcome: kind<
		{ decisionId: string },
		{
			/** As stored, such as 2013-014. */
			readonly number: string;
			readonly title: string;
			readonly lines: readonly {
				readonly bidId: string | null;
				readonly reference: string | null;
				readonly title: string;
				/** Null for a line that stands on no bid. */
				readonly outcome: LineOutcome | null;
				readonly decided: Pence;
			}[];
		}
	>({
		name: "Outcome",
		write: ({ number, title, lines }) => ({
			subject: `Decision ${printedNumber(number)}: ${title}`,
			lines: [
				`Decision ${printedNumber(number)} has been published. What it says for your partnership:`,
				...lines.map((line): MessageLine => {
					const what = line.reference === null ? line.title : `${line.reference}, ${line.title}`;
					const text = `${what}: ${OUTCOME_WORDS[line.outcome ?? "awarded"](line.decided)}`;
					return line.bidId === null ? text : { text, path: `/bids/${line.bidId}` };
				}),
				{ text: "Read the decision", path: `/decisions/${number}` },
			],
		}),
	}),
	invitation: kind<{ askedAt: string }, { readonly path: string; readonly expiresAt: string }>({
		name: "Invitation",
		write: ({ path, expiresAt }) => ({
			subject: "Your account on Tranche",
			lines: [
				"An administrator has added you to Tranche. Follow this link to choose a password and sign in.",
				{ text: "Set up your account", path },
				`The link works once, until ${formatInstant(expiresAt)}. If you did not expect this message, ignore it.`,
			],
		}),
	}),
	"password-reset": kind<{ askedAt: string }, { readonly path: string; readonly expiresAt: string }>({
		name: "Link to set a new password",
		write: ({ path, expiresAt }) => ({
			subject: "Set a new password for Tranche",
			lines: [
				"An administrator has made a link for you to set a new password.",
				{ text: "Set a new password", path },
				`The link works once, until ${formatInstant(expiresAt)}. If you did not expect this message, ignore it.`,
			],
		}),
	}),
	...BID_KINDS,
	...ROUND_KINDS,
	...OFFICE_KINDS,
} as const;

export type MessageKind = keyof typeof MESSAGE_KINDS;

type DeclaredOf<K extends MessageKind> = (typeof MESSAGE_KINDS)[K];

/** What is kept of a message that waits. */
export type AboutOf<K extends MessageKind> = NonNullable<DeclaredOf<K>["about"]>;

/** What a message is written from. */
export type FactsOf<K extends MessageKind> = Parameters<DeclaredOf<K>["write"]>[0];

/** The messages that hold a one-time link: it is made as they are sent and stands nowhere else. */
export const LINK_KINDS = ["invitation", "password-reset"] as const satisfies readonly MessageKind[];

export type LinkKind = (typeof LINK_KINDS)[number];

/** The choice by which a person can do without a kind of message; null where nobody can. */
export function choiceOf(kind: MessageKind): MessageChoice | null {
	const { choice }: { readonly choice?: MessageChoice } = MESSAGE_KINDS[kind];
	return choice ?? null;
}

/** Whether a message holds a one-time link. */
export function isLinkKind(kind: MessageKind): kind is LinkKind {
	return LINK_KINDS.some((each) => each === kind);
}
