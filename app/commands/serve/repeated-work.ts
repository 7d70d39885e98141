import type { Logger } from "pino";
import type { Application } from "~/application-context";
import type { Context } from "~/use-cases/context";

export type RepeatedWork = {
	readonly everyMs: number;
	/** The first time at once; else when its time has passed. */
	readonly atOnce?: true;
	/** What the log says where it fails. */
	readonly failed: string;
	/** Done by the process itself. A turn that lasts longer than its time is not begun again meanwhile. */
	readonly turn: (context: Context) => unknown;
};

/**
 * Does some work again and again. An error is logged and the next turn tries again; it keeps no process alive. Gives
 * what stops it.
 */
export function repeatedly(
	{ db, clock, ids, scanner }: Pick<Application, "db" | "clock" | "ids" | "scanner">,
	log: Pick<Logger, "error">,
	{ everyMs, atOnce, failed, turn }: RepeatedWork,
): () => void {
	const complain = (error: unknown) => log.error({ err: error }, failed);
	let lasting = false;
	const once = () => {
		if (lasting) return;
		try {
			const context: Context = { db, clock, ids, actor: { kind: "system" }, requestId: "timer" };
			const done = turn(scanner ? { ...context, scanner } : context);
			if (!(done instanceof Promise)) return;
			lasting = true;
			done.catch(complain).finally(() => {
				lasting = false;
			});
		} catch (error) {
			complain(error);
		}
	};
	if (atOnce) once();
	const timer = setInterval(once, everyMs);
	timer.unref();
	return () => clearInterval(timer);
}
