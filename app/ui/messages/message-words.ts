import type { MessageChoice } from "~/domain/messages/choices";
import type { MailAnswer } from "~/domain/messages/next-attempt";

/** The messages that people can do without. */
export const CHOICE_WORDS: Readonly<Record<MessageChoice, { readonly text: string; readonly hint: string }>> =
	{
		receipts: { text: "Receipts", hint: "When a bid of your partnership is submitted" },
		ready: { text: "Bids ready for you", hint: "When a bid waits for you to certify and submit it" },
		reminders: {
			text: "Reminders",
			hint: "Seven working days, one working day and two hours before a round closes, while your partnership has a bid that is not submitted. Two working days before answers to the office are due",
		},
		work: {
			text: "Work on a bid",
			hint: "When somebody comments on a section of a bid, or gives you one to write",
		},
	};

/** Why a message was not sent yet. */
export const ANSWER_WORDS: Readonly<Record<MailAnswer, string>> = {
	refused: "The mail server refused it",
	"put-off": "The mail server asked us to try later",
	unreachable: "The mail server could not be reached",
};
