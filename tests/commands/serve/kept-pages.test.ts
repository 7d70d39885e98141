import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { LONGEST_KEPT_MS } from "~/commands/serve/kept-pages";
import { publishForm } from "~/use-cases/form/publish-form";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { chooseForm } from "~/use-cases/round/choose-form";
import { extendClosing } from "~/use-cases/round/extend-closing";
import { roundById } from "~db/round/round";
import { round } from "~db/schema/round";
import { done } from "../../support/bid-builders";
import { EVERY_FIELD_FORM } from "../../support/every-field-form";
import { openServer, send, type TestServer } from "../../support/http-server";
import { routeFiles } from "../../support/pages-in-process";
import { PEOPLE } from "../../support/walk-people";
import { type WalkWorld, walkWorld } from "../../support/walk-world";

const LIVE = { mode: "live", origin: "https://bids.example.org" } as const;
const EVERYBODY = "public, max-age=0, must-revalidate";

let world: WalkWorld;
let build: Awaited<ReturnType<typeof routeFiles>>["build"];
let live: TestServer & { close(): void };
let demonstration: TestServer & { close(): void };
let publicPages: readonly string[];
let calls = 0;

/** The build, counting how often a page's own loader was asked. */
async function countedBuild() {
	const { build } = await routeFiles();
	const routes = Object.entries(build.routes).map(([id, route]) => {
		const { loader } = route?.module ?? {};
		if (!route || !loader || id === "root") return [id, route];
		const counted = (...args: Parameters<typeof loader>) => {
			calls++;
			return loader(...args);
		};
		return [id, { ...route, module: { ...route.module, loader: counted } }];
	});
	return { ...build, routes: Object.fromEntries(routes) } as typeof build;
}

const openWith = (more: Parameters<typeof openServer>[1]) =>
	openServer(world.db, { clock: world.clock, ids: world.ids, build, ...more });

beforeAll(async () => {
	world = await walkWorld();
	build = await countedBuild();
	live = await openWith(LIVE);
	demonstration = await openWith({});
	const { open, tranche, oldNumber, planned } = world.records;
	publicPages = [
		"/",
		"/rounds",
		`/rounds/${open}`,
		`/rounds/${tranche}`,
		`/rounds/${open}/asked`,
		`/rounds/${tranche}/asked`,
		`/rounds/${tranche}/scheme.json`,
		`/rounds/${planned}`,
		"/decisions",
		`/decisions/${oldNumber}`,
		`/decisions/${oldNumber}/content.json`,
		`/decisions/${world.records.number}`,
		"/contact",
		"/help",
		"/privacy",
		"/cookies",
		"/accessibility",
	];
}, 180_000);

afterAll(() => {
	live?.close();
	demonstration?.close();
	world?.close();
});

const get = (path: string, headers: Record<string, string> = {}, port = live.port) =>
	send(port, "GET", path, headers);

/** How often a page is made while it is asked for. */
async function made(work: () => Promise<unknown>): Promise<number> {
	const before = calls;
	await work();
	return calls - before;
}

describe("a page for somebody who is not signed in", () => {
	it("is made once, and then sent from memory, the same bytes to everybody", async () => {
		const first = await get("/decisions");
		expect([first.status, first.headers["cache-control"]]).toEqual([200, EVERYBODY]);
		expect(first.headers.vary).toBe("Accept-Encoding, Cookie");
		expect(first.headers["content-security-policy"]).not.toContain("nonce");
		let again = first;
		expect(
			await made(async () => {
				again = await get("/decisions", { "user-agent": "another" });
			}),
		).toBe(0);
		expect(again.body).toBe(first.body);
		expect(again.headers.etag).toBe(first.headers.etag);
	});

	it.each(["identity", "gzip", "br"])(
		"is sent from memory with every header of the first answer, each under a request of its own: %s",
		async (way) => {
			const ask = () => get("/help", { "accept-encoding": way });
			const ofAll = ({ headers: { date, "x-request-id": own, ...rest } }: Awaited<ReturnType<typeof get>>) =>
				rest;
			const answers = [await ask(), await ask(), await ask()];
			const [first] = answers;
			for (const answer of answers) expect(first && ofAll(answer)).toEqual(first && ofAll(first));
			expect(first?.headers["x-frame-options"]).toBe("DENY");
			expect(new Set(answers.map(({ headers }) => headers["x-request-id"])).size).toBe(3);
			const {
				"content-length": _,
				"content-encoding": __,
				...of304
			} = ofAll(await get("/help", { "accept-encoding": way, "if-none-match": String(first?.headers.etag) }));
			expect(first && ofAll(first)).toMatchObject(of304);
		},
	);

	it("is sent to its own machine alone where the program has no origin, also from memory", async () => {
		const alone = await openWith({ mode: "live", origin: null });
		try {
			for (const _ of [1, 2]) expect((await get("/help", {}, alone.port)).status).toBe(200);
			expect((await get("/help", { "x-forwarded-for": "192.0.2.1" }, alone.port)).status).toBe(403);
			expect((await get("/help", { host: "bids.example.org" }, alone.port)).status).toBe(403);
		} finally {
			alone.close();
		}
	});

	it("is not sent again to whoever has it", async () => {
		const { etag } = (await get("/rounds")).headers;
		const answer = await get("/rounds", { "if-none-match": `"other", ${etag}` });
		expect([answer.status, answer.body, answer.headers.etag]).toEqual([304, "", etag]);
		expect((await get("/rounds", { "if-none-match": '"other"' })).status).toBe(200);
	});

	it("holds no script of ours and no copy of its data, and names each file by its hash", async () => {
		for (const path of publicPages.filter((each) => !each.endsWith(".json"))) {
			const { status, body } = await get(path);
			if (status !== 200) continue;
			expect(body).not.toContain("__remixContext");
			expect(body).not.toContain("nonce=");
			expect(
				body.match(/<script(?! type="module">for\(const\{href)[^>]*>(?!document\.body\.className)/g),
			).toBeNull();
			expect(body).toContain('data-starts="govuk-service-navigation"');
		}
	});

	it("is packed as the browser takes it, each way with a tag of its own", async () => {
		const ways = ["identity", "gzip", "br"];
		const answers = await Promise.all(ways.map((way) => get("/decisions", { "accept-encoding": way })));
		expect(answers.map(({ headers }) => headers["content-encoding"] ?? "identity")).toEqual(ways);
		expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(3);
	});

	it("is kept whole when somebody asks for its head alone", async () => {
		for (const path of publicPages) {
			const fresh = await openWith(LIVE);
			try {
				const head = await send(fresh.port, "HEAD", path);
				const { status, body, headers } = await get(path, {}, fresh.port);
				expect(head.status).toBe(status);
				if (status !== 200) continue;
				expect(head.body).toBe("");
				expect(body.length).toBeGreaterThan(100);
				expect(Number(headers["content-length"])).toBe(Buffer.byteLength(body));
				expect([head.headers.etag, head.headers["content-length"]]).toEqual([
					headers.etag,
					headers["content-length"],
				]);
			} finally {
				fresh.close();
			}
		}
	});

	it.each(["sort=oldest&nothing=known", "page=1&page=2", "page=1e9", "page=-1", "search=one", "__proto__=1"])(
		"is made anew for each address that asks something it does not know, and kept for none: %s",
		async (query) => {
			for (const _ of [1, 2]) expect(await made(() => get(`/decisions?${query}`))).toBeGreaterThan(0);
		},
	);

	it("is kept with what it knows to be asked, in whatever order", async () => {
		const first = await get("/decisions?sort=oldest&page=2");
		expect(first.headers["cache-control"]).toBe(EVERYBODY);
		let again = first;
		const ask = async () => {
			again = await get("/decisions?page=2&sort=oldest");
		};
		expect(await made(ask)).toBe(0);
		expect([again.body, again.headers.etag]).toEqual([first.body, first.headers.etag]);
		expect(await made(() => get("/decisions?page=2"))).toBe(1);
		expect(await made(() => get("/rounds?page=2"))).toBe(1);
		expect(await made(() => get("/rounds?page=2"))).toBe(1);
	});

	it("keeps no more of them than it has memory for, and none pushes out a page that asks nothing", async () => {
		await get("/decisions");
		for (let page = 1; page < 100; page++) await get(`/decisions?page=${page}`);
		expect(await made(() => get("/decisions"))).toBe(0);
	});

	it("is made anew after a minute, for texts that depend on the time", async () => {
		await get("/rounds");
		const began = world.clock.now();
		expect(await made(() => get("/rounds"))).toBe(0);
		world.clock.set(laterBy(began, LONGEST_KEPT_MS + 1));
		expect(await made(() => get("/rounds"))).toBe(1);
	});
});

describe("what is never sent from memory", () => {
	it.each([
		["a page for somebody who is signed in", () => get("/", { cookie: "__Host-tranche=token" })],
		["a page with a sentence of the page before", () => get("/", { cookie: "a=b; __Host-tranche-said=x" })],
		["the sign-in page", () => get("/sign-in")],
		["a page that is not there", () => get("/rounds/none")],
		["an address that no page has", () => get("/none")],
		["a page of a demonstration", () => get("/", {}, demonstration.port)],
	])("%s", async (_, ask) => {
		const { headers } = await ask();
		expect(headers["cache-control"]).toBe("private, no-store");
		expect(headers.etag).toBeUndefined();
		expect(await made(ask)).toBeGreaterThan(0);
	});
});

describe("each change that such a page shows", () => {
	const manager = () => world.as(PEOPLE.fundManager);
	const open = () => {
		const row = roundById(world.db, world.records.open ?? "");
		if (!row) throw new Error("no round is open");
		return row;
	};
	/** Puts the open round on a form of the office's own, of which there is then a newer version. */
	const newerForm = () => {
		const context = { ...manager(), actor: { kind: "system" } } as const;
		const first = done(publishForm(context, { text: JSON.stringify(EVERY_FIELD_FORM) }));
		world.db.update(round).set({ formVersionId: first.id }).where(eq(round.id, open().id)).run();
		const parts = EVERY_FIELD_FORM.parts.map((part) => ({ ...part, title: `${part.title}, as asked now` }));
		const sections = EVERY_FIELD_FORM.sections.map((each) => ({ ...each, title: `${each.title} now` }));
		const text = JSON.stringify({ ...EVERY_FIELD_FORM, parts, sections });
		return done(publishForm(context, { text, anyway: true })).id;
	};
	const changes: readonly (readonly [string, readonly string[], () => unknown])[] = [
		[
			"a newer version of a round’s form",
			["/rounds/:open/asked"],
			() => done(chooseForm(manager(), { roundId: open().id, formVersionId: newerForm() })),
		],
		[
			"a later closing time",
			["/", "/rounds", "/rounds/:open"],
			() => {
				const { id: roundId, revision, closesAt, boardMeetsOn, decisionExpectedOn, spendBy } = open();
				const dates = { closesAt: laterBy(closesAt, 86_400_000), boardMeetsOn, decisionExpectedOn, spendBy };
				return done(extendClosing(manager(), { roundId, revision, ...dates, reason: "Asked for" }));
			},
		],
		[
			"a round that was cancelled",
			["/", "/rounds", "/rounds/:open"],
			() => done(cancelRound(manager(), { roundId: open().id, reason: "No money" })),
		],
		["a round with the board", ["/rounds", "/rounds/:tranche"], () => world.moveOn("with-board")],
		["a signed decision", [], () => world.moveOn("signed")],
		[
			"a published decision",
			["/", "/decisions", "/decisions/:number", "/rounds/:tranche"],
			() => world.moveOn("published"),
		],
	];

	it.each(changes)(
		"%s is seen at once, on every page as one that was never kept",
		async (_, shown, change) => {
			const before = new Map<string, string>();
			for (const path of publicPages) before.set(path, (await get(path)).body);
			await change();
			const fresh = await openWith(LIVE);
			try {
				const changed: string[] = [];
				for (const path of publicPages) {
					const { status, body } = await get(path);
					const anew = await get(path, {}, fresh.port);
					if (status === 200) expect(body).toBe(anew.body);
					expect(status).toBe(anew.status);
					if (status === 200 && body !== before.get(path)) changed.push(path);
				}
				const named = shown.map((path) => path.replace(/:(\w+)/, (_all, name) => world.records[name] ?? ""));
				expect(changed).toEqual(expect.arrayContaining(named));
			} finally {
				fresh.close();
			}
		},
	);
});
