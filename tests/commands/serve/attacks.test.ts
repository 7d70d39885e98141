import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PATIENCE } from "~/commands/serve";
import { addressFault, LONGEST_ADDRESS } from "~/commands/serve/accepted-addresses";
import { LARGEST_FORM } from "~/commands/serve/accepted-bodies";
import { LONGEST_NAME, MOST_FIELDS } from "~/commands/serve/sent-form";
import { PACE } from "~/commands/serve/slow-bodies";
import { testDatabase } from "../../support/context";
import {
	openServer,
	send,
	sendRaw,
	sendSlowly,
	type TestServer,
	testServer,
} from "../../support/http-server";
import { routeFiles } from "../../support/pages-in-process";
import type { Walker } from "../../support/walk-people";
import { addressOf, openSessions, tokenOf } from "../../support/walk-requests";
import { type WalkWorld, walkWorld } from "../../support/walk-world";

const FORM = "application/x-www-form-urlencoded";
/** A busy machine is slow; what an attack used to take was longer. */
const SOON_MS = 3000;

let world: WalkWorld;
let server: TestServer & { close(): void };
let origin = "";

beforeAll(async () => {
	world = await walkWorld();
	openSessions(world);
	const { db, clock, ids } = world;
	const patience = { headersTimeout: 400, requestTimeout: 0, connectionsCheckingInterval: 100 };
	const pace = { ...PACE, wholeMs: 800 };
	server = await openServer(db, { clock, ids, build: (await routeFiles()).build, patience, pace });
	origin = `http://127.0.0.1:${server.port}`;
}, 180_000);
afterAll(() => {
	server?.close();
	world?.close();
});

const as = (walker: Walker) => (walker === "nobody" ? {} : { cookie: `tranche=${tokenOf(walker)}` });

const ask = (method: string, path: string, walker: Walker = "nobody") =>
	send(server.port, method, path, { origin, ...as(walker) });

/** Posts a form by the page's own site. */
function post(path: string, body: string, walker: Walker = "nobody", more: Record<string, string> = {}) {
	const headers = { origin, "content-type": FORM, ...as(walker), ...more };
	return send(server.port, "POST", addressOf(world, path), headers, body);
}

/** The status that bytes sent as they are were answered with, "closed" where the connection was closed without one. */
async function statusOf(bytes: string): Promise<string> {
	return /^HTTP\/1.1 (\d+)/.exec(await sendRaw(server.port, bytes))?.[1] ?? "closed";
}

const HEAD = (start: string, ...headers: string[]) =>
	[
		start,
		`Host: 127.0.0.1:${server.port}`,
		`Origin: ${origin}`,
		"Connection: close",
		...headers,
		"",
		"",
	].join("\r\n");

describe("an address that no page can have", () => {
	it.each([
		["/%", 400],
		["/rounds/%zz", 400],
		["/%c3%28", 400],
		["/%00", 400],
		["/rounds/a%0ab", 400],
		["/a%5cb", 400],
		["/decisions/%2e%2e", 400],
		["/rounds/./x", 400],
		["/rounds?_data=root", 400],
		["/people.data?_data=routes%2Fpeople", 400],
		[`/?${"a&".repeat(200)}`, 400],
		["//link/abc", 404],
		["/rounds//x", 404],
		["/__manifest?p=/a", 404],
		[`/${"a/".repeat(60)}`, 404],
		[`/rounds/${"x".repeat(400)}`, 404],
		[`/${"a/".repeat(7000)}`, 414],
		[`/${"x".repeat(LONGEST_ADDRESS)}`, 414],
		[`/people?search=${"x".repeat(LONGEST_ADDRESS)}`, 414],
	])("is refused with a plain page: %.40s (%i)", async (path, status) => {
		const before = server.lines.length;
		const began = performance.now();
		for (const walker of ["nobody", "auditor"] as const)
			expect((await ask("GET", path, walker)).status).toBe(status);
		expect(performance.now() - began).toBeLessThan(SOON_MS);
		expect(server.lines.slice(before).filter(({ err }) => err)).toEqual([]);
	});

	it("with a part behind a hash, which the server and the pages read differently, is refused", async () => {
		expect(await statusOf(HEAD("GET /decisions.data#x HTTP/1.1"))).toBe("400");
	});

	it("in the older form, or of another kind, is refused too", async () => {
		for (const target of ["*", "x", "http://127.0.0.1/rounds", "/a\\b", "/a b"])
			expect(Number(await statusOf(HEAD(`GET ${target} HTTP/1.1`))), target).toBeLessThan(500);
	});

	it("costs no more the longer it is: of what is let through, every kind is answered at once", async () => {
		const longest = [`/${"a/".repeat(18)}`, `/rounds/${"%61".repeat(99)}`, `/people?${"a=b&".repeat(99)}`];
		const began = performance.now();
		for (const path of longest) {
			expect(addressFault(path)).toBeNull();
			expect((await ask("GET", path, "auditor")).status).toBeLessThan(500);
		}
		expect(performance.now() - began).toBeLessThan(SOON_MS);
	});
});

describe("a method that a page does not have", () => {
	it.each(["TRACE", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND"])(
		"%s is refused with 405",
		async (method) => {
			for (const path of ["/", "/healthz", "/no-such-page", "/bids/x/about", "/link/x"]) {
				const answer = await ask(method, path);
				expect([path, answer.status]).toEqual([path, 405]);
				expect(answer.headers.allow).toMatch(/^GET, HEAD(, POST)?$/);
			}
		},
	);

	it("a form sent to a page that takes none is refused with 405, whoever sends it", async () => {
		for (const walker of ["nobody", "auditor"] as const) {
			const answer = await post("/audit", "a=b", walker);
			expect([answer.status, answer.headers.allow]).toEqual([405, "GET, HEAD"]);
		}
		expect((await ask("CONNECT", "/").catch(() => ({ status: 400 }))).status).toBeLessThan(500);
	});
});

const multipart = (inner: string) => ({ body: inner, type: "multipart/form-data; boundary=B" });
const part = (name: string, text = "x") =>
	`--B\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${text}\r\n`;

describe("a form that is none", () => {
	const PAGE = "/bids/{draft}/about";
	it.each([
		[
			"a part that does not end",
			multipart('--B\r\nContent-Disposition: form-data; name="title"\r\n\r\nabc'),
			400,
		],
		["no part", multipart("nothing"), 400],
		["a part without a name", multipart("--B\r\nX: y\r\n\r\nx\r\n--B--\r\n"), 400],
		["no boundary", { body: "x", type: "multipart/form-data" }, 400],
		["another boundary", { body: part("title"), type: "multipart/form-data; boundary=C" }, 400],
		["JSON", { body: "{}", type: "application/json" }, 415],
		["no type", { body: "a=b", type: "" }, 415],
		["too many parts", multipart(`${part("a").repeat(MOST_FIELDS + 1)}--B--\r\n`), 413],
		["too many fields", { body: "a=b&".repeat(50_000), type: FORM }, 413],
		["a field with too long a name", { body: `${"a.".repeat(LONGEST_NAME)}=b`, type: FORM }, 413],
		["too many bytes", { body: `a=${"x".repeat(LARGEST_FORM)}`, type: FORM }, 413],
	])("is refused: %s", async (_what, { body, type }, status) => {
		const before = server.lines.length;
		const began = performance.now();
		const answer = await post(
			PAGE,
			body,
			"bidder",
			type === "" ? { "content-type": "" } : { "content-type": type },
		);
		expect(answer.status).toBe(status);
		expect(performance.now() - began).toBeLessThan(SOON_MS);
		expect(server.lines.slice(before).filter(({ err }) => err)).toEqual([]);
	});

	it.each([
		["a length that is none", "Content-Length: abc"],
		["a negative length", "Content-Length: -1"],
		["two lengths", "Content-Length: 1\r\nContent-Length: 2"],
		["pieces without end", "Transfer-Encoding: chunked"],
		["a length and pieces", "Content-Length: 3\r\nTransfer-Encoding: chunked"],
	])("is refused: %s", async (_what, headers) => {
		const head = HEAD("POST /sign-in HTTP/1.1", `Content-Type: ${FORM}`, headers);
		expect(await statusOf(`${head}5\r\na=b&c\r\n`)).toMatch(/^4\d\d$/);
	});
});

describe("whoever is not shown a page", () => {
	const fields = `title=x&${"a=b&".repeat(MOST_FIELDS + 1)}`;
	it.each([
		["nobody", "/bids/{draft}/about", 307],
		["otherBidder", "/bids/{draft}/about", 404],
		["otherBidder", "/bids/{draft}/costs/new", 404],
		["administrator", "/bids/{draft}/withdraw", 404],
		["nobody", "/link/guessed", 404],
		["otherBidder", "/rounds/{planned}/move?to=cancel", 404],
		["auditor", "/people/new", 403],
		["fundManager", "/bids/{submitted}/submit", 404],
		["interestedMember", "/rounds/{tranche}/scheme", 403],
	] as const)("as %s is told so before the form is read: %s (%i)", async (walker, path, status) => {
		expect((await post(path, fields, walker)).status).toBe(status);
	});

	it("is led to sign in without a file that came along", async () => {
		const type = { "content-type": "multipart/form-data; boundary=B" };
		const answer = await post("/needs/{needs}/import", "broken", "nobody", type);
		expect([answer.status, answer.headers.location]).toEqual([
			303,
			`/sign-in?return=${encodeURIComponent(addressOf(world, "/needs/{needs}/import"))}`,
		]);
	});

	it("is led to sign in with what was typed beside files, unless they are large", async () => {
		const type = { "content-type": "multipart/form-data; boundary=B" };
		const to = `/sign-in?return=${encodeURIComponent(addressOf(world, "/bids/{draft}/documents/new"))}`;
		const sent = `${part("what", "A letter of support")}--B--\r\n`;
		const answer = await post("/bids/{draft}/documents/new", sent, "nobody", type);
		expect([answer.status, answer.headers.location]).toEqual([307, `${to}&form=unsent`]);
		const there = await send(server.port, "POST", `${to}&form=unsent`, { origin, ...type }, sent);
		expect(there.status).toBe(401);
		expect(there.body).toContain("A letter of support");
		const large = `${part("what", "x".repeat(LARGEST_FORM))}--B--\r\n`;
		const behind = await post("/bids/{draft}/documents/new", large, "nobody", type);
		expect([behind.status, behind.headers.location]).toEqual([303, to]);
	});

	it("is told so even where the form never comes", async () => {
		const path = addressOf(world, "/bids/{draft}/about");
		const cookie = `Cookie: tranche=${tokenOf("otherBidder")}`;
		const head = HEAD(`POST ${path} HTTP/1.1`, cookie, `Content-Type: ${FORM}`, "Content-Length: 400000");
		expect(await statusOf(head)).toBe("404");
	});
});

describe("who is slow on purpose", () => {
	it("with the head of a request is cut off within 20 seconds, and with its body within 70", async () => {
		expect(PATIENCE.headersTimeout + PATIENCE.connectionsCheckingInterval).toBeLessThanOrEqual(20_000);
		expect(PACE.wholeMs).toBeLessThanOrEqual(70_000);
		expect(await statusOf("GET / HTTP/1.1\r\nHost: 127")).toBe("408");
		const cookie = `Cookie: tranche=${tokenOf("bidder")}`;
		const path = addressOf(world, "/bids/{draft}/about");
		const head = HEAD(`POST ${path} HTTP/1.1`, cookie, `Content-Type: ${FORM}`, "Content-Length: 400000");
		expect(await statusOf(`${head}title=half`)).toBe("408");
	});

	describe("with a body that makes no progress", () => {
		const pace = { ...PACE, leastBytes: 1024, everyMs: 300 };
		const headFor = (port: number, length: number) =>
			[
				"POST /a HTTP/1.1",
				`Host: 127.0.0.1:${port}`,
				`Origin: http://127.0.0.1:${port}`,
				`Content-Type: ${FORM}`,
				`Content-Length: ${length}`,
				"Connection: close",
				"\r\na=",
			].join("\r\n");

		it("is cut off within 30 seconds, a byte now and then or none", async () => {
			expect(2 * PACE.everyMs).toBeLessThanOrEqual(30_000);
			const { port } = await testServer(testDatabase().db, { pace });
			for (const everyMs of [50, 60_000]) {
				const { status, afterMs } = await sendSlowly(port, headFor(port, 400_000), { piece: "x", everyMs });
				expect(status).toBe("408");
				expect(afterMs).toBeLessThan(SOON_MS);
			}
		});

		it("but not whoever is slow and gets on", async () => {
			const { port } = await testServer(testDatabase().db, { pace });
			const slow = { piece: "x".repeat(1000), everyMs: 50 };
			const { status, afterMs } = await sendSlowly(port, headFor(port, 20_002), slow);
			expect(status).toBe("200");
			expect(afterMs).toBeGreaterThan(2 * pace.everyMs);
		});
	});
});

describe("names that every object has", () => {
	it.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
		"%s is nothing that a page knows",
		async (name) => {
			const before = server.lines.length;
			for (const [method, path, walker] of NAMED)
				for (const each of [addressOf(world, path).replace("NAME", name)]) {
					const answer =
						method === "GET"
							? await ask("GET", each, walker)
							: await post(each, `${name}=x&a.${name}=y`, walker);
					expect([each, answer.status < 500]).toEqual([each, true]);
				}
			expect(server.lines.slice(before).filter(({ err }) => err)).toEqual([]);
		},
	);

	const NAMED: readonly (readonly ["GET" | "POST", string, Walker])[] = [
		["GET", "/rounds/{tranche}/move?to=NAME", "fundManager"],
		["POST", "/rounds/{tranche}/move?to=NAME", "fundManager"],
		["GET", "/organisations/new/NAME", "administrator"],
		["POST", "/organisations/new/NAME", "administrator"],
		["GET", "/audit?kind=NAME&by=NAME&page=NAME", "auditor"],
		["GET", "/assessments/{assessment}/criteria/NAME", "assessor"],
		["GET", "/decisions/NAME", "nobody"],
		["GET", "/bids/{draft}/NAME", "bidder"],
		["POST", "/bids/{draft}/NAME", "bidder"],
		["POST", "/bids/{draft}/NAME/new", "bidder"],
		["GET", "/account?done=NAME", "bidder"],
		["GET", "/rounds/{tranche}/bids?state=NAME", "fundManager"],
	];
});

it("a request of nobody's for a page's data leaves no stack in the log", async () => {
	const before = server.lines.length;
	for (const path of [
		"/people.data",
		"/no-such-page.data",
		"/_root.data",
		"/bids/x/about.data",
		"/sign-out.data",
	])
		expect((await ask("GET", path)).status).toBeLessThan(500);
	expect(JSON.stringify(server.lines.slice(before))).not.toContain("stack");
});

describe("what was refused", () => {
	const kept = () =>
		world.db.$client
			.prepare(
				"SELECT coalesce(email, 'nobody') || ' ' || action || ' ' || code FROM refused_attempt LEFT JOIN person ON person.id = person_id",
			)
			.pluck()
			.all() as string[];

	it("is kept with who tried what and why not, and the auditor can read and search it", async () => {
		await ask("GET", "/people/new", "auditor");
		await ask("GET", addressOf(world, "/bids/{walsall}/submitted"), "interestedMember");
		await post("/bids/{draft}/about", "title=x", "otherBidder");
		await post("/bids/{submitted}/about", "title=x", "bidder");
		await post("/sign-in", "email=a%40example.org&password=wrong");
		await send(server.port, "POST", "/sign-out", {
			origin: "https://elsewhere.example.org",
			...as("bidder"),
		});
		expect(kept()).toEqual(
			expect.arrayContaining([
				"auditor@example.org GET /people/new forbidden",
				"bidder.coventry@example.org POST /bids/:bidId/about not-found",
				"bidder.birmingham@example.org POST /bids/:bidId/about bid-not-draft",
				"nobody POST /sign-in sign-in-failed",
				"nobody POST /sign-out other-site",
			]),
		);
		const page = (query: string, walker: Walker) => ask("GET", `/audit/refused${query}`, walker);
		const shown = await page("?why=password", "auditor");
		expect(shown.body).toContain("Sent a form to /sign-in");
		expect(shown.body).not.toContain("Asked for /people/new");
		expect((await page("", "fundManager")).status).toBe(404);
	});

	it("is no more than what somebody tried: a page that is not there, or a form with a fault, is not kept", async () => {
		const before = kept().length;
		await ask("GET", "/rounds/no-such-round", "auditor");
		await ask("GET", "/no-such-page");
		await post("/interests/new", "", "bidder");
		expect(kept()).toHaveLength(before);
	});
});
