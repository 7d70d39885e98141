import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { buttonOf, fill, follow, heading, type JourneyStage, press, stage, words } from "../support/journey";
import { certifyAndSubmit, writeBid } from "../support/journey-bid";
import { buildScenario, moderate, moveRound, putToBoard, score, sign } from "../support/journey-round";

const TRANCHE = "/rounds/invest-to-save-budget-practice-copy-second-tranche-2013-14";

/** Where a bid opens on a scoring page, whether keys scroll it, whether score and reason stand near a phone's top. */
async function readingOf(page: Page) {
	const reading = page.locator("#reading");
	const ids = (selector: string) => reading.locator(selector).evaluateAll((each) => each.map(({ id }) => id));
	await page.setViewportSize({ width: 1280, height: 500 });
	await reading.focus();
	await page.keyboard.press("PageDown");
	await expect.poll(() => reading.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0);
	await page.setViewportSize({ width: 320, height: 640 });
	const reason = await page.locator("main textarea").first().boundingBox();
	const form = await page.locator("#score").boundingBox();
	const below = await reading.boundingBox();
	await page.setViewportSize({ width: 1280, height: 720 });
	return {
		open: await ids("h2[id]:not(#figures)"),
		folded: await ids("details:not([open])"),
		near:
			form !== null &&
			reason !== null &&
			form.y < 2 * 640 &&
			reason.y - form.y < 3 * 640 &&
			(below?.y ?? 0) > reason.y,
	};
}

describe("without JavaScript", () => {
	let on: JourneyStage;
	let path = "";
	let draft = "";

	beforeAll(async () => {
		on = await stage({ javaScript: false });
	});
	afterAll(() => on?.close());

	it("a bid is written", async () => {
		path = await writeBid(await on.as("bidder.walsall@example.org"), {
			title: "Shops that watch out",
			objective: "2.2",
			asked: "25000",
			reducedTo: "20000",
			lines: [{ description: "Radios", quantity: "50", unitCost: "£400" }],
		});
	});

	it("cost lines are added one after another, changed and removed", async () => {
		const page = await on.as("bidder.walsall@example.org");
		await page.goto(`${path}/costs`);
		await follow(page, /^Add another/, `${path}/costs/new`);
		await page.locator('main select[name="interventionId"]').selectOption({ index: 1 });
		await fill(page, { description: "Leaflets", amount: "4000" });
		await press(page, "Save and add another", /\/costs\/new\?/);
		await fill(page, { description: "A mistake", amount: "77" });
		await press(page, "Save", `${path}/costs`);
		await follow(page, /^Change.*Leaflets/, /\/costs\/[a-z0-9]+$/);
		await fill(page, { amount: "5,000" });
		await press(page, /^Save/, `${path}/costs`);
		expect(await words(page)).toContain("£25,077.00");
		await follow(page, /^Remove.*A mistake/, /\/remove$/);
		await press(page, "Remove the cost line", `${path}/costs`);
		const left = await words(page);
		expect(left).not.toContain("A mistake");
		expect(left).toContain("£25,000.00");
	});

	it("it is certified and submitted", async () => {
		const receipt = await certifyAndSubmit(await on.as("signatory.walsall@example.org"), path);
		expect(receipt.reference).toBe("W1");
	});

	it("the last score of the copy of the second tranche is given, and its gaps are moderated", async () => {
		const assessor = await on.as("assessor.2@example.org");
		await assessor.goto("/assessments");
		await follow(assessor, "D1 (PRACTICE-T2): Community Payback initiative", /^\/assessments\/[a-z0-9]+$/);
		const assessment = new URL(assessor.url()).pathname;
		await follow(assessor, "Succession", `${assessment}/criteria/5`);
		expect(await readingOf(assessor)).toEqual({
			open: ["interventions", "delivery"],
			folded: ["about", "need", "reduced", "savings", "funding", "outcomes", "risks"],
			near: true,
		});
		await score(assessor, "3");
		await press(assessor, "Save and return", assessment);
		await follow(assessor, "Check and submit", `${assessment}/submit`);
		await press(assessor, "Submit scores", assessment);
		const other = await on.as("assessor.1@example.org");
		await other.goto("/assessments");
		await follow(other, /^SS5 /, /^\/assessments\/[a-z0-9]+$/);
		const whole = new URL(other.url()).pathname;
		await follow(other, "Check and submit", `${whole}/submit`);
		await press(other, "Submit scores", whole);
		const moderator = await on.as("moderator@example.org");
		await moderate(moderator, TRANCHE, "C2", "3");
		await moderate(moderator, TRANCHE, "D1", "3");
		await moderator.goto(`${TRANCHE}/ranking`);
		expect(await words(moderator)).toContain("52.00");
	});

	it("the money is allocated by the published rule and put to the board", async () => {
		const page = await on.as("fund.manager@example.org");
		await moveRound(page, TRANCHE, "Start allocating");
		const scenario = await buildScenario(page, TRANCHE, "As published", "rank-and-skip");
		draft = await putToBoard(page, TRANCHE, scenario);
		const member = await on.as("board.member.3@example.org");
		await member.goto(`${TRANCHE}/board/advice`);
		await fill(member, { kind: "support" });
		await press(member, "Give this advice", `${TRANCHE}/board`);
	});

	it("the decision is signed, published and public", async () => {
		await sign(await on.as("decision.maker@example.org"), draft, DEMONSTRATION_PASSWORD);
		const page = await on.as("fund.manager@example.org");
		await page.goto(`${draft}/publish`);
		await buttonOf(page, "Publish the decision").click();
		const reader = await on.as(null);
		await reader.goto("/decisions");
		await follow(reader, /practice copy/, "/decisions/2013-015");
		expect(await heading(reader)).toContain("practice copy");
		expect(await words(reader)).toContain("£312,500.00");
	});
});
