import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestToken } from "~/use-cases/tokens";
import { personByEmail } from "~db/people/people";
import { insertSession } from "~db/people/sign-in";
import { openDemonstration, SECOND_TRANCHE } from "../../support/demonstration";
import { elementsOf, parsed, type Simple } from "../../support/html";
import { requestHandler, routeFiles } from "../../support/pages-in-process";
import { makePeer } from "../../support/peer/app.mjs";

const ROUND = `/rounds/${SECOND_TRANCHE}`;
const BIDDER = "bidder.birmingham@example.org";
const MANAGER = "fund.manager@example.org";

let world: Awaited<ReturnType<typeof openDemonstration>>;
let peer: { readonly address: string; close(): void };
let handle: ReturnType<typeof requestHandler>;

beforeAll(async () => {
	handle = requestHandler((await routeFiles()).build);
	world = await openDemonstration();
	for (const email of [BIDDER, MANAGER]) {
		const at = world.clock.machineNow();
		const personId = personByEmail(world.db, email)?.id ?? "";
		insertSession(world.db, {
			tokenSha256: digestToken(tokenOf(email)),
			personId,
			createdAt: at,
			lastSeenAt: at,
		});
	}
	const { app, close } = makePeer(world.file);
	const server = app.listen(0, "127.0.0.1");
	await new Promise((resolve) => server.once("listening", resolve));
	const bound = server.address();
	const port = typeof bound === "object" && bound ? bound.port : 0;
	peer = {
		address: `http://127.0.0.1:${port}`,
		close: () => {
			server.close();
			server.closeAllConnections();
			close();
		},
	};
}, 180_000);
afterAll(() => {
	peer?.close();
	world?.close();
});

/** A session's token has no full stop: the seal of a live installation stands after it. */
const tokenOf = (email: string): string => `peer-${email.replace(/\W/g, "-")}`;

const cookieOf = (email: string | null): Record<string, string> =>
	email === null ? {} : { cookie: `tranche=${tokenOf(email)}` };

async function oursAt(path: string, email: string | null): Promise<string> {
	const { db, clock, ids } = world;
	const response = await handle(new Request(`http://127.0.0.1${path}`, { headers: cookieOf(email) }), {
		application: { db, clock, ids, mode: "demo", origin: null, secureCookies: false },
		requestId: "peer-request",
		address: "127.0.0.1",
		reportError: () => {},
	});
	expect(response.status).toBe(200);
	return response.text();
}

async function peersAt(path: string, email: string | null): Promise<string> {
	const response = await fetch(peer.address + path, { headers: cookieOf(email) });
	expect(response.status).toBe(200);
	return response.text();
}

const textOf = (node: Simple): string =>
	typeof node === "string" ? node : node.children.map(textOf).join(" ");

/** What the main part of a page consists of: its headings, how many of each thing, and every amount in its order. */
function blocksOf(html: string) {
	const main = elementsOf(parsed(html)).find(({ name }) => name === "main");
	const elements = elementsOf(main?.children ?? []);
	const count = (...wanted: string[]) => elements.filter(({ name }) => wanted.includes(name)).length;
	return {
		headings: elements
			.filter(({ name }) => /^h[1-6]$|^caption$|^summary$/.test(name))
			.map((element) => textOf(element).replace(/\s+/g, " ").trim()),
		cells: count("td", "th"),
		counts: Object.fromEntries(
			["table", "tr", "dt", "li", "a", "details", "form", "label", "input", "option", "button"].map(
				(name) => [name, count(name)],
			),
		),
		amounts: elements.length === 0 ? [] : (textOf(main ?? "").match(/[+−]?£[\d,]+\.\d\d/g) ?? []),
	};
}

function draft(): string {
	const id = world.db.$client.prepare("SELECT id FROM bid WHERE state = 'draft'").pluck().get();
	return `/bids/${id}`;
}

const PAGES: readonly (readonly [name: string, path: () => string, email: string | null])[] = [
	["home", () => "/", null],
	["a notice", () => "/decisions/2013-014", null],
	["a round and its scheme", () => ROUND, null],
	["a round for the office", () => ROUND, MANAGER],
	["a ranking", () => `${ROUND}/ranking`, MANAGER],
	["a bid’s task list", draft, BIDDER],
	["cost lines", () => `${draft()}/costs`, BIDDER],
	["a new cost line", () => `${draft()}/costs/new`, BIDDER],
];

describe("the pages that ours are measured beside show the same blocks", () => {
	it.each(PAGES)("%s", async (_, path, email) => {
		const [ours, theirs] = [await oursAt(path(), email), await peersAt(path(), email)];
		expect(blocksOf(theirs)).toEqual(blocksOf(ours));
		expect(blocksOf(ours).headings.length).toBeGreaterThan(0);
	});

	it("to those people alone who see ours", async () => {
		for (const path of [draft(), `${ROUND}/ranking`])
			expect((await fetch(peer.address + path, { headers: cookieOf(null) })).status).toBe(404);
	});
});
