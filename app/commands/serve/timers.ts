import { lapseDueClarifications } from "~/use-cases/bid/clarification/lapse-due-clarifications";
import { sweepFiles } from "~/use-cases/bid/sweep-files";
import { forgetOldWords } from "~/use-cases/bid/words/forget-old-words";
import { scanWaitingFiles } from "~/use-cases/file/scan-waiting-files";
import { forgetMessages } from "~/use-cases/messages/forget-messages";
import { queueReminders } from "~/use-cases/messages/queue-reminders";
import { sendMessages } from "~/use-cases/messages/send-messages";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { countCompleteDrafts } from "~/use-cases/round/count-complete-drafts";
import { openDueRounds } from "~/use-cases/round/open-due-rounds";
import type { RepeatedWork } from "./repeated-work";

/** Opens and closes the rounds whose time has come, and ends what the office asked and nobody answered in time. */
export const ROUNDS_EVERY_SECOND: RepeatedWork = {
	everyMs: 1000,
	failed: "opening and closing due rounds, or ending due questions, failed",
	turn: (context) => {
		openDueRounds(context);
		closeDueRounds(context);
		countCompleteDrafts(context);
		lapseDueClarifications(context);
	},
};

/** Removes the files that nothing holds any more. */
export const FILES_EVERY_HOUR: RepeatedWork = {
	everyMs: 3_600_000,
	atOnce: true,
	failed: "removing files that nothing holds failed",
	turn: sweepFiles,
};

/** Has the files scanned that the scanner could not look at before; the log says so while it still cannot. */
export const SCANS_EVERY_MINUTE: RepeatedWork = {
	everyMs: 60_000,
	atOnce: true,
	failed: "scanning files that wait failed",
	turn: async (context) => {
		const waiting = await scanWaitingFiles(context);
		if (waiting > 0) throw new Error(`the virus scanner cannot be reached or refuses: ${waiting} files wait`);
	},
};

/** Sends what waits in the outbox; the log says what the mail server did not take, and no address. */
export const MESSAGES_EVERY_SECOND: RepeatedWork = {
	everyMs: 1000,
	failed: "sending messages failed",
	turn: async (context, ended) => {
		const { failed } = await sendMessages(context, ended);
		if (failed.length > 0) throw new Error(`the mail server did not take messages: ${failed.join(", ")}`);
	},
};

/** Queues the reminders that are due; so often that a demonstration whose clock was moved on shows them soon. */
export const REMINDERS_SOON: RepeatedWork = {
	everyMs: 5000,
	atOnce: true,
	failed: "queueing reminders failed",
	turn: queueReminders,
};

/** Forgets messages of long ago. */
export const OLD_MESSAGES_EVERY_HOUR: RepeatedWork = {
	everyMs: 3_600_000,
	atOnce: true,
	failed: "forgetting old messages failed",
	turn: forgetMessages,
};

/** Forgets what was typed long ago and never saved. */
export const OLD_WORDS_EVERY_HOUR: RepeatedWork = {
	everyMs: 3_600_000,
	atOnce: true,
	failed: "forgetting words that were not saved failed",
	turn: forgetOldWords,
};
