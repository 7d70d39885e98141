import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
	arriveAt,
	buttonOf,
	fill,
	follow,
	type JourneyStage,
	press,
	signInAs,
	stage,
	words,
} from "../support/journey";

const BIDDER = "bidder.walsall@example.org";
const SIGNATORY = "signatory.walsall@example.org";
const PROBLEM = 'textarea[name="need-problem.text"]';
const EVIDENCE = 'textarea[name="need-evidence.text"]';

/** What the page says beside its button of what is typed. */
const said = (page: Page, text: string | RegExp) =>
	page.locator("[data-kept-line]").filter({ hasText: text }).waitFor({ timeout: 15_000 });

/** Types as people do, key by key, after what stands there. */
async function type(page: Page, field: string, text: string): Promise<void> {
	await page.locator(field).focus();
	await page.keyboard.press("Control+End");
	await page.keyboard.type(text, { delay: 5 });
}

describe("nobody loses a word", () => {
	let on: JourneyStage;
	let path = "";

	/** A further window of somebody whose other windows stay open. */
	async function windowBeside(page: Page, address: string): Promise<Page> {
		const beside = await page.context().newPage();
		await beside.goto(address);
		return beside;
	}

	/** The window of a person in which nothing was done before. */
	async function newWindow(email: string): Promise<Page> {
		const page = await (await on.as(email)).context().newPage();
		await page.goto("/sign-in");
		if (page.url().includes("/sign-in")) {
			await signInAs(page, email);
			await arriveAt(page, "/");
		}
		return page;
	}

	beforeAll(async () => {
		on = await stage();
		const page = await on.as(BIDDER);
		await page.goto("/bids");
		await follow(page, "Start a bid", "/bids/new");
		await fill(page, { title: "Every word" });
		await press(page, "Start the bid", /^\/bids\/(?!new)[a-z0-9]+$/);
		path = new URL(page.url()).pathname;
		await page.goto(`${path}/need`);
	});
	afterAll(() => on?.close());

	it("what is typed is kept within two seconds, and stands in a second tab of the same person alone", async () => {
		const page = await newWindow(BIDDER);
		await page.goto(`${path}/need`);
		const sent = page.waitForRequest(
			(request) => request.url().endsWith("/keep") && (request.postData() ?? "").includes("night."),
		);
		await type(page, PROBLEM, "Shops are robbed at night.");
		const typedAt = performance.now();
		const kept = await (await sent).response();
		expect(performance.now() - typedAt).toBeLessThan(2000);
		expect(kept?.ok()).toBe(true);
		await said(page, /^What you typed was kept at .* Save it to put it in the bid\.$/);
		const second = await windowBeside(page, `${path}/need`);
		expect(await second.locator(PROBLEM).inputValue()).toBe("Shops are robbed at night.");
		expect(await words(second)).toContain("and did not save it");
		const colleague = await on.as(SIGNATORY);
		await colleague.goto(`${path}/need`);
		expect(await colleague.locator(PROBLEM).inputValue()).toBe("");
		expect(await words(colleague)).toMatch(/has this section open now\. .* has not saved it yet\./);
		await press(second, "Save and continue", path);
		await second.goto(`${path}/need`);
		expect(await words(second)).not.toContain("and did not save it");
		expect(await second.locator(PROBLEM).inputValue()).toBe("Shops are robbed at night.");
		await page.close({ runBeforeUnload: false });
		await second.close();
	});

	it("what the bid costs and saves follows what is typed, before it is saved", async () => {
		const page = await newWindow(BIDDER);
		const worth = page.locator("[data-figures]");
		await page.goto(`${path}/savings/new`);
		const robberies = { description: "Fewer robberies", kind: "recurring", amount: "1000", cashable: "yes" };
		await fill(page, { ...robberies, beneficiary: "The police" });
		await press(page, "Save", `${path}/savings`);
		await page.goto(`${path}/savings/new`);
		expect(await worth.innerText()).toMatch(/^The whole bid costs £0\.00 and saves £9,000\.00\./);
		const days = { description: "Fewer court days", kind: "one-off", amount: "2500.50", cashable: "no" };
		await fill(page, { ...days, beneficiary: "The courts" });
		await worth.filter({ hasText: "saves £11,500.50." }).waitFor({ timeout: 15_000 });
		await fill(page, { amount: "2500.5x" });
		await worth
			.filter({ hasText: /saves £9,000\.00\..* What you are typing does not count yet\.$/ })
			.waitFor({ timeout: 15_000 });
		await fill(page, { amount: "2500.50" });
		await press(page, "Save", `${path}/savings`);
		await page.close();
	});

	it("words typed without a network outlive the tab and the session, and are put back only when asked", async () => {
		const page = await newWindow(BIDDER);
		await page.goto(`${path}/need`);
		await page.context().setOffline(true);
		await type(page, EVIDENCE, "Forty robberies in a year.");
		await said(page, "What you typed is kept in this browser");
		await type(page, EVIDENCE, " Nine of them armed.");
		await page.waitForTimeout(400);
		await page.close({ runBeforeUnload: false });
		const context = (await on.as(BIDDER)).context();
		await context.setOffline(false);
		const stored = await (await on.as(BIDDER)).evaluate(() => JSON.stringify({ ...localStorage }));
		expect(stored).toContain("tranche-words");
		expect(stored).not.toContain("robberies");
		await context.clearCookies();
		const again = await newWindow(BIDDER);
		await again.goto(`${path}/need`);
		await again.getByText("when Tranche could not be reached").first().waitFor();
		expect(await again.locator(EVIDENCE).inputValue()).toBe("");
		await buttonOf(again, "Put them in the form").click();
		expect(await again.locator(EVIDENCE).inputValue()).toBe("Forty robberies in a year. Nine of them armed.");
		await said(again, "What you typed was kept at");
		await press(again, "Save and continue", path);
		await again.goto(`${path}/check`);
		expect(await words(again)).toContain("Forty robberies in a year. Nine of them armed.");
		await again.close();
	});

	it("words of one person are not offered to another in the same browser, and wait for their own", async () => {
		const page = await newWindow(BIDDER);
		const context = page.context();
		await page.goto(`${path}/need`);
		await context.clearCookies();
		await type(page, EVIDENCE, " Typed after the session ended.");
		await said(page, "You are signed out.");
		await page.close({ runBeforeUnload: false });
		const other = await newWindow(SIGNATORY).catch(() => null);
		await other?.close();
		const same = await context.newPage();
		await same.goto("/sign-in");
		await signInAs(same, SIGNATORY);
		await arriveAt(same, "/");
		await same.goto(`${path}/need`);
		await same.waitForTimeout(500);
		expect(await same.getByText("when Tranche could not be reached").count()).toBe(0);
		await context.clearCookies();
		await same.goto("/sign-in");
		await signInAs(same, BIDDER);
		await arriveAt(same, "/");
		await same.goto(`${path}/need`);
		await buttonOf(same, "Put them in the form").click();
		expect(await same.locator(EVIDENCE).inputValue()).toContain("Typed after the session ended.");
		await press(same, "Save and continue", path);
		await same.close();
	});

	it("two people save different answers of a section, with and without JavaScript", async () => {
		for (const [first, second] of [
			[await on.as(BIDDER), await on.as(SIGNATORY)],
			[await on.plain(BIDDER), await on.plain(SIGNATORY)],
		] as const) {
			const text = `Both, ${first === (await on.as(BIDDER)) ? "with" : "without"} scripts.`;
			await first.goto(`${path}/delivery`);
			await second.goto(`${path}/delivery`);
			await fill(first, { "delivery-plan.text": `Plan. ${text}` });
			await press(first, "Save and continue", path);
			await fill(second, { "delivery-timescale.text": `Time. ${text}` });
			await press(second, "Save and continue", path);
			await first.goto(`${path}/check`);
			expect(await words(first)).toContain(`Plan. ${text}`);
			expect(await words(first)).toContain(`Time. ${text}`);
		}
	});

	it("a chosen sign-out with words that are not saved asks first", async () => {
		const page = await newWindow(BIDDER);
		await page.goto(`${path}/risks/new`);
		await type(page, 'main [name="description"]', "Nobody volunteers");
		await said(page, "What you typed was kept at");
		await page.goto("/bids");
		await page.getByRole("button", { name: "Sign out" }).click();
		await page.getByRole("heading", { name: "You have not saved everything you typed" }).waitFor();
		await page
			.getByRole("link", { name: /Every word/ })
			.first()
			.click();
		await arriveAt(page, `${path}/words`);
		expect(await page.locator("main textarea").first().inputValue()).toBe("Nobody volunteers");
		await page.getByRole("link", { name: /^Go on with it/ }).click();
		await press(page, "Save", `${path}/risks`);
		expect(await words(page)).toContain("Nobody volunteers");
		await page.close();
	});

	it("when the round closes, what was typed is read, copied and downloaded", async () => {
		const page = await newWindow(BIDDER);
		await page.goto(`${path}/need`);
		await type(page, PROBLEM, " Written at the last minute");
		await said(page, "Save it to put it in the bid.");
		await on.moveToClosing();
		await type(page, PROBLEM, " and a minute later.");
		await said(page, /The round closed on .* for you alone, for 7 days\./);
		await page.close({ runBeforeUnload: false });
		for (const shown of [await newWindow(BIDDER), await on.plain(BIDDER)]) {
			await shown.goto(`${path}/need`);
			await follow(shown, "Read, copy or download what you typed", `${path}/words`);
			const text = "Shops are robbed at night. Written at the last minute and a minute later.";
			expect(await shown.locator("main textarea").first().inputValue()).toBe(text);
			const saved = shown.waitForEvent("download");
			await buttonOf(shown, "Download it as a text file").click();
			expect((await saved).suggestedFilename()).toBe("what-you-typed.txt");
		}
	});
});
