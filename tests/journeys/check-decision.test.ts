import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser";
import { buttonOf, type JourneyStage, stage, words } from "../support/journey";
import { lookAt } from "../support/looks";

const CHECK = "/decisions/2013-014/check";

async function check(page: Page): Promise<string> {
	await page.getByRole("button", { name: "Check this decision now" }).click();
	await page.locator("#tranche-check table").first().waitFor();
	return page.locator("#tranche-check").getByRole("status").innerText();
}

const disagreeing = (page: Page) =>
	page.locator("#tranche-check tr:has(.govuk-tag--red) > th").allInnerTexts();

describe("a published decision", () => {
	let on: JourneyStage;

	beforeAll(async () => {
		on = await stage();
	});
	afterAll(() => on?.close());

	it("is worked out again in its reader’s browser, and agrees", async () => {
		const page = await on.as(null);
		await page.goto(CHECK);
		expect(await check(page)).toMatch(/^Everything agrees: (\d+) of \1 digests, amounts and files\.$/);
		expect(await lookAt(page, "check-decision", "wide")).toEqual([]);
		expect(on.complaints).toEqual([]);
	});

	it("does not agree where a penny of its run was changed, and says which", async () => {
		const page = await on.as(null);
		await page.route("**/run.json", async (route) => {
			const answer = await route.fetch();
			const body = (await answer.text()).replace('"amount": "100000.00"', '"amount": "100000.01"');
			await route.fulfill({ response: answer, body });
		});
		await page.goto(CHECK);
		expect(await check(page)).toMatch(/^4 of \d+ digests, amounts and files do not agree\.$/);
		expect(await disagreeing(page)).toEqual([
			"The run",
			"B1 Youth violence: given by the rule",
			"B1 Youth violence",
			"The run",
		]);
		await page.unroute("**/run.json");
	});

	it("can be kept as one file, which checks it without a connection and asks nothing of anywhere", async () => {
		const page = await on.as(null);
		await page.goto(CHECK);
		const coming = page.waitForEvent("download");
		await page.getByRole("link", { name: "Download the check (HTML)" }).click();
		const file = await (await coming).path();
		const kept = `${file}.html`;
		writeFileSync(kept, readFileSync(file));
		const browser = await launchBrowser();
		try {
			const alone = await (await browser.newContext({ offline: true })).newPage();
			const asked: string[] = [];
			alone.on("request", (request) => asked.push(new URL(request.url()).protocol));
			await alone.goto(`file://${kept}`);
			expect(await check(alone)).toContain("Everything agrees");
			expect(new Set(asked)).toEqual(new Set(["file:", "blob:"]));
		} finally {
			await browser.close();
		}
	});

	it("can be checked by command where no script runs", async () => {
		const page = await on.plain(null);
		await page.goto(CHECK);
		expect(await buttonOf(page, "Check this decision now").count()).toBe(0);
		expect(await words(page)).toContain("npm run --silent allocate -- 2013-014-case.json");
	});
});
