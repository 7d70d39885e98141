import type { Logger } from "pino";
import type { Application } from "~/application-context";
import type { Context } from "~/use-cases/context";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { openDueRounds } from "~/use-cases/round/open-due-rounds";

const EVERY_MS = 1000;

/**
 * Every second, opens the rounds that open by themselves and whose time has come, and closes those whose closing
 * instant has come. An error is logged and the next second tries again; it keeps no process alive. Gives what stops it.
 */
export function closeRoundsEverySecond(
	{ db, clock, ids }: Pick<Application, "db" | "clock" | "ids">,
	log: Pick<Logger, "error">,
): () => void {
	const timer = setInterval(() => {
		const context: Context = { db, clock, ids, actor: { kind: "system" }, requestId: "timer" };
		try {
			openDueRounds(context);
			closeDueRounds(context);
		} catch (error) {
			log.error({ err: error }, "opening and closing due rounds failed");
		}
	}, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
