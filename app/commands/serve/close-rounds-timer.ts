import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";

const EVERY_MS = 1000;

/**
 * Closes, every second, the rounds whose closing instant has come. An error is logged and the next second tries
 * again; it keeps no process alive. Gives what stops it.
 */
export function closeRoundsEverySecond(
	{ db, clock, ids }: Pick<Application, "db" | "clock" | "ids">,
	log: Pick<Logger, "error">,
): () => void {
	const timer = setInterval(() => {
		try {
			closeDueRounds({ db, clock, ids, actor: { kind: "system" }, requestId: "timer" });
		} catch (error) {
			log.error({ err: error }, "closing due rounds failed");
		}
	}, EVERY_MS);
	timer.unref();
	return () => clearInterval(timer);
}
