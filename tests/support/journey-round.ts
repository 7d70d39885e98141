import type { Page } from "playwright";
import { buttonOf, fill, follow, press } from "./journey";

/** Finds a bid eligible, as the fund manager. */
export async function findEligible(page: Page, round: string, reference: string): Promise<void> {
	await page.goto(`${round}/eligibility`);
	await follow(page, new RegExp(`eligibility of ${reference}$`), /\/eligibility$/);
	await fill(page, { result: "eligible" });
	await press(page, "Save the result", `${round}/eligibility`);
}

/** Gives a bid to assessors by name, as the fund manager. */
export async function assign(
	page: Page,
	round: string,
	reference: string,
	names: readonly string[],
): Promise<void> {
	for (const name of names) {
		await page.goto(`${round}/assessors`);
		await page.getByText(`Add an assessor to ${reference}`, { exact: true }).click();
		const row = page.getByRole("row", { name: new RegExp(`^${reference} `) });
		await row.getByLabel("Assessor", { exact: true }).selectOption({ label: name });
		await row.getByRole("button", { name: /^Add/ }).click();
		await row.getByRole("listitem").filter({ hasText: name }).waitFor();
	}
}

/** Scores a bid, named by its title, criterion by criterion and submits; points in the criteria's order. */
export async function assess(page: Page, bid: string, points: string): Promise<void> {
	await page.goto("/assessments");
	await follow(page, bid, /^\/assessments\/[a-z0-9]+$/);
	const path = new URL(page.url()).pathname;
	for (const [place, point] of [...points].entries()) {
		await page.goto(`${path}/criteria/${place + 1}`);
		await score(page, point);
		const last = place === points.length - 1;
		await press(
			page,
			last ? "Save and return" : "Save and go to the next criterion",
			last ? path : `${path}/criteria/${place + 2}`,
		);
	}
	await follow(page, "Check and submit", `${path}/submit`);
	await press(page, "Submit scores", path);
}

/** Gives every scale on the page the same points, with a reason each that rests on the bid as a whole. */
export async function score(page: Page, point: string): Promise<void> {
	const radios = page.locator(`main input[type="radio"][name^="points."][value="${point}"]`);
	for (const radio of await radios.all()) await radio.check();
	for (const reason of await page.locator('main textarea[name^="reason."]').all())
		await reason.fill(`Stands at ${point} because the bid says so.`);
	for (const place of await page.locator('main select[name^="passage."][name$="_1"]').all())
		await place.selectOption("bid");
}

/** Agrees every score of a bid that waits for a moderator. */
export async function moderate(page: Page, round: string, reference: string, points: string): Promise<void> {
	await page.goto(`${round}/moderation`);
	await follow(page, new RegExp(`^Moderate.*${reference}$`), /\/moderation$/);
	await buttonOf(page, /^Agree/).click();
	await fill(page, { points, reason: "Both assessors agreed after talking it over." });
	await press(page, "Save the agreed score", /\/moderation$/);
}

/** Moves a round on by a page that asks first, as the fund manager. */
export async function moveRound(page: Page, round: string, move: string): Promise<void> {
	await page.goto(round);
	await buttonOf(page, move).click();
	await press(page, move, round);
}

/** Builds a scenario by a rule; gives its path. */
export async function buildScenario(
	page: Page,
	round: string,
	title: string,
	method: string,
): Promise<string> {
	await page.goto(`${round}/allocation`);
	await buttonOf(page, "Build a scenario").click();
	await fill(page, { method });
	await press(page, "Continue", /\/allocation\/new\?method=/);
	await press(page, "See what it does", /\/allocation\/preview/);
	await fill(page, { title });
	await press(page, "Save the scenario", new RegExp(`^${round}/allocation(?!/preview)`));
	await page.goto(`${round}/allocation`);
	const link = page.getByRole("link", { name: title, exact: true }).first();
	return (await link.getAttribute("href")) ?? "";
}

const NOTICE = {
	contact: "The fund manager, fund.manager@example.org",
	summary: "Two bids were assessed.",
	decisionText: "The bids in the table are awarded the amounts stated there.",
	factsAndAdvice: "The board advised on the proposal.",
	financialImplications: "The money is set aside.",
	legalImplications: "Section 9 of the Act of 2011.",
	crimeReduction: "The bids aim at fewer repeat offences in their areas.",
	grantNotContract: "The partnerships do their own work with it.",
	equalityImplications: "None that weighs against it.",
	backgroundPapers: "The bids.",
	publicAccess: "This notice is public.",
	interests: "None declared.",
};

/** Drafts the decision from a scenario, writes its text and puts it to the board; gives the draft's path. */
export async function putToBoard(page: Page, round: string, scenario: string): Promise<string> {
	await page.goto(scenario);
	await buttonOf(page, "Draft a decision from this scenario").click();
	await press(page, "Draft the decision", /^\/decisions\/drafts\/[a-z0-9]+$/);
	const draft = new URL(page.url()).pathname;
	await page.goto(`${draft}/text`);
	await fill(page, NOTICE);
	await press(page, "Save", draft);
	await page.goto(`${draft}/subsidy`);
	for (const limb of ["advantage", "selective", "effect"])
		await page.locator(`input[name=${limb}][value=no]`).check();
	await fill(page, { reason: "The partnerships carry out public functions." });
	await press(page, /^Record this for/, `${draft}/subsidy`);
	await page.goto(`${round}/board/prepare`);
	await press(page, "Put it to the board", `${round}/board`);
	return draft;
}

/** Signs a draft as the decision maker; gives the notice's number. */
export async function sign(page: Page, draft: string, password: string): Promise<void> {
	await page.goto(draft);
	await buttonOf(page, "Read and sign").click();
	await fill(page, { password });
	await press(page, "Sign the decision", /\/signed$/);
}
