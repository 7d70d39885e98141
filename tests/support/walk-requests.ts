import type { ServerBuild } from "@remix-run/node";
import { digestToken } from "~/use-cases/tokens";
import type { Db } from "~db/client";
import { insertSession } from "~db/people/sign-in";
import { requestHandler } from "./pages-in-process";
import { PEOPLE, personOf, WALKERS, type Walker } from "./walk-people";
import type { WalkWorld } from "./walk-world";

export type Answer = {
	readonly status: number;
	readonly location: string | null;
	readonly body: string;
	/** Whether the answer has the next page say what was done. */
	readonly said: boolean;
	/** What went wrong in the program itself, if anything did. */
	readonly failure: unknown;
};

type Sent = Readonly<Record<string, string | readonly string[]>>;

/** The session token of a walker. */
export const tokenOf = (walker: Walker): string => `walk-${walker}`;

/** The address of a page, with the records of the world in the place of their names in braces. */
export function addressOf(world: WalkWorld, template: string): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => {
		const id = world.records[name];
		if (id === undefined) throw new Error(`the world has no record called ${name}`);
		return encodeURIComponent(id);
	});
}

/** Opens a session for each of the walkers; gives how they ask for pages and send forms, of all pages or one. */
export function walkersIn(world: WalkWorld, build: ServerBuild) {
	openSessions(world);
	return {
		...walkersOf(world, requestHandler(build), world.db),
		at: (route: string) => walkersOf(world, requestHandler(build, route), world.db),
	};
}

/** Opens a session for each of the walkers, under their token. */
export function openSessions(world: WalkWorld): void {
	const at = world.clock.machineNow();
	for (const walker of Object.keys(PEOPLE) as (keyof typeof PEOPLE)[])
		insertSession(world.db, {
			tokenSha256: digestToken(tokenOf(walker)),
			personId: personOf(world, walker),
			createdAt: at,
			lastSeenAt: at,
		});
}

/** How the walkers ask a database that they have sessions in, such as a copy of the world's. */
export function walkersOf(world: WalkWorld, handle: ReturnType<typeof requestHandler>, db: Db) {
	const ask = async (walker: Walker, path: string, form?: Sent): Promise<Answer> => {
		const headers = new Headers(walker === "nobody" ? {} : { Cookie: `tranche=${tokenOf(walker)}` });
		const init: RequestInit = { headers };
		if (form) {
			const body = new URLSearchParams();
			for (const [name, value] of Object.entries(form))
				for (const each of typeof value === "string" ? [value] : value) body.append(name, each);
			Object.assign(init, { method: "POST", body });
		}
		let failure: unknown;
		const response = await handle(new Request(`http://127.0.0.1${path}`, init), {
			application: {
				db,
				clock: world.clock,
				ids: world.ids,
				mode: "demo",
				origin: null,
				secureCookies: false,
			},
			requestId: "walk-request",
			address: "127.0.0.1",
			reportError: (error) => {
				failure = error;
			},
		});
		const { status } = response;
		const location = response.headers.get("Location");
		const said = response.headers.getSetCookie().some((cookie) => /^tranche-said=\w/.test(cookie));
		return { status, location, said, body: await response.text(), failure };
	};
	const dataOf = (path: string) => {
		const [address = "", query] = path.split("?");
		return `${address === "/" ? "/_root" : address}.data${query ? `?${query}` : ""}`;
	};
	return {
		get: (walker: Walker, path: string) => ask(walker, path),
		/** The page's data alone, as a browser asks for it that already has the page. */
		data: (walker: Walker, path: string) => ask(walker, dataOf(path)),
		/** Sends a form as a browser with JavaScript does. */
		send: (walker: Walker, path: string, form: Sent) => ask(walker, dataOf(path), form),
		/** Sends a form as a browser without JavaScript does. */
		post: (walker: Walker, path: string, form: Sent) => ask(walker, path, form),
		everybody: WALKERS,
	};
}
