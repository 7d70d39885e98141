import type { Page } from "playwright";
import { arriveAt, buttonOf, fill, follow, press, type Typed } from "./journey";

export type WrittenBid = {
	readonly title: string;
	/** Code of the objective of the plan that it claims, such as 1.2. */
	readonly objective: string;
	/** As it is typed. */
	readonly asked: string;
	readonly reducedTo: string;
	/** Cost lines: description, and quantity with unit cost, or an amount. */
	readonly lines: readonly Typed[];
};

const ANSWERS = {
	need: ["need-problem", "need-evidence", "need-without-money"],
	delivery: ["delivery-plan", "delivery-timescale", "delivery-governance", "succession"],
};

async function answer(page: Page, path: string, section: "need" | "delivery"): Promise<void> {
	await page.goto(`${path}/${section}`);
	for (const question of ANSWERS[section]) await fill(page, { [`${question}.text`]: `About ${question}.` });
	await press(page, "Save and continue", path);
}

async function add(page: Page, path: string, section: string, typed: Typed): Promise<void> {
	await page.goto(`${path}/${section}/new`);
	await fill(page, typed);
	await press(page, "Save", `${path}/${section}`);
}

/** Starts a bid in the round that is open and writes all of it, section by section; gives its path. */
export async function writeBid(page: Page, bid: WrittenBid): Promise<string> {
	await page.goto("/bids");
	await follow(page, "Start a bid", "/bids/new");
	await fill(page, { title: bid.title });
	await press(page, "Start the bid", /^\/bids\/(?!new)[a-z0-9]+$/);
	const path = new URL(page.url()).pathname;
	await follow(page, /^About the bid/, `${path}/about`);
	await fill(page, {
		aims: `What ${bid.title} is for.`,
		contactName: "Nadia Fenwright",
		contactEmail: "nadia.fenwright@example.org",
	});
	await press(page, "Save and continue", path);
	await answer(page, path, "need");
	await add(page, path, "interventions", {
		title: `${bid.title}: the work`,
		proposal: "What will be done.",
		timescale: "By March",
		succession: "Partners go on.",
		asked: bid.asked,
		couldBeReducedTo: bid.reducedTo,
	});
	await page.goto(`${path}/objectives`);
	await follow(page, /^Choose objectives/, new RegExp(`^${path}/objectives/`));
	await page.getByLabel(new RegExp(`^${bid.objective.replace(".", "\\.")}`)).check();
	await press(page, /^Save/, `${path}/objectives`);
	for (const line of bid.lines) {
		await page.goto(`${path}/costs/new`);
		await page.locator('main select[name="interventionId"]').selectOption({ index: 1 });
		await fill(page, line);
		await press(page, "Save", `${path}/costs`);
	}
	await page.goto(`${path}/reduced`);
	await buttonOf(page, /^Make £/).click();
	await buttonOf(page, /^Add another/).waitFor();
	await add(page, path, "savings", {
		description: "Fewer repeat calls",
		kind: "recurring",
		amount: "5,000",
		cashable: "no",
		beneficiary: "The police",
	});
	await add(page, path, "funding", {
		source: "The council",
		kind: "cash",
		amount: "£1,098.50",
		confirmed: "yes",
	});
	await add(page, path, "outcomes", {
		kind: "outcome",
		description: "Fewer repeat victims",
		target: "A tenth fewer",
	});
	await add(page, path, "risks", { description: "Nobody applies", likelihood: "2", impact: "4" });
	await answer(page, path, "delivery");
	return path;
}

/** Certifies the figures of a bid as its signatory and submits it; gives what the receipt says. */
export async function certifyAndSubmit(page: Page, path: string) {
	await page.goto(`${path}/check`);
	await follow(page, "Continue to the certificate", `${path}/certificate`);
	await fill(page, { certify: "yes" });
	await press(page, "Certify the figures", `${path}/certificate`);
	await follow(page, "Continue to submitting the bid", `${path}/submit`);
	await press(page, "Submit the bid", `${path}/receipt`);
	await arriveAt(page, `${path}/receipt`);
	return {
		reference: (await page.locator("main .govuk-panel strong").innerText()).trim(),
		digest: (await page.locator("main .tranche-digest").first().innerText()).trim(),
	};
}
