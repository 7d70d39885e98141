import { afterAll, beforeAll, expect, it } from "vitest";
import { fill, follow, heading, type JourneyStage, press, stage, words } from "../support/journey";

const FORM = "Young people, short form";

/** A round that copies the one that is open. */
const ROUND = {
	title: "Third tranche",
	purpose: "For young people",
	amount: "1000",
	"opensAt.day": "1",
	"opensAt.month": "1",
	"opensAt.year": "2027",
	"opensAt.time": "9am",
	"closesAt.day": "1",
	"closesAt.month": "3",
	"closesAt.year": "2027",
	"closesAt.time": "noon",
} as const;

let on: JourneyStage;
let form = "";
let round = "";
let bid = "";

beforeAll(async () => {
	on = await stage({ javaScript: false });
});
afterAll(() => on?.close());

const manager = () => on.as("fund.manager@example.org");

it("without JavaScript, a fund manager begins a form from the short form, with a question and a table of its own", async () => {
	const page = await manager();
	await page.goto("/forms");
	await follow(page, "Start a form", "/forms/new");
	await fill(page, { title: FORM, from: "short" });
	await press(page, "Start", /^\/forms\/[a-z0-9]+$/);
	form = new URL(page.url()).pathname;
	await follow(page, "Add a section", `${form}/add`);
	await fill(page, { what: "questions" });
	await press(page, "Continue", /what=questions/);
	await fill(page, { title: "Young people", part: "work", label: "How are young people heard?" });
	await press(page, "Add", form);
	await page.goto(`${form}/add?at=young-people&what=field.choice`);
	await fill(page, { label: "How old are they?", required: "blocks" });
	await press(page, "Add", /add/);
	expect(await words(page)).toContain("Enter the answers to choose from");
	await fill(page, { answers: "Under 12\n12 to 17" });
	await press(page, "Add", /change/);
	await page.goto(`${form}/add?what=table`);
	await fill(page, {
		title: "Lessons",
		part: "work",
		one: "lesson",
		label: "What was learned?",
	});
	await press(page, "Add", form);
	await page.goto(`${form}/change?at=lessons/lesson`);
	await fill(page, { minimum: "1", required: "blocks" });
	await press(page, "Save", `${form}/change`);
	await page.goto(`${form}/preview?section=young-people`);
	expect(await words(page)).toContain("12 to 17");
});

it("publishes it, and a round that is planned chooses it and opens", async () => {
	const page = await manager();
	await page.goto(`${form}/publish`);
	await press(page, "Publish for good", /^\/forms\/published\//);
	expect(await heading(page)).toBe(`${FORM}, version 1`);
	await page.goto("/rounds/new");
	await fill(page, ROUND);
	await press(page, "Plan the round", /^\/rounds\/(?!new)/);
	round = new URL(page.url()).pathname;
	await page.goto(`${round}/form`);
	await page.getByLabel(`${FORM}, version 1`).check();
	await press(page, "Save", round);
	await page.goto(`${round}/blocking`);
	await fill(page, { checks: "cost-twice" });
	await press(page, "Save", round);
	await page.goto(`${round}/open`);
	await press(page, /^Open/, round);
	const everybody = await on.as(null);
	await everybody.goto(`${round}/asked`);
	const asked = await words(everybody);
	for (const said of [
		"How old are they?",
		"Under 12; 12 to 17",
		"What was learned?",
		"The same cost stands in two lines",
	])
		expect(asked).toContain(said);
});

it("a bidder answers it, and is told what of it is still missing", async () => {
	const page = await on.as("bidder.walsall@example.org");
	await page.goto(`/bids/new?round=${round.split("/").at(-1)}`);
	await fill(page, { title: "Heard" });
	await press(page, "Start the bid", /^\/bids\/(?!new)[a-z0-9]+$/);
	bid = new URL(page.url()).pathname;
	for (const missing of ["Not answered: How old are they?", "Lessons: at least 1 asked for, 0 given."])
		expect(await words(page)).toContain(missing);
	await page.goto(`${bid}/young-people`);
	await fill(page, { "how-are-young-people-heard.text": "In a panel.", "how-old-are-they.text": "under-12" });
	await press(page, /^Save/, bid);
	await page.goto(`${bid}/lessons/new`);
	await fill(page, { "what-was-learned": "Ask early" });
	await press(page, "Save", `${bid}/lessons`);
	await page.goto(bid);
	expect(await words(page)).not.toContain("Not answered: How old are they?");
	await page.goto(`${bid}/check`);
	const whole = await words(page);
	for (const said of ["In a panel.", "Under 12", "Ask early"]) expect(whole).toContain(said);
	expect(on.complaints).toEqual([]);
});
