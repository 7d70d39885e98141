import type { Application } from "~/application-context";
import { machineClock } from "~/clock";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, DEMONSTRATION_PEOPLE } from "~/demo/accounts";
import { randomIds } from "~/ids";
import type { Db } from "~db/client";
import { clockMovedOn } from "~db/installation";
import { clamd as clamdAt } from "./clamd";
import type { Settings } from "./settings.mjs";
import { smtp } from "./smtp";

/** What the process holds while it runs: the database, the clock of the mode, and how people reach it. */
export function makeApplication(
	db: Db,
	{
		mode,
		origin,
		sessionSecret,
		clamd,
		mail,
	}: Pick<Settings, "mode" | "origin"> & Partial<Pick<Settings, "sessionSecret" | "clamd" | "mail">>,
): Application {
	return {
		db,
		clock: machineClock(mode === "demo" ? () => clockMovedOn(db) : undefined),
		ids: randomIds(),
		mode,
		origin,
		inThreads: !db.$client.memory,
		secureCookies: origin?.startsWith("https:") ?? false,
		...(clamd ? { scanner: clamdAt(clamd) } : {}),
		...(mail && origin ? { mailer: smtp(mail, origin) } : {}),
		...(mode === "live" && sessionSecret ? { sessionSecret } : {}),
		...(mode === "demo"
			? {
					demonstration: {
						accounts: DEMONSTRATION_ACCOUNTS,
						rounds: DEMONSTRATION_PEOPLE,
						password: DEMONSTRATION_PASSWORD,
					},
				}
			: {}),
	};
}
