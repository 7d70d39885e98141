import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get, type IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it } from "vitest";
import { setAttachmentState } from "~db/bid/attachments";
import { filePlace } from "~db/files";
import { attachedFile } from "../../support/attached-files";
import { bidWorld, draftBid } from "../../support/bid-builders";
import { send, testServer } from "../../support/http-server";
import { routeFiles } from "../../support/pages-in-process";
import { routeArgs } from "../../support/requests";

const START = Buffer.from("%PDF-1.7\n");
const END = Buffer.from("\nstartxref\n0\n%%EOF\n");

/** A PDF of so many bytes, as far as a server can tell. */
const pdf = (bytes: number): Buffer =>
	Buffer.concat([START, randomBytes(bytes - START.length - END.length), END]);
const CONTENTS = pdf(300_000);

describe("a file of a bid", () => {
	let build: ServerBuild;
	beforeAll(async () => {
		({ build } = await routeFiles());
	}, 120_000);

	/** A draft with a file, served; the bidder's cookie. */
	async function served(name = "Llythyr gŵr & “cefnogaeth”.pdf", contents: Buffer = CONTENTS) {
		const world = bidWorld();
		const { db, clock, solihull } = world;
		const bidId = draftBid(world, world.roundId, { partnershipId: solihull.id });
		const fileId = await attachedFile(world.as(solihull.bidder), bidId, name, contents);
		const path = `/files/${fileId}`;
		const cookie = routeArgs(world, solihull.bidder, path).request.headers.get("cookie") ?? "";
		const server = await testServer(db, { build, clock });
		return { ...server, db, path, place: filePlace(db, fileId), fileId, headers: { cookie } };
	}

	/** What comes before the answer ends or its connection is cut. */
	async function received(port: number, path: string, headers: Record<string, string>) {
		const [answer] = (await once(get({ port, path, headers, agent: false }), "response")) as [
			IncomingMessage,
		];
		const parts: Buffer[] = [];
		try {
			for await (const part of answer) parts.push(part);
		} catch {}
		return { bytes: Buffer.concat(parts), whole: answer.complete, headers: answer.headers };
	}

	it("is sent to be saved, byte for byte, under its own name and a policy that lets nothing run", async () => {
		const { port, path, headers } = await served();
		const { bytes, whole, headers: sent } = await received(port, path, headers);
		expect(whole && bytes.equals(CONTENTS)).toBe(true);
		expect(sent).toMatchObject({
			"content-type": "application/pdf",
			"content-length": "300000",
			"content-disposition":
				"attachment; filename=\"Llythyr g_r _ _cefnogaeth_.pdf\"; filename*=UTF-8''Llythyr%20g%C5%B5r%20%26%20%E2%80%9Ccefnogaeth%E2%80%9D.pdf",
			"content-security-policy": "sandbox; default-src 'none'",
			"x-content-type-options": "nosniff",
			"cross-origin-resource-policy": "same-origin",
			"cache-control": "private, no-store",
		});
		expect(sent["content-encoding"]).toBeUndefined();
	});

	it("has the same head when its head alone is asked for", async () => {
		const { port, path, headers } = await served();
		const head = await send(port, "HEAD", path, headers);
		expect([head.status, head.body]).toEqual([200, ""]);
		expect(head.headers).toMatchObject({ "content-length": "300000", "content-type": "application/pdf" });
	});

	it("is cut before its last piece where the disk holds something else, and the log says so", async () => {
		const { port, path, place, headers, lines } = await served();
		const changed = readFileSync(place);
		changed[5] = (changed[5] ?? 0) ^ 1;
		writeFileSync(place, changed);
		const { bytes, whole } = await received(port, path, headers);
		expect(whole).toBe(false);
		expect(bytes.length).toBeLessThan(CONTENTS.length);
		expect(JSON.stringify(lines)).toContain("is not as it was added: its SHA-256 differs");
	});

	it.each([
		["is gone", (place: string) => rmSync(place)],
		["has another size", (place: string) => appendFileSync(place, "x")],
	])("is not sent where it %s, which the log says", async (_what, spoil) => {
		const { port, path, place, headers, lines } = await served();
		spoil(place);
		expect((await send(port, "GET", path, headers)).status).toBe(500);
		expect(JSON.stringify(lines)).toContain("is not on the disk as it was added");
	});

	it.each(["waiting", "infected"] as const)("is not sent while it is %s", async (state) => {
		const { port, path, headers, db, fileId } = await served();
		setAttachmentState(db, fileId, state);
		expect((await send(port, "GET", path, headers)).status).toBe(422);
		const browser = { ...headers, "sec-fetch-dest": "document" };
		const led = await send(port, "GET", path, browser);
		expect([led.status, led.headers.location]).toEqual([302, `${path}/closed`]);
		const page = await send(port, "GET", `${path}/closed`, browser);
		expect(page.status).toBe(422);
		expect(page.body).toContain(
			state === "waiting" ? "This file cannot be opened yet" : "This file was deleted",
		);
		setAttachmentState(db, fileId, "clean");
		expect((await send(port, "GET", `${path}/closed`, browser)).headers.location).toBe(path);
	});

	it("that is given up half way leaves no complaint in the log", async () => {
		const { port, path, headers, lines } = await served("Large.pdf", pdf(8_000_000));
		const asked = get({ port, path, headers, agent: false });
		const [answer] = (await once(asked, "response")) as [IncomingMessage];
		await once(answer, "data");
		asked.destroy();
		await expect.poll(() => lines.some(({ cut }) => cut === true)).toBe(true);
		expect(lines.filter(({ level }) => Number(level) > 30)).toEqual([]);
	});
});
