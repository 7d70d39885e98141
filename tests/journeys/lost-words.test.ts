import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buttonOf, fill, follow, heading, type JourneyStage, press, stage, words } from "../support/journey";
import { writeBid } from "../support/journey-bid";

const BID = {
	title: "Words that stay",
	objective: "2.1",
	asked: "10000",
	reducedTo: "8000",
	lines: [{ description: "Everything", amount: "10000" }],
};

describe("what people wrote is not lost, and what they sent counts once", () => {
	let on: JourneyStage;
	let path = "";

	beforeAll(async () => {
		on = await stage();
		path = await writeBid(await on.as("bidder.dudley@example.org"), BID);
	});
	afterAll(() => on?.close());

	it("a refused form comes back as it was filled, in a browser with and without JavaScript", async () => {
		const typed = { description: "Radios for shops", quantity: "twelve", unitCost: "£40", amount: "" };
		const page = await on.as("bidder.dudley@example.org");
		const plain = await on.plain("bidder.dudley@example.org");
		for (const shown of [page, plain]) {
			await shown.goto(`${path}/costs/new`);
			await shown.locator('main select[name="interventionId"]').selectOption({ index: 1 });
			await fill(shown, typed);
			await buttonOf(shown, "Save").click();
			const summary = shown.locator(".govuk-error-summary");
			await summary.getByRole("link", { name: "Enter a quantity, like 20 or 0.5" }).waitFor();
			expect(await shown.title()).toMatch(/^Error: /);
			for (const [name, value] of Object.entries(typed))
				expect(await shown.locator(`main [name="${name}"]`).inputValue()).toBe(value);
			const chosen = shown.locator('main select[name="interventionId"] option:checked');
			expect(await chosen.innerText()).toBe("Words that stay: the work");
		}
	});

	it("when two people save the same section, the second sees both texts and overwrites nothing unasked", async () => {
		const first = await on.as("bidder.dudley@example.org");
		const second = await on.as("signatory.dudley@example.org");
		await first.goto(`${path}/about`);
		await second.goto(`${path}/about`);
		await fill(first, { aims: "Aims as the bidder sees them." });
		await press(first, "Save and continue", path);
		await fill(second, { aims: "Aims as the signatory sees them." });
		await buttonOf(second, "Save and continue").click();
		const notice = second.locator(".tranche-conflict");
		await notice.waitFor();
		expect(await notice.innerText()).toContain("Leah Brockstead saved this");
		for (const text of ["Aims as the bidder sees them.", "Aims as the signatory sees them."])
			expect(await notice.innerText()).toContain(text);
		expect(await second.locator('main [name="aims"]').inputValue()).toBe("Aims as the signatory sees them.");
		await first.goto(`${path}/check`);
		expect(await words(first)).toContain("Aims as the bidder sees them.");
		await press(second, "Save and continue", path);
		await first.goto(`${path}/check`);
		expect(await words(first)).toContain("Aims as the signatory sees them.");
	});

	it("what is typed before the page's scripts have run stays", async () => {
		const page = await on.as("bidder.dudley@example.org");
		let letGo = () => {};
		const held = new Promise<void>((resolve) => {
			letGo = resolve;
		});
		await page.route("**/assets/*.js", async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${path}/about`, { waitUntil: "commit" });
		await fill(page, { aims: "Typed at once." });
		letGo();
		await page.waitForLoadState("networkidle");
		await page.unroute("**/assets/*.js");
		expect(await page.locator('main [name="aims"]').inputValue()).toBe("Typed at once.");
		await press(page, "Save and continue", path);
		await page.goto(`${path}/check`);
		expect(await words(page)).toContain("Typed at once.");
	});

	it("a double click on submit makes one submission, one reference and one receipt", async () => {
		const page = await on.as("signatory.dudley@example.org");
		await page.goto(`${path}/certificate`);
		await fill(page, { certify: "yes" });
		await press(page, "Certify the figures", `${path}/certificate`);
		await follow(page, "Continue to submitting the bid", `${path}/submit`);
		const form = { version: (await page.locator('main input[name="version"]').inputValue()) ?? "" };
		const retry = () =>
			page.request.post(`${path}/submit`, { form, headers: { Origin: on.program.address } });
		await Promise.all([buttonOf(page, "Submit the bid").dblclick(), retry(), retry()]);
		await page.waitForURL(`**${path}/receipt`);
		expect(await page.locator("main .govuk-panel strong").innerText()).toBe("D1");
		expect(await words(page)).toMatch(/Version\s+1/);
		await page.goto(`${path}/history`);
		expect((await words(page)).match(/submitted/gi)).toHaveLength(1);
	});

	it("a submission at the closing instant is refused in words, and the bid stays a draft", async () => {
		const late = await writeBid(await on.as("bidder.solihull@example.org"), {
			...BID,
			title: "Just too late",
		});
		const page = await on.as("signatory.solihull@example.org");
		await page.goto(`${late}/certificate`);
		await fill(page, { certify: "yes" });
		await press(page, "Certify the figures", `${late}/certificate`);
		await page.goto(`${late}/submit`);
		await on.moveToClosing();
		await buttonOf(page, "Submit the bid").click();
		await page.getByRole("alert").waitFor();
		expect(await words(page)).toMatch(/closed/i);
		await page.goto(late);
		expect(await words(page)).toContain("The round closed before this bid was submitted");
		await page.goto("/bids");
		expect(await heading(page)).toBe("Bids");
		expect(await page.getByRole("row", { name: /Just too late/ }).innerText()).toContain("Not submitted");
	});

	it("a signed-in person's bid that was submitted in time keeps its receipt after closing", async () => {
		const page = await on.as("bidder.dudley@example.org");
		await page.goto(`${path}/receipt`);
		expect(await words(page)).toContain("D1");
	});
});
