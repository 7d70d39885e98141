import { setTimeout } from "node:timers/promises";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type PageAnswers, pageAnswers } from "~/commands/serve/page-answers";
import { PARTS_PLACE } from "~/ui/layout/parts-place";
import { openServer, send } from "../../support/http-server";
import { requestHandler, routeFiles } from "../../support/pages-in-process";
import { openSessions, tokenOf } from "../../support/walk-requests";
import { type WalkWorld, walkWorld } from "../../support/walk-world";

type Build = Awaited<ReturnType<typeof routeFiles>>["build"];

const PRINT = "routes/rounds.$roundId.print";

describe("a page that is sent in parts", () => {
	let world: WalkWorld;
	let build: Build;
	let answers: PageAnswers;
	let path: string;
	let request: () => Request;
	const asking = { requestId: "asked-in-parts", address: "127.0.0.1" };
	const application = () => ({
		...world,
		...({ mode: "demo", origin: null, secureCookies: false } as const),
	});

	beforeAll(async () => {
		world = await walkWorld();
		openSessions(world);
		({ build } = await routeFiles());
		answers = pageAnswers(application(), build);
		path = `/rounds/${world.records.tranche}/print`;
		const headers = { Cookie: `tranche=${tokenOf("auditor")}` };
		request = () => new Request(`http://127.0.0.1${path}`, { headers });
	}, 180_000);
	afterAll(() => world.close());

	it("comes with its bids one by one, and says what it says in one piece", async () => {
		const context = { ...asking, application: application() };
		const whole = await (await requestHandler(build)(request(), context)).text();
		const answer = await answers(PRINT, request(), asking);
		expect([answer.inParts, answer.html, answer.response.status]).toEqual([true, undefined, 200]);
		const parts: string[] = [];
		const decoder = new TextDecoder();
		for await (const part of answer.response.body as unknown as AsyncIterable<Uint8Array>)
			parts.push(decoder.decode(part));
		const bids = world.db.$client
			.prepare(
				"SELECT count(*) FROM bid WHERE round_id = ? AND reference IS NOT NULL AND state <> 'withdrawn'",
			)
			.pluck()
			.get(world.records.tranche) as number;
		expect(parts).toHaveLength(bids + 2);
		for (const bid of parts.slice(1, -1))
			expect(bid.match(/<section class="tranche-printed-bid">/g)).toHaveLength(1);
		expect(parts.join("")).not.toContain(PARTS_PLACE);
		const words = (html: string) =>
			html.replaceAll("<!-- -->", "").replaceAll(/ (id|aria-labelledby|for)="[^"]*"/g, "");
		expect(words(parts.join(""))).toBe(words(whole));
	});

	it("makes no part before there is room for it, and none for whoever has gone", async () => {
		let made = 0;
		function* counted(parts: Iterable<string>) {
			for (const part of parts) {
				made++;
				yield part;
			}
		}
		const route = build.routes[PRINT];
		const loader = ({ context, ...args }: LoaderFunctionArgs) =>
			route?.module.loader?.({
				...args,
				context: { ...context, inParts: (parts) => context.inParts?.(counted(parts)) },
			});
		const routes = { ...build.routes, [PRINT]: { ...route, module: { ...route?.module, loader } } };
		const counting = pageAnswers(application(), { ...build, routes } as Build);
		const reader = (await counting(PRINT, request(), asking)).response.body?.getReader();
		const first = await reader?.read();
		expect(new TextDecoder().decode(first?.value)).toContain("<!DOCTYPE html>");
		await setTimeout(100);
		expect(made).toBe(1);
		await reader?.cancel();
		await setTimeout(100);
		expect(made).toBe(1);
	});

	it("says who is refused before any part", async () => {
		const headers = { Cookie: `tranche=${tokenOf("otherBidder")}` };
		const refused = await answers(PRINT, new Request(`http://127.0.0.1${path}`, { headers }), asking);
		expect([refused.response.status, refused.inParts]).toEqual([404, undefined]);
	});

	it("travels packed or plain as the browser takes it, without a length", async () => {
		const server = await openServer(world.db, { clock: world.clock, ids: world.ids, build });
		const headers = { cookie: `tranche=${tokenOf("auditor")}` };
		const plain = await send(server.port, "GET", path, headers);
		expect(plain.status).toBe(200);
		expect(plain.headers["content-length"]).toBeUndefined();
		expect(plain.body).toContain("</html>");
		const packed = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
		expect(packed.headers.get("content-encoding")).toBe("gzip");
		expect(await packed.text()).toBe(plain.body);
		const head = await send(server.port, "HEAD", path, headers);
		expect([head.status, head.body]).toEqual([200, ""]);
		server.close();
	});
});
