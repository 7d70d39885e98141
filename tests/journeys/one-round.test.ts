import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { fill, heading, type JourneyStage, press, stage, words } from "../support/journey";
import { certifyAndSubmit, writeBid } from "../support/journey-bid";
import {
	assess,
	assign,
	buildScenario,
	findEligible,
	moderate,
	moveRound,
	putToBoard,
	sign,
} from "../support/journey-round";

const ROUND = /^\/rounds\/community-safety-fund/;
const BIDS = {
	birmingham: {
		title: "Calmer evenings",
		objective: "2.1",
		asked: "£200,000",
		reducedTo: "150000",
		lines: [
			{ description: "Wardens, by the shift", quantity: "1000", unitCost: "150" },
			{ description: "Training", amount: "50,000.00" },
		],
	},
	coventry: {
		title: "Safer at home",
		objective: "1.2",
		asked: "120000",
		reducedTo: "90,000",
		lines: [{ description: "Advisers", amount: "119,000" }],
	},
};

describe("one round, from a bid to a notice that anybody can check", () => {
	let on: JourneyStage;
	let round = "";
	let draft = "";
	const paths = { birmingham: "", coventry: "" };

	beforeAll(async () => {
		on = await stage();
	});
	afterAll(() => on?.close());

	it("two partnerships write a bid, section by section", async () => {
		for (const place of ["birmingham", "coventry"] as const)
			paths[place] = await writeBid(await on.as(`bidder.${place}@example.org`), BIDS[place]);
		const page = await on.as("bidder.coventry@example.org");
		await page.goto(paths.coventry);
		expect(await words(page)).toContain("£1,000.00 of the £120,000.00 asked is unexplained");
	});

	it("their signatories certify, submit and hold a receipt", async () => {
		const birmingham = await on.as("signatory.birmingham@example.org");
		const receipt = await certifyAndSubmit(birmingham, paths.birmingham);
		expect(receipt.reference).toBe("B1");
		const sent = await birmingham.request.get(`${paths.birmingham}/content.json`);
		expect(
			createHash("sha256")
				.update(await sent.body())
				.digest("hex"),
		).toBe(receipt.digest);
		const coventry = await certifyAndSubmit(await on.as("signatory.coventry@example.org"), paths.coventry);
		expect(coventry.reference).toBe("C1");
	});

	it("the round closes at its time; the office finds both eligible and gives them to assessors", async () => {
		await on.moveToClosing();
		const page = await on.as("fund.manager@example.org");
		await page.goto("/rounds");
		await page
			.getByRole("link", { name: /^Community Safety Fund/ })
			.first()
			.click();
		await page.waitForURL((url) => ROUND.test(url.pathname));
		round = new URL(page.url()).pathname;
		for (const reference of ["B1", "C1"]) await findEligible(page, round, reference);
		await moveRound(page, round, "Start assessing");
		for (const reference of ["B1", "C1"])
			await assign(page, round, reference, ["Tunde Ashgrove", "Bethan Corriedale"]);
	});

	it("two assessors score, apart by two points on one criterion, and a moderator agrees", async () => {
		const [first, second] = [await on.as("assessor.1@example.org"), await on.as("assessor.2@example.org")];
		await assess(first, "Calmer evenings", "44444");
		await assess(second, "Calmer evenings", "44424");
		await assess(first, "Safer at home", "33333");
		await assess(second, "Safer at home", "43333");
		const moderator = await on.as("moderator@example.org");
		await moderate(moderator, round, "B1", "3");
		await moderator.goto(`${round}/ranking`);
		const ranking = await words(moderator);
		expect(ranking).toContain("77.00");
		expect(ranking).toContain("63.00");
		expect(ranking.indexOf("B1")).toBeLessThan(ranking.indexOf("C1"));
	});

	it("scenarios show what each rule does, and one becomes the draft that the board reads", async () => {
		const page = await on.as("fund.manager@example.org");
		await moveRound(page, round, "Start allocating");
		const scenario = await buildScenario(page, round, "As published", "rank-and-skip");
		await buildScenario(page, round, "Stop at the first", "rank-and-stop");
		draft = await putToBoard(page, round, scenario);
		const member = await on.as("board.member.1@example.org");
		await member.goto(`${round}/board`);
		expect(await words(member)).toContain("£200,000.00");
		await member.goto(`${round}/board/advice`);
		await fill(member, { kind: "support-with-conditions", text: "If the wardens are local." });
		await press(member, "Give this advice", `${round}/board`);
		await member.locator("main").getByText("If the wardens are local.").first().waitFor();
	});

	it("the decision maker signs with the password again, and nobody else learns of it before it is published", async () => {
		const page = await on.as("decision.maker@example.org");
		await page.goto(`${draft}/sign`);
		await fill(page, { password: "not the password" });
		await page.getByRole("button", { name: "Sign the decision" }).click();
		await page.getByRole("alert").waitFor();
		await sign(page, draft, DEMONSTRATION_PASSWORD);
		const bidder = await on.as("bidder.birmingham@example.org");
		await bidder.goto(paths.birmingham);
		expect(await words(bidder)).not.toMatch(/award|decided/i);
	});

	it("published, it is read by anybody, and its digest is that of the file", async () => {
		const page = await on.as("fund.manager@example.org");
		await page.goto(`${draft}/publish`);
		await press(page, "Publish the decision", /^\/decisions\/20\d\d-\d{3}/);
		const number = new URL(page.url()).pathname;
		const reader = await on.as(null);
		await reader.goto(number);
		expect(await heading(reader)).toContain("Community Safety Fund");
		const notice = await words(reader);
		expect(notice).toContain("£200,000.00");
		expect(notice).toContain("Calmer evenings");
		const file = await reader.request.get(`${number}/content.json`);
		expect(notice).toContain(
			createHash("sha256")
				.update(await file.body())
				.digest("hex"),
		);
		const bidder = await on.as("bidder.birmingham@example.org");
		await bidder.goto(paths.birmingham);
		expect(await words(bidder)).toMatch(/awarded/i);
	});

	it("nothing went wrong in any browser on the way", () => {
		expect(on.complaints).toEqual([]);
	});
});
