import type { Db } from "~db/client";
import type { Clock } from "./clock";
import type { Ids } from "./ids";
import type { Scanner } from "./use-cases/file/scanner";
import type { Mailer } from "./use-cases/mailer";

/** What the running process holds, made once at start and handed to every request. */
export type Application = {
	readonly db: Db;
	readonly clock: Clock;
	readonly ids: Ids;
	readonly mode: "demo" | "live";
	/** Such as https://tranche.example.org; null where the address is not fixed (demonstration). */
	readonly origin: string | null;
	readonly secureCookies: boolean;
	/** Another thread can make the same one: its clock is the machine's, its database a file. */
	readonly inThreads?: boolean;
	/** What session cookies are sealed with when live; none in a demonstration. */
	readonly sessionSecret?: string;
	/** What looks for viruses in files; none where none is set up. */
	readonly scanner?: Scanner;
	/** What sends mail; none where none is set up, and in a demonstration. */
	readonly mailer?: Mailer;
	/** The invented people that the sign-in page offers with one click, and their password; demo mode only. */
	readonly demonstration?: {
		readonly password: string;
		readonly accounts: readonly { readonly email: string }[];
		/** The same people by round, each with what they can do there. */
		readonly rounds: readonly {
			readonly title: string;
			readonly people: readonly {
				readonly email: string;
				readonly name: string;
				readonly what: string;
				readonly can: string;
			}[];
		}[];
	};
};

/** What the server hands to each loader and action. */
export type RequestLoadContext = {
	readonly application: Application;
	readonly requestId: string;
	/** The caller's network address, for slowing down failed sign-ins. */
	readonly address: string;
	/** Tells the request's log line who was signed in. */
	readonly signedIn?: (personId: string) => void;
	/** The form may bring files, and the sign-in page takes all of it to keep what was typed. */
	readonly keptAtSignIn?: true;
	/** Notes why what was asked for is refused. */
	readonly refused?: (code: string) => void;
	/** Holds what loaders give apart until the page is drawn from it; absent where data are asked for without a page. */
	readonly data?: { hold(loaded: unknown): unknown; fill(): void };
	/** Takes a drawn page as its text, so that it is not read back out of a stream. */
	readonly drawn?: (html: string) => void;
	/** Takes the parts that stand at a page's `PartsPlace`, made one by one while the page is sent. */
	readonly inParts?: (parts: Iterable<string>) => void;
	/** Writes an unexpected error to the log under the request's id. */
	readonly reportError?: (error: unknown) => void;
};

declare module "@remix-run/node" {
	interface AppLoadContext extends RequestLoadContext {}
}
