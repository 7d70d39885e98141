import { sweepFiles } from "~/use-cases/bid/sweep-files";
import { scanWaitingFiles } from "~/use-cases/file/scan-waiting-files";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { openDueRounds } from "~/use-cases/round/open-due-rounds";
import type { RepeatedWork } from "./repeated-work";

/** Opens the rounds that open by themselves once their time has come, and closes those whose closing has come. */
export const ROUNDS_EVERY_SECOND: RepeatedWork = {
	everyMs: 1000,
	failed: "opening and closing due rounds failed",
	turn: (context) => {
		openDueRounds(context);
		closeDueRounds(context);
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
