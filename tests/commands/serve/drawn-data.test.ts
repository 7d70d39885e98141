import type { EntryContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawnData } from "~/commands/serve/drawn-data";
import { openServer, send, type TestServer } from "../../support/http-server";
import { routeFiles } from "../../support/pages-in-process";
import { type WalkWorld, walkWorld } from "../../support/walk-world";

let world: WalkWorld;
let server: TestServer & { close(): void };
let written: Promise<string> = Promise.resolve("");

beforeAll(async () => {
	world = await walkWorld();
	const { build } = await routeFiles();
	const { module } = build.entry;
	const looked: typeof module.default = (request, status, headers, context, load) => {
		const { serverHandoffStream } = context as EntryContext & { serverHandoffStream?: ReadableStream };
		if (!serverHandoffStream) throw new Error("Remix writes no data out, or elsewhere than it did");
		written = new Response(serverHandoffStream).text();
		return module.default(request, status, headers, context, load);
	};
	const entry = { ...build.entry, module: { ...module, default: looked } };
	server = await openServer(world.db, { clock: world.clock, ids: world.ids, build: { ...build, entry } });
}, 180_000);

afterAll(() => {
	server?.close();
	world?.close();
});

it("reaches the page that is drawn and not what Remix writes out for scripts that no page has", async () => {
	const { status, body } = await send(server.port, "GET", `/rounds/${world.records.open}`);
	expect(status).toBe(200);
	const title = /<h1[^>]*>(?:<[^>]*>)*([^<]+)/.exec(body)?.[1] ?? "";
	expect(title.length).toBeGreaterThan(3);
	expect(body).toContain("Closes");
	expect(await written).toContain("loaderData");
	expect(await written).not.toContain(title);
	expect((await written).length).toBeLessThan(1_000);
});

it("is given whole to whoever asks for a page's data alone", async () => {
	const { body } = await send(server.port, "GET", `/rounds/${world.records.open}.data`);
	expect(body).toContain("closesAt");
});

it("holds plain objects until they are drawn, and lets all else be", () => {
	const data = drawnData();
	const loaded = { title: "Tranche 2", bids: [1, 2] };
	const shell = data.hold(loaded);
	expect(shell).toEqual({});
	const others = [null, "text", [1], new Response(), new Map()];
	for (const other of others) expect(data.hold(other)).toBe(other);
	data.fill();
	expect(shell).toEqual(loaded);
});
