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
	readonly turn: (context: Context, ended: AbortSignal) => unknown;
};

/**
 * Does some work again and again. An error is logged and the next turn tries again; it keeps no process alive. Gives
 * what stops it and waits for the turn that lasts.
 */
export function repeatedly(
	{ db, clock, ids, scanner, mailer }: Pick<Application, "db" | "clock" | "ids" | "scanner" | "mailer">,
	log: Pick<Logger, "error">,
	{ everyMs, atOnce, failed, turn }: RepeatedWork,
): () => Promise<void> {
	const ending = new AbortController();
	const complain = (error: unknown) => log.error({ err: error }, failed);
	let lasting: Promise<void> | null = null;
	const once = () => {
		if (lasting) return;
		try {
			const context: Context = {
				...{ db, clock, ids, actor: { kind: "system" }, requestId: "timer" },
				...(scanner ? { scanner } : {}),
				...(mailer ? { mailer } : {}),
			};
			const done = turn(context, ending.signal);
			if (!(done instanceof Promise)) return;
			lasting = done.catch(complain).finally(() => {
				lasting = null;
			});
		} catch (error) {
			complain(error);
		}
	};
	if (atOnce) once();
	const timer = setInterval(once, everyMs);
	timer.unref();
	return async () => {
		clearInterval(timer);
		ending.abort();
		await lasting;
	};
}
