import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { arriveAt, fill, follow, type JourneyStage, press, stage, words } from "../support/journey";
import { lookAt } from "../support/looks";

describe("scoring", () => {
	let on: JourneyStage;

	beforeAll(async () => {
		on = await stage();
	});
	afterAll(() => on?.close());

	it("takes a score, its reason and its place in the bid by the keyboard alone", async () => {
		const page = await on.as("assessor.2@example.org");
		await page.goto("/assessments");
		await follow(page, /^D1/, /\/assessments\/[a-z0-9]+$/);
		await follow(page, "Succession", /\/criteria\/5$/);
		const chosen = page.locator('input[type="radio"]:checked');
		await page.locator('input[type="radio"]').first().focus();
		await page.keyboard.press("4");
		expect(await chosen.inputValue()).toBe("4");
		await page.keyboard.press("Tab");
		await page.keyboard.type("In 2014 there are 3 partners");
		await page.keyboard.press("Tab");
		await page.keyboard.type("The bid as a whole");
		await page.keyboard.press("Tab");
		expect(await chosen.inputValue()).toBe("4");
		expect(await page.locator("textarea").first().inputValue()).toBe("In 2014 there are 3 partners");
		expect(await lookAt(page, "scoring-by-keyboard", "narrow")).toEqual([]);
		await page.locator('input[name^="quote."]').first().focus();
		await page.keyboard.press("Enter");
		await arriveAt(page, /\/assessments\/[a-z0-9]+$/);
		expect(await words(page)).toContain("You saved criterion 5");
		expect(await words(page)).toContain("How your total adds up");
	});

	it("keeps what was typed where words are quoted that the bid does not have, without JavaScript", async () => {
		const page = await on.plain("assessor.1@example.org");
		await page.goto("/assessments");
		await follow(page, /^SS5/, /\/assessments\/[a-z0-9]+$/);
		await follow(page, "Evidence of need", /\/criteria\/2$/);
		const typed = { "reason.whole": "Names the streets", "quote.whole_1": "words that nobody wrote" };
		await fill(page, { "points.whole": "3", "passage.whole_1": "bid", ...typed });
		await press(page, "Save and return", /\/criteria\/2$/);
		expect(await words(page)).toContain("These words are not there. Copy them from the bid as they are");
		for (const [name, text] of Object.entries(typed))
			expect(await page.locator(`[name="${name}"]`).inputValue()).toBe(text);
		await fill(page, { "quote.whole_1": "" });
		await press(page, "Save and return", /\/assessments\/[a-z0-9]+$/);
		expect(await words(page)).toContain("You saved criterion 2");
	});
});
