import { createHash } from "node:crypto";
import type { ServerBuild } from "@remix-run/node";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { canonicalText } from "~/domain/canonical";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { readDefinition } from "~/domain/form/read-definition";
import { digestToken } from "~/use-cases/tokens";
import { insertFormVersion, setFormOfBid } from "~db/form/versions";
import { session } from "~db/schema/people";
import { attachedFile } from "../../support/attached-files";
import { done } from "../../support/bid-builders";
import { begunBid, oneOfEach } from "../../support/bid-record-builders";
import { requestHandler, routeFiles } from "../../support/pages-in-process";

// The kind's one file is tests/support/lesson-kind.ts; this is its line in the list of kinds.
vi.mock("~/domain/form/kinds", async (original) => {
	const { RECORD_KINDS, ...kinds } = await original<typeof import("~/domain/form/kinds")>();
	const { LESSON } = await import("../../support/lesson-kind");
	return { ...kinds, RECORD_KINDS: [...RECORD_KINDS, LESSON] };
});

const FORM: FormDefinition = {
	...SHORT_FORM,
	title: "With lessons learned",
	sections: [
		...SHORT_FORM.sections,
		{
			key: "lessons",
			title: "Lessons learned",
			hint: "What was learned before",
			part: SHORT_FORM.parts.at(-1)?.key ?? "",
			items: [{ records: "lesson", minimum: 1, missing: "No lessons learned are given." }],
		},
	],
};

/** What somebody types on the page of one lesson, and what it says wherever it is read. */
const TYPED = {
	what: "Ask early",
	story: "We asked late",
	people: "120",
	cost: "1,500",
	"range.from": "10",
	"range.to": "20",
	"share.percent": "25",
	"share.base": "400",
	"sessions.quantity": "12",
	"sessions.unitCost": "5",
	"day.day.day": "3 March 2027",
	"month.month": "5",
	"month.year": "2027",
	"quarter.quarter": "1",
	"quarter.year": "2027-28",
	year: "2028-29",
	"runs.from.day": "1/4/2027",
	"runs.to.day": "2/5/2027",
	"months.from": "1",
	"months.to": "6",
	place: "town",
	groups: ["young", "old"],
	shared: "yes",
	sure: "3",
	"teller.name": "Ana Bell",
	"teller.email": "ana@example.org",
} as const;
const SAID = [
	"Ask early",
	"We asked late",
	"120 people",
	"£1,500.00",
	"£10.00 to £20.00",
	"25% of £400.00: £100.00",
	"12 sessions × £5.00 = £60.00",
	"3 March 2027",
	"May 2027",
	"April to June, 2027-28",
	"2028-29",
	"1 April 2027 to 2 May 2027",
	"Month 1 to month 6 after the award",
	"A town",
	"Young people; Older people",
	"3: Quite",
	"Nobody comes",
	"Report; with figures.txt (plain text, 8 bytes)",
	"Ana Bell, ana@example.org",
	"Engagement events",
];

type Form = Readonly<Record<string, string | readonly string[] | File>>;

let build: ServerBuild;
beforeAll(async () => {
	build = (await routeFiles()).build;
}, 180_000);

/** A draft on the form with lessons, and how its bidder and a colleague ask for its pages. */
async function lessons() {
	const { world, bidId, bidder } = begunBid();
	const report = await attachedFile(bidder, bidId, "Report; with figures.txt");
	const keys = oneOfEach(bidder, bidId);
	const content = canonicalText(FORM);
	expect(done(readDefinition(content))).toEqual(FORM);
	const sha256 = createHash("sha256").update(content).digest("hex");
	const at = world.clock.now();
	insertFormVersion(world.db, { id: "f1", title: FORM.title, number: 1, content, sha256, publishedAt: at });
	setFormOfBid(world.db, bidId, "f1", 2);
	const handle = requestHandler(build);
	const list = `/bids/${bidId}/lessons`;
	const browser = (personId: string) => {
		const token = `token-${world.ids.next()}`;
		const row = { tokenSha256: digestToken(token), personId, createdAt: at, lastSeenAt: at };
		world.db.insert(session).values(row).run();
		const ask = async (path: string, form?: Form) => {
			const body = new FormData();
			for (const [name, said] of Object.entries(form ?? {}))
				for (const each of Array.isArray(said) ? said : [said]) body.append(name, each);
			const { db, clock, ids } = world;
			const response = await handle(
				new Request(`http://127.0.0.1${path.startsWith("/") ? path : `${list}${path ? `/${path}` : ""}`}`, {
					headers: { Cookie: `tranche=${token}` },
					...(form ? { method: "POST", body } : {}),
				}),
				{
					application: { db, clock, ids, mode: "demo", origin: null, secureCookies: false },
					requestId: "lessons",
					address: "127.0.0.1",
					reportError: (error) => {
						throw error;
					},
				},
			);
			const bytes = new Uint8Array(await response.arrayBuffer());
			const html = new TextDecoder().decode(bytes);
			const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
			const words = main
				.replaceAll("<!-- -->", "")
				.replace(/<[^>]+>/g, " ")
				.replaceAll("&quot;", '"')
				.replaceAll("&#x27;", "'")
				.replace(/\s+/g, " ");
			return { status: response.status, to: response.headers.get("Location"), main, words, bytes };
		};
		return ask;
	};
	const ask = browser(world.sandwell.bidder);
	const colleague = browser(world.person("bidder", world.sandwell.id, "Colleague"));
	const typed = { ...TYPED, report, risk: keys.risks, intervention: keys.interventions };
	const add = (form: Form = {}) => ask("new", { ...typed, ...form });
	/** The lessons on the list, in its order: key and title. */
	const listed = async () => {
		const { main } = await ask("");
		const titles = [...main.matchAll(/<h2 class="govuk-summary-card__title">([^<]*)</g)].map(
			([, title]) => title,
		);
		const ids = [...main.matchAll(/href="[^"]*\/lessons\/([^"/?]+)\/remove"/g)].map(([, id]) => id);
		return titles.map((title, place) => ({ id: ids[place] ?? "", title }));
	};
	return { ask, colleague, typed, add, listed, list, bidId };
}

describe("a kind that one file declares, with a field of every kind", () => {
	it("has its list, its form, add another, copy and change", async () => {
		const { ask, add, listed, list } = await lessons();
		const empty = await ask("");
		expect(empty.words).toContain("No lessons learned yet.");
		expect(empty.words).toContain("Add a lesson learned");
		const wrong = await add({ what: "", people: "many" });
		expect(wrong.status).toBe(400);
		expect(wrong.words).toContain("Enter what was learned?");
		expect(wrong.main).toContain('value="many"');
		expect((await add({ next: "another" })).to).toBe(`${list}/new`);
		expect((await add({ what: "Ask often" })).to).toBe(list);
		const [one] = await listed();
		const shown = await ask("");
		for (const said of SAID) expect(shown.words).toContain(said);
		const copied = await ask(`new?copy=${one?.id}`);
		expect(copied.words).toContain("This is a copy of “Ask early”");
		expect(copied.main).toContain('value="120"');
		const changed = await ask(one?.id ?? "");
		expect(changed.main).toContain('value="ana@example.org"');
		expect(changed.main).toMatch(/enctype="multipart\/form-data"/i);
		expect(changed.words).toContain("Add files");
	});

	it("moves up and down, is removed and put back", async () => {
		const { ask, add, listed } = await lessons();
		await add();
		await add({ what: "Ask often" });
		const [first, second] = await listed();
		await ask("", { act: "up", id: second?.id ?? "" });
		expect(await listed()).toEqual([second, first]);
		const asked = await ask(`${first?.id}/remove`);
		expect(asked.words).toContain("Remove the lesson learned “Ask early”?");
		await ask(`${first?.id}/remove`, { revision: "1" });
		expect(await listed()).toEqual([second]);
		expect((await ask("")).words).toContain("Ask early, removed by");
		await ask("", { act: "put-back", id: first?.id ?? "" });
		expect(await listed()).toEqual([second, first]);
	});

	it("shows both texts when somebody else saved first", async () => {
		const { ask, colleague, add, listed, typed } = await lessons();
		await add();
		const [{ id } = { id: "" }] = await listed();
		await colleague(id, { ...typed, "day.day.day": "4 March 2027", revision: "1" });
		const late = await ask(id, { ...typed, "day.day.day": "5 March 2027", revision: "1" });
		expect(late.status).toBe(409);
		expect(late.words).toContain("Colleague saved this");
		for (const text of ["4 March 2027", "5 March 2027"]) expect(late.words).toContain(text);
	});

	it("goes out as CSV and XLSX and comes back, and is pasted, each with what would be added first", async () => {
		const { ask, add, listed, list } = await lessons();
		await add();
		for (const ending of ["csv", "xlsx"]) {
			const { bytes } = await ask(`table.${ending}`);
			const file = new File([bytes], `lessons.${ending}`);
			const back = await ask("new/several", { cells: "", file, next: "check" });
			expect([back.status, back.words]).toEqual([200, expect.stringContaining("Already there: left out")]);
		}
		const { bytes } = await ask("table.csv");
		const pasted = new TextDecoder().decode(bytes).replace("Ask early", "Ask twice");
		const checked = await ask("new/several", { cells: pasted, next: "check" });
		expect(checked.words).toContain("Will be added");
		expect((await listed()).length).toBe(1);
		const seen = /name="_seen" value="([^"]*)"/.exec(checked.main)?.[1] ?? "";
		expect((await ask("new/several", { cells: pasted, next: "add", _seen: seen })).to).toBe(list);
		expect((await listed()).map(({ title }) => title)).toEqual(["Ask early", "Ask twice"]);
		const wrong = await ask("new/several", {
			cells: pasted.replace("Quite", "Very"),
			next: "add",
			_seen: seen,
		});
		expect([wrong.status, wrong.words]).toEqual([
			400,
			expect.stringContaining("How sure? must be a whole number"),
		]);
	});

	it("is told of in the history, and read and printed with the whole bid, in words", async () => {
		const { ask, add, listed, typed, bidId } = await lessons();
		await add();
		const [{ id } = { id: "" }] = await listed();
		await ask(id, { ...typed, sure: "1", revision: "1" });
		const history = await ask(`/bids/${bidId}/history`);
		expect(history.words).toMatch(/Changed a lesson learned/);
		expect(history.words).toMatch(/Added a lesson learned/);
		for (const said of [...SAID, "1: Not"]) expect(history.words).toContain(said);
		const whole = await ask(`/bids/${bidId}/check`);
		expect(whole.words).toContain("Lessons learned");
		for (const said of SAID.filter((each) => each !== "3: Quite")) expect(whole.words).toContain(said);
		expect(whole.main).toContain('class="tranche-bid"');
	});
});
