import type { Page } from "playwright";
import { createElement } from "react";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import { EVERY_FIELD_FORM } from "../support/every-field-form";
import {
	arriveAt,
	buttonOf,
	fill,
	follow,
	heading,
	type JourneyStage,
	press,
	signInAs,
	stage,
	words,
} from "../support/journey";
import { writeBid } from "../support/journey-bid";
import { renderPage } from "../support/render-page";

const BID = {
	title: "Words that stay",
	objective: "2.1",
	asked: "10000",
	reducedTo: "8000",
	lines: [{ description: "Everything", amount: "10000" }],
};

const BID_HEAD = {
	...{ id: "b", title: "Mediation", reference: null, editable: true, leftBehind: false },
	...{ round: { id: "r", title: "Second tranche" }, form: "form-version-2" },
};

/** Adds a saving to the bid, as somebody of its partnership: the certificate of its figures is void then. */
async function addSaving(page: Page, path: string, description: string): Promise<void> {
	await page.goto(`${path}/savings/new`);
	await fill(page, {
		description,
		kind: "recurring",
		amount: "777",
		cashable: "no",
		beneficiary: "The police",
	});
	await press(page, "Save", `${path}/savings`);
}

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

	it("cost lines pasted as a table are checked, corrected and added, in a browser with and without JavaScript", async () => {
		const pages = [await on.as("bidder.dudley@example.org"), await on.plain("bidder.dudley@example.org")];
		for (const [place, shown] of pages.entries()) {
			const table = (year: string) =>
				`Description\tQuantity\tUnit cost\tFinancial year\nPosters ${place}\t20\t£1.50\t2027-28\nStamps ${place}\t3\t£2\t${year}`;
			await shown.goto(`${path}/costs`);
			await follow(shown, "Add several from a table", `${path}/costs/new/several`);
			await fill(shown, { cells: table("next year") });
			await buttonOf(shown, "Check the table").click();
			const summary = shown.locator(".govuk-error-summary");
			await summary.getByRole("link", { name: /^Row 3: .*Enter a financial year, like 2027-28/ }).waitFor();
			expect(await shown.title()).toMatch(/^Error: /);
			expect(await shown.locator('main [name="cells"]').inputValue()).toBe(table("next year"));
			await fill(shown, { cells: table("2027-28") });
			await buttonOf(shown, "Check it again").click();
			await buttonOf(shown, "Add 2 cost lines").waitFor();
			expect(await words(shown)).toContain("Nothing has been added yet.");
			await press(shown, "Add 2 cost lines", `${path}/costs`);
			expect(await shown.locator(".tranche-said").innerText()).toContain("You added 2 cost lines");
			expect(await words(shown)).toContain(`Posters ${place}`);
			expect(await words(shown)).toContain(`Stamps ${place}`);
		}
	});

	it("an intervention, six cost lines, four savings and five risks take 19 clicks and 7 forms, with and without JavaScript", async () => {
		const pages = [await on.as("bidder.dudley@example.org"), await on.plain("bidder.dudley@example.org")];
		const several = (headings: string, count: number, row: (number: number) => string) =>
			[headings, ...Array.from({ length: count }, (_, at) => row(at + 1))].join("\n");
		for (const [place, shown] of pages.entries()) {
			let [clicks, forms] = [0, 0];
			const clicked = async (name: string | RegExp, to: string) => {
				clicks++;
				await follow(shown, name, to);
			};
			const back = async () => {
				clicks++;
				await shown.locator(`.govuk-breadcrumbs a[href="${path}"]`).click();
				await arriveAt(shown, path);
			};
			const sent = async (button: string | RegExp, to: string) => {
				clicks++;
				forms++;
				await press(shown, button, to);
			};
			const pasted = async (link: string, section: string, cells: string, count: number) => {
				await clicked(link, `${path}/${section}`);
				await clicked("Add several from a table", `${path}/${section}/new/several`);
				await fill(shown, { cells });
				clicks++;
				forms++;
				await buttonOf(shown, "Check the table").click();
				await buttonOf(shown, new RegExp(`^Add ${count} `)).waitFor();
				await sent(new RegExp(`^Add ${count} `), `${path}/${section}`);
				await back();
			};
			await shown.goto(path);
			await clicked("Interventions", `${path}/interventions`);
			await clicked(/^Add another/, `${path}/interventions/new`);
			const title = `Street wardens ${place}`;
			await fill(shown, { title, asked: "12000", proposal: "Wardens walk.", timescale: "A year" });
			await sent("Save", `${path}/interventions`);
			await back();
			const line = (at: number) => `${title}\tLine ${at} of ${place}\t£2,000`;
			await pasted("Cost lines", "costs", several("Intervention\tDescription\tAmount", 6, line), 6);
			const saving = (at: number) =>
				`Fewer calls ${at} of ${place}\tSaving every year\t£1,500\tYes\tThe police`;
			await pasted(
				"Savings",
				"savings",
				several("Description\tKind\tAmount\tCashable\tWhose money it is", 4, saving),
				4,
			);
			const risk = (at: number) => `Nobody applies ${at} of ${place}\t2\t3\tAdvertise early\tProject lead`;
			await pasted(
				"Risks",
				"risks",
				several("Description\tLikelihood\tImpact\tWhat is done about it\tOwner", 5, risk),
				5,
			);
			expect({ clicks, forms }).toEqual({ clicks: 19, forms: 7 });
		}
	});

	it("files stay with a form that is refused, and are opened from the list, in a browser with and without JavaScript", async () => {
		const pages = [await on.as("bidder.dudley@example.org"), await on.plain("bidder.dudley@example.org")];
		for (const [place, shown] of pages.entries()) {
			const name = `Llythyr gŵr ${place}.txt`;
			const picked = { name, mimeType: "text/html", buffer: Buffer.from("We support it.") };
			const large = {
				name: "Film.pdf",
				mimeType: "application/pdf",
				buffer: Buffer.alloc(27_000_000, "%PDF-1.7 "),
			};
			await shown.goto(`${path}/documents/new`);
			await shown.setInputFiles('main input[type="file"]', [picked]);
			await buttonOf(shown, "Save").click();
			const summary = shown.locator(".govuk-error-summary");
			await summary.getByRole("link", { name: "Enter what it is" }).waitFor();
			expect(await shown.getByRole("checkbox", { name }).isChecked()).toBe(true);
			expect(await shown.locator('main input[type="file"]').inputValue()).toBe("");
			await fill(shown, { what: `Letter ${place}` });
			await shown.setInputFiles('main input[type="file"]', [large]);
			await buttonOf(shown, "Save").click();
			// A script says so before it sends 27 MB; the server says it beside the field.
			await shown
				.getByText(place === 0 ? "This is too much to send at once." : "Film.pdf: ")
				.or(shown.getByText("must be 25 MB or smaller"))
				.first()
				.waitFor();
			expect(await shown.locator('main [name="what"]').inputValue()).toBe(`Letter ${place}`);
			expect(await shown.getByRole("checkbox", { name }).isChecked()).toBe(true);
			await shown.setInputFiles('main input[type="file"]', []);
			await press(shown, "Save", `${path}/documents`);
			const saved = shown.waitForEvent("download");
			await shown.getByRole("link", { name }).click();
			expect((await saved).suggestedFilename()).toBe(name);
		}
		const [page] = pages;
		await page?.goto(`${path}/check`);
		expect(await page?.getByRole("link", { name: /Llythyr gŵr/ }).count()).toBe(2);
	});

	it("leaving unsaved words asks first; after a save the page says so, and nothing is asked", async () => {
		const page = await on.as("bidder.dudley@example.org");
		const bids = () => page.locator(".govuk-breadcrumbs").getByRole("link", { name: "Bids" }).click();
		const asked = page.getByRole("dialog", { name: "You have not saved what you typed" });
		await page.goto(`${path}/about`);
		await bids();
		await page.waitForURL("**/bids");
		await page.goto(`${path}/about`);
		await fill(page, { aims: "Words not saved yet." });
		await bids();
		await asked.getByRole("button", { name: "Stay on this page" }).click();
		expect(await asked.count()).toBe(0);
		expect(await page.locator('main [name="aims"]').inputValue()).toBe("Words not saved yet.");
		const browserAsks = page.waitForEvent("dialog");
		const leaving = page.goto("/decisions").catch(() => null);
		const question = await browserAsks;
		expect(question.type()).toBe("beforeunload");
		await question.dismiss();
		await leaving;
		await press(page, "Save and continue", path);
		const banner = page.getByRole("alert");
		await banner.getByText("You saved “About the bid”").waitFor();
		await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "alert");
		await page.reload();
		expect(await banner.count()).toBe(0);
		await page.goto(`${path}/about`);
		await fill(page, { aims: "Words for later." });
		await bids();
		await asked.getByRole("button", { name: "Leave for now" }).click();
		await page.waitForURL("**/bids");
		await page.goto(`${path}/about`);
		expect(await page.locator('main [name="aims"]').inputValue()).toBe("Words for later.");
		await buttonOf(page, "Throw this away").click();
		await page.getByRole("alert").getByText("You threw away what you had typed").waitFor();
		expect(await page.locator('main [name="aims"]').inputValue()).toBe("Words not saved yet.");
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

	it("only the boxes that were ticked are ticked when the page comes back", async () => {
		const page = await on.as("bidder.dudley@example.org");
		await page.goto(`${path}/objectives`);
		await follow(page, /^Change objectives|^Choose objectives|^Change/, new RegExp(`^${path}/objectives/`));
		const boxes = page.locator('main input[type="checkbox"]');
		for (const box of await boxes.all()) await box.uncheck();
		await boxes.first().check();
		const address = page.url();
		await press(page, /^Save/, `${path}/objectives`);
		await page.goto(address, { waitUntil: "networkidle" });
		const ticked = await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked));
		expect(ticked.indexOf(true)).toBe(0);
		expect(ticked.lastIndexOf(true)).toBe(0);
	});

	it("figures changed while a signatory looks at them are shown anew, and can then be certified", async () => {
		const bidder = await on.as("bidder.dudley@example.org");
		const email = "signatory.dudley@example.org";
		for (const [signatory, saved] of [
			[await on.plain(email), "Fewer repairs"],
			[await on.as(email), "Fewer patrols"],
		] as const) {
			// A certificate that was given before is void then.
			await addSaving(bidder, path, "Fewer call-outs at night");
			await signatory.goto(`${path}/certificate`);
			const figures = signatory.locator('main input[name="figures"]');
			const before = await figures.inputValue();
			await addSaving(bidder, path, saved);
			await fill(signatory, { certify: "yes" });
			await buttonOf(signatory, "Certify the figures").click();
			await signatory.locator(".govuk-error-summary").waitFor();
			await signatory.getByText(saved).first().waitFor();
			expect(await figures.inputValue()).not.toBe(before);
			expect(await signatory.locator('main input[name="certify"]').isChecked()).toBe(false);
			await fill(signatory, { certify: "yes" });
			await buttonOf(signatory, "Certify the figures").click();
			await figures.waitFor({ state: "detached" });
			expect(await signatory.locator(".govuk-error-summary").count()).toBe(0);
		}
	});

	it("a bid changed while it is being submitted is not submitted, and the page says what stands in the way", async () => {
		const bidder = await on.as("bidder.dudley@example.org");
		const email = "signatory.dudley@example.org";
		for (const signatory of [await on.plain(email), await on.as(email)]) {
			await signatory.goto(`${path}/submit`);
			await addSaving(bidder, path, "Fewer meetings");
			await buttonOf(signatory, "Submit the bid").click();
			await signatory.locator(".govuk-error-summary").waitFor();
			await signatory.getByRole("heading", { name: "What blocks submission" }).waitFor();
			expect(await words(signatory)).toContain("They must be certified again");
			await signatory.goto(`${path}/certificate`);
			await fill(signatory, { certify: "yes" });
			await press(signatory, "Certify the figures", `${path}/certificate`);
		}
	});

	it("a form sent after the session ended is sent again after signing in", async () => {
		const email = "bidder.dudley@example.org";
		for (const [page, aims] of [
			[await on.as(email), "Written for an hour, with scripts."],
			[await on.plain(email), "Written for an hour, without scripts."],
		] as const) {
			await page.goto(`${path}/about`);
			await fill(page, { aims });
			await page.context().clearCookies();
			await buttonOf(page, "Save and continue").click();
			await page.getByText("What you typed is kept on this page").waitFor();
			await signInAs(page, email);
			await page.getByText(aims).waitFor();
			await press(page, "Send what you typed", path);
			await page.goto(`${path}/check`);
			expect(await words(page)).toContain(aims);
		}
	});

	it("what was typed beside a large file is kept when the session ended; the file is chosen again", async () => {
		const email = "bidder.dudley@example.org";
		const page = await on.as(email);
		await page.goto(`${path}/documents/new`);
		await fill(page, { what: "A report of two megabytes" });
		const buffer = Buffer.alloc(2_000_000, "%PDF-1.7 ");
		await page.setInputFiles('main input[type="file"]', [
			{ name: "Report.pdf", mimeType: "application/pdf", buffer },
		]);
		await page.context().clearCookies();
		await buttonOf(page, "Save").click();
		await page.getByText("What you typed is kept on this page").waitFor();
		await signInAs(page, email);
		await page.getByText("A report of two megabytes").waitFor();
		await buttonOf(page, "Send what you typed").click();
		const summary = page.locator(".govuk-error-summary");
		await summary.getByRole("link", { name: "Select a file" }).waitFor();
		expect(await page.locator('main [name="what"]').inputValue()).toBe("A report of two megabytes");
	});

	it("what is typed and chosen before the page's scripts have run stays", async () => {
		const page = await on.as("bidder.dudley@example.org");
		let letGo = () => {};
		let held = Promise.resolve();
		const hold = () => {
			held = new Promise<void>((resolve) => {
				letGo = resolve;
			});
		};
		hold();
		await page.route("**/assets/*.js", async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${path}/about`, { waitUntil: "commit" });
		await fill(page, { aims: "Typed at once." });
		letGo();
		await page.waitForLoadState("networkidle");
		expect(await page.locator('main [name="aims"]').inputValue()).toBe("Typed at once.");
		await press(page, "Save and continue", path);
		for (const [section, chosen] of [
			["risks", { description: "Chosen at once.", likelihood: "4", impact: "2", owner: "Events officer" }],
			["outcomes", { description: "Ticked at once.", kind: "outcome", target: "A tenth fewer" }],
		] as const) {
			hold();
			await page.goto(`${path}/${section}/new`, { waitUntil: "commit" });
			await fill(page, chosen);
			letGo();
			await page.waitForLoadState("networkidle");
			const form = page.locator("main form").filter({ has: page.locator('[name="description"]') });
			const given = await form.evaluate((each) => Object.fromEntries(new FormData(each as HTMLFormElement)));
			expect(given).toMatchObject(chosen);
			await press(page, "Save", `${path}/${section}`);
		}
		await page.unroute("**/assets/*.js");
		await page.goto(`${path}/check`);
		const read = await words(page);
		for (const kept of ["Typed at once.", "Chosen at once.", "Events officer", "Ticked at once."])
			expect(read).toContain(kept);
	});

	it("when the server is not reached, what was typed stays on the page and can be sent again", async () => {
		const page = await on.as("bidder.dudley@example.org");
		await page.goto(`${path}/about`);
		await page.waitForLoadState("networkidle");
		await fill(page, { aims: "Typed as the connection went." });
		await page.context().setOffline(true);
		const said = page.getByRole("alert").filter({ hasText: "We could not reach Tranche" });
		for (const _again of [1, 2]) {
			await buttonOf(page, "Save and continue").click();
			await said.waitFor();
			expect(await said.count()).toBe(1);
			expect(await page.locator('main [name="aims"]').inputValue()).toBe("Typed as the connection went.");
		}
		await page.context().setOffline(false);
		for (const [status, words] of [
			[502, "There is a problem with the service"],
			[413, "This is too much to send at once"],
			[403, "You cannot save this any more"],
		] as const) {
			await page.route(`**${path}/about`, (route) => route.fulfill({ status, body: "<p>From a proxy</p>" }), {
				times: 1,
			});
			await buttonOf(page, "Save and continue").click();
			await page.getByRole("alert").filter({ hasText: words }).waitFor();
			expect(await page.locator('main [name="aims"]').inputValue()).toBe("Typed as the connection went.");
		}
		await press(page, "Save and continue", path);
		await page.goto(`${path}/check`);
		expect(await words(page)).toContain("Typed as the connection went.");
	});

	it("the way back after a save shows what stands now, and overwrites nothing unasked", async () => {
		const first = await on.as("bidder.dudley@example.org");
		const second = await on.as("signatory.dudley@example.org");
		const aims = (page: Page) => page.locator('main [name="aims"]');
		await first.goto(`${path}/about`);
		await first.waitForLoadState("networkidle");
		await fill(first, { aims: "Saved by the first." });
		await press(first, "Save and continue", path);
		await second.goto(`${path}/about`);
		await fill(second, { aims: "Saved by the second." });
		await press(second, "Save and continue", path);
		await first.goBack();
		expect(await aims(first).inputValue()).toBe("Saved by the second.");
		await first.waitForLoadState("networkidle");
		await fill(first, { aims: "Typed and left." });
		first.once("dialog", (dialog) => dialog.accept());
		await first.goto("/decisions");
		await second.goto(`${path}/about`);
		await fill(second, { aims: "Saved once more by the second." });
		await press(second, "Save and continue", path);
		await first.goBack();
		await first.waitForLoadState("networkidle");
		await fill(first, { aims: "Typed and sent." });
		await buttonOf(first, "Save and continue").click();
		const conflict = first.locator(".tranche-conflict");
		await conflict.waitFor();
		expect(await conflict.innerText()).toContain("Saved once more by the second.");
		await press(first, "Save and continue", path);
	});

	it("a question that hangs on an answer is asked as soon as the answer is given", async () => {
		const section = EVERY_FIELD_FORM.sections.find(({ key }) => key === "people");
		if (!section) throw new Error("no section with conditions");
		const drawn = renderPage(
			createElement(AnswersForm, {
				...{ bid: BID_HEAD, section, schema: answersSchema(section), states: STATE_ITEMS, revision: 0 },
				...{ values: {}, shown: {}, given: {}, near: { interventions: [] }, sums: {}, refused: undefined },
			}),
		);
		const page = await on.as("bidder.dudley@example.org");
		await page.goto(`${path}/about`);
		await page.evaluate((html) => {
			const [main, starts] = [
				document.querySelector("main"),
				document.querySelector('script[type="module"]'),
			];
			if (!main || !starts) throw new Error("nowhere to draw, or nothing that starts scripts");
			main.innerHTML = html;
			const again = Object.assign(document.createElement("script"), {
				type: "module",
				text: starts.textContent,
			});
			starts.replaceWith(again);
		}, drawn);
		await page.locator("main + dialog, main dialog").waitFor({ state: "attached" });
		const agreement = page.getByLabel("Which agreement covers it?");
		const answer = (value: string) => page.locator(`[name="shares-data.text"][value="${value}"]`).check();
		expect(await agreement.isVisible()).toBe(false);
		await answer("yes");
		expect(await agreement.isVisible()).toBe(true);
		expect(await agreement.isEnabled()).toBe(true);
		await answer("no");
		expect(await agreement.isVisible()).toBe(false);
		expect(await agreement.isDisabled()).toBe(true);
		const reached = page.getByLabel("How are so many reached?");
		await page.locator('[name="families.text"]').fill("1,200");
		expect(await reached.isVisible()).toBe(false);
		await page.locator('[name="place.text"][value="town"]').check();
		expect(await reached.isVisible()).toBe(true);
	});

	it("a double click on submit makes one submission, one reference and one receipt", async () => {
		const page = await on.as("signatory.dudley@example.org");
		await page.goto(`${path}/certificate`);
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
		await page
			.getByRole("alert")
			.filter({ hasText: /closed/i })
			.waitFor();
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
