import type { ServerBuild } from "@remix-run/node";
import { beforeAll, expect, it, vi } from "vitest";
import { digestToken } from "~/use-cases/tokens";
import { contentOf } from "~db/bid/content";
import { session } from "~db/schema/people";
import { begunBid } from "../../support/bid-record-builders";
import { requestHandler, routeFiles } from "../../support/pages-in-process";

// The field's one line, as it would stand in the file of the kind.
vi.mock("~/domain/form/kinds/risk", async (original) => {
	const { RISK } = await original<typeof import("~/domain/form/kinds/risk")>();
	const next = { kind: "line", label: "What happens next?", most: 100, beside: true } as const;
	return { RISK: { ...RISK, fields: { ...RISK.fields, next } } };
});

let build: ServerBuild;
beforeAll(async () => {
	build = (await routeFiles()).build;
}, 180_000);

/** How people of a bid on the short form ask for the pages of its risks. */
function risks() {
	const { world, bidId } = begunBid();
	const list = `/bids/${bidId}/risks`;
	const handle = requestHandler(build);
	const browser = (personId: string) => {
		const token = `token-${world.ids.next()}`;
		const at = world.clock.now();
		const row = { tokenSha256: digestToken(token), personId, createdAt: at, lastSeenAt: at };
		world.db.insert(session).values(row).run();
		return async (path: string, form?: Readonly<Record<string, string>>) => {
			const { db, clock, ids } = world;
			const body = new URLSearchParams(form);
			const headers = { Cookie: `tranche=${token}` };
			const response = await handle(
				new Request(`http://127.0.0.1${path}`, { headers, ...(form ? { method: "POST", body } : {}) }),
				{
					application: { db, clock, ids, mode: "demo", origin: null, secureCookies: false },
					requestId: "risks",
					address: "127.0.0.1",
					reportError: (error) => {
						throw error;
					},
				},
			);
			const bytes = new Uint8Array(await response.arrayBuffer());
			return { status: response.status, bytes, html: new TextDecoder().decode(bytes) };
		};
	};
	const ask = browser(world.sandwell.bidder);
	const colleague = browser(world.person("bidder", world.sandwell.id, "Colleague"));
	const id = async () => /\/risks\/([^"/?]+)\/remove"/.exec((await ask(list)).html)?.[1] ?? "";
	const content = () => contentOf(world.db, bidId);
	return { ask, colleague, list, id, bidId, content };
}

const TYPED = { description: "Rain", likelihood: "3", impact: "2", mitigation: "A tent", owner: "Officer" };
const NEXT = "We dry out";

it("is on the form, the list, the reading page, the history, in tables and in the content once it is answered", async () => {
	const { ask, list, id, bidId, content } = risks();
	expect((await ask(`${list}/new`)).html).toContain("What happens next?");
	await ask(`${list}/new`, TYPED);
	expect(content()).not.toHaveProperty("tables");
	expect(content()?.risks).toEqual([
		{ description: "Rain", likelihood: 3, impact: 2, mitigation: "A tent", owner: "Officer" },
	]);
	const key = await id();
	await ask(`${list}/${key}`, { ...TYPED, next: NEXT, revision: "1" });
	expect(content()?.risks).toHaveLength(1);
	expect(content()?.tables).toEqual([
		{
			key: "risk-own",
			section: "risks",
			beside: "risk",
			fields: [{ key: "next", label: "What happens next?" }],
			rows: [{ title: "Rain", values: { next: NEXT }, words: { next: NEXT } }],
		},
	]);
	for (const page of [list, `${list}/${key}`, `/bids/${bidId}/history`, `/bids/${bidId}/check`])
		expect((await ask(page)).html, page).toContain(NEXT);
	expect((await ask(`${list}/table.csv`)).html).toContain(NEXT);
	for (const ending of ["csv", "xlsx"]) expect((await ask(`${list}/table.${ending}`)).status).toBe(200);
	const pasted = (await ask(`${list}/table.csv`)).html.replace("Rain", "Snow");
	const checked = await ask(`${list}/new/several`, { cells: pasted, next: "check" });
	expect(checked.html).toContain("Will be added");
	expect(checked.html).toContain(NEXT);
});

it("is compared where two people change it, and comes back with a record that was removed", async () => {
	const { ask, colleague, list, id, content } = risks();
	await ask(`${list}/new`, { ...TYPED, next: NEXT });
	const key = await id();
	await colleague(`${list}/${key}`, { ...TYPED, next: "They dry out", revision: "1" });
	const late = await ask(`${list}/${key}`, { ...TYPED, next: "Nobody dries out", revision: "1" });
	expect(late.status).toBe(409);
	for (const text of ["They dry out", "Nobody dries out"]) expect(late.html).toContain(text);
	await ask(`${list}/${key}/remove`, { revision: "2" });
	expect(content()?.risks).toEqual([]);
	await ask(list, { act: "put-back", id: key });
	expect(content()?.tables?.[0]?.rows[0]?.words.next).toBe("They dry out");
});
