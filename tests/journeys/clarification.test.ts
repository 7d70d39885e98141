import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fill, follow, type JourneyStage, press, stage, words } from "../support/journey";
import { lookAt } from "../support/looks";

const TRANCHE = "/rounds/invest-to-save-budget-practice-copy-second-tranche-2013-14";

describe("a question about a scored bid, without JavaScript", () => {
	let on: JourneyStage;
	let bid = "";

	beforeAll(async () => {
		on = await stage();
	});
	afterAll(() => on?.close());

	/** What is wrong with a page as it looks; axe is a script, so it looks at it in a window that runs scripts. */
	async function looksOf(email: string, address: string, name: string): Promise<string[]> {
		const seen = await on.as(email);
		await seen.goto(address);
		return lookAt(seen, name, "narrow");
	}

	it("is asked by the office until a date", async () => {
		const page = await on.plain("fund.manager@example.org");
		await page.goto(`${TRANCHE}/bids?q=B1`);
		await follow(page, /^B1/, /\/submitted$/);
		bid = new URL(page.url()).pathname.replace("/submitted", "");
		await follow(page, "Questions to the partnership", `${bid}/clarifications`);
		await follow(page, "Ask a question", `${bid}/clarifications/new`);
		await fill(page, { about: "risks", text: "Who carries the risk of late recruitment?", mayChange: "yes" });
		await fill(page, { "dueAt.day": "1", "dueAt.month": "12", "dueAt.year": "2027", "dueAt.time": "17:00" });
		await press(page, "Ask the question", `${bid}/clarifications`);
		expect(await words(page)).toContain("Answers are due on 1 December 2027 at 5:00pm.");
		await follow(page, "Give more time to answer", `${bid}/clarifications/extend`);
		expect(await looksOf("fund.manager@example.org", page.url(), "clarification-extend")).toEqual([]);
		await page.goto(`${bid}/clarifications`);
		await follow(page, /^Withdraw this question/, /\/withdraw$/);
		expect(await looksOf("fund.manager@example.org", page.url(), "clarification-withdraw")).toEqual([]);
		await page.goto(TRANCHE);
		expect(await words(page)).toContain("The office has asked about 1 bid and waits for answers: B1");
	});

	it("is answered with a change of the section that it opens, and sent by the signatory", async () => {
		const page = await on.plain("signatory.birmingham@example.org");
		await page.goto(bid);
		await follow(page, "See the questions and answer them", `${bid}/clarifications`);
		await follow(page, /^Change “Risks”/, `${bid}/risks`);
		await page.goto(`${bid}/risks/new`);
		await fill(page, { description: "Recruitment is late" });
		await press(page, /^Save/, `${bid}/risks`);
		await page.goto(`${bid}/costs`);
		expect(await words(page)).not.toContain("Add a cost line");
		await page.goto(`${bid}/clarifications`);
		await follow(page, /^Write the answer/, /\/clarifications\/[a-z0-9-]+$/);
		await fill(page, { answer: "The council does. We added the risk." });
		await press(page, "Save the answer", `${bid}/clarifications`);
		await follow(page, "Check and send the answers", `${bid}/clarifications/send`);
		expect(await words(page)).toContain("Changed in the bid: Risks.");
		expect(await looksOf("signatory.birmingham@example.org", page.url(), "clarification-send")).toEqual([]);
		await press(page, "Send the answers", `${bid}/clarifications`);
		expect(await words(page)).toContain("Changed in the bid: Risks. Both versions are kept.");
	});

	it("leaves scores to be confirmed by both assessors, until when the money is not shared", async () => {
		const manager = await on.plain("fund.manager@example.org");
		await manager.goto(TRANCHE);
		expect(await words(manager)).toContain("changed after scoring");
		for (const email of ["assessor.1@example.org", "assessor.2@example.org"]) {
			const page = await on.plain(email);
			await page.goto("/assessments");
			await follow(page, /^B1 /, /^\/assessments\/[a-z0-9]+$/);
			const assessment = new URL(page.url()).pathname;
			expect(await words(page)).toContain("The bid was changed after you scored it");
			for (let left = 5; left > 0 && (await page.getByText("Confirm", { exact: true }).count()) > 0; left--) {
				const marked = page.locator("li", { has: page.getByText("Confirm", { exact: true }) });
				await marked.first().getByRole("link").click();
				await page.waitForURL(/\/criteria\//);
				await press(page, "Save and return", assessment);
			}
			await follow(page, "Check and submit", `${assessment}/submit`);
			await press(page, "Submit scores", assessment);
		}
		await manager.goto(TRANCHE);
		expect(await words(manager)).not.toContain("changed after scoring");
		await manager.goto(`${TRANCHE}/bids?q=B1`);
		expect(await words(manager)).toContain("Assessed");
	});
});
