import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { digestToken } from "~/use-cases/tokens";
import { session } from "~db/schema/people";
import type { testWorld } from "./context";

type World = Pick<ReturnType<typeof testWorld>, "db" | "clock" | "ids">;

/** What a route's loader or action receives when a person (or nobody) asks for a page, or sends a form to it. */
export function routeArgs(
	world: World,
	personId: string | null,
	path: string,
	more: {
		readonly params?: Readonly<Record<string, string>>;
		readonly form?: Readonly<Record<string, string | readonly string[]>>;
	} = {},
): LoaderFunctionArgs {
	const headers = new Headers();
	if (personId !== null) {
		const token = `token-${world.ids.next()}`;
		const at = world.clock.machineNow();
		world.db
			.insert(session)
			.values({ tokenSha256: digestToken(token), personId, createdAt: at, lastSeenAt: at })
			.run();
		headers.set("Cookie", `tranche=${token}`);
	}
	const init: RequestInit = { headers };
	if (more.form) {
		// As browsers send a form without a file.
		const body = new URLSearchParams();
		for (const [name, value] of Object.entries(more.form))
			for (const each of typeof value === "string" ? [value] : value) body.append(name, each);
		Object.assign(init, { method: "POST", body });
	}
	const context: AppLoadContext = {
		application: {
			db: world.db,
			clock: world.clock,
			ids: world.ids,
			mode: "demo",
			origin: null,
			secureCookies: false,
		},
		requestId: "test-request",
		address: "127.0.0.1",
	};
	return { request: new Request(`http://127.0.0.1${path}`, init), params: { ...more.params }, context };
}

/** The response that a loader or action threw, or gave: its status, and where it leads. Data alone counts as 200. */
export async function answered(
	work: () => unknown,
): Promise<{ readonly status: number; readonly location: string | null; readonly data: unknown }> {
	let given: unknown;
	try {
		given = await work();
	} catch (thrown) {
		if (!(thrown instanceof Response)) throw thrown;
		given = thrown;
	}
	if (given instanceof Response)
		return { status: given.status, location: given.headers.get("Location"), data: await given.text() };
	const wrapped = given as {
		readonly type?: string;
		readonly data?: unknown;
		readonly init?: ResponseInit | null;
	};
	if (wrapped?.type === "DataWithResponseInit")
		return { status: wrapped.init?.status ?? 200, location: null, data: wrapped.data };
	return { status: 200, location: null, data: given };
}
