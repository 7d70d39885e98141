import { describe, expect, test } from "vitest";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readFund } from "~/use-cases/fund/read-fund";
import { readAllocation } from "~/use-cases/needs/read-allocation";
import { readFiguresWindow } from "~/use-cases/needs/read-figures-window";
import { readNeeds } from "~/use-cases/needs/read-needs";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { readPriors } from "~/use-cases/needs/read-priors";
import { readPublishedYears } from "~/use-cases/needs/read-published-years";
import { demonstration } from "../../support/demonstration";
import { must } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

const FUND = "worcestershire-community-safety-fund-2012-13";

async function worcestershire() {
	const world = await demonstration();
	const manager = world.as("worcestershire.fund.manager@example.org");
	const fund = must(readNeeds(manager)).funds.find(({ id }) => id === FUND);
	const versionId = fund?.versions.find(({ illustrative }) => !illustrative)?.id ?? "";
	const mergedId = fund?.versions.find(({ illustrative }) => illustrative)?.id ?? "";
	return { ...world, manager, versionId, mergedId };
}

describe("Worcestershire 2012-13 in the demonstration", () => {
	test("is a published decision: £275,000 in the proportions of 2011-12, to the pound", async () => {
		const { public: everybody } = await worcestershire();
		const { content, publishedAt } = must(readNotice(everybody, "2012-001"));
		expect(publishedAt).toBe("2011-09-23T08:00:00.000Z");
		expect(content.lines.map(({ title, decided }) => [title.split(" Community")[0], decided])).toEqual([
			["Bromsgrove", pounds("37388.00")],
			["Redditch", pounds("56008.00")],
			["South Worcestershire", pounds("124561.00")],
			["Wyre Forest", pounds("57043.00")],
		]);
		expect(content.total).toBe(pounds("275000.00"));
		expect(content.needs?.rows[0]).toMatchObject({
			prior: pounds("71695.00"),
			change: pounds("-34307.00"),
			changePercent: share("-47.9"),
		});
	});

	test("has the published lines beside it, £383 over the fund, and what explains them", async () => {
		const { public: everybody } = await worcestershire();
		const { needs } = must(readNotice(everybody, "2012-001")).content;
		const published = needs?.years.find(({ financialYear }) => financialYear === "2012-13");
		expect(published?.lines.filter(({ kind }) => kind === "partnership").map(({ amount }) => amount)).toEqual(
			[pounds("37440.00"), pounds("56086.00"), pounds("124735.00"), pounds("57122.00")],
		);
		expect(published?.note).toContain("£52, £78, £174 and £79");
	});

	test("keeps the tables of 2010-11 and 2011-12 as printed, and says where they do not add up", async () => {
		const { manager } = await worcestershire();
		const { years } = must(readPublishedYears(manager, FUND));
		const sums = Object.fromEntries(
			years.map(({ financialYear, sums: { given, overTotal, overIncome } }) => [
				financialYear,
				{ given, overTotal, overIncome },
			]),
		);
		expect(sums).toEqual({
			"2010-11": { given: pounds("707753.00"), overTotal: pounds("753.00"), overIncome: pounds("753.00") },
			"2011-12": { given: pounds("644338.00"), overTotal: pounds("0.00"), overIncome: pounds("0.00") },
			"2012-13": { given: pounds("275383.00"), overTotal: null, overIncome: pounds("383.00") },
		});
	});

	test("committed the whole fund, and its allocation still stands on what it was made from", async () => {
		const { manager, versionId } = await worcestershire();
		expect(must(readFund(manager, { fundId: FUND })).figures).toMatchObject({
			pot: 27500000n,
			committed: 27500000n,
			remaining: 0n,
		});
		const { allocations, amount } = must(await readNeedsVersion(manager, versionId));
		expect(amount).toBe(pounds("275000.00"));
		const allocation = must(readAllocation(manager, { versionId, allocationId: allocations[0]?.id ?? "" }));
		expect(allocation).toMatchObject({ stale: false, decision: { number: "2012-001", state: "published" } });
	});

	test("has figures that all four partnerships confirmed, Redditch after an answer", async () => {
		const { manager, versionId } = await worcestershire();
		const { partnerships } = must(readFiguresWindow(manager, versionId));
		expect(partnerships.map(({ standing }) => standing)).toEqual(Array(4).fill("confirmed"));
		expect(partnerships.flatMap(({ queries }) => queries.map(({ answer }) => answer !== null))).toEqual([
			true,
		]);
	});

	test("is run by the county’s community safety team, which is no commissioner’s office", async () => {
		const { db } = await worcestershire();
		const kinds = db.$client.prepare("SELECT name FROM organisation WHERE kind = ?").pluck();
		expect(kinds.all("council-team")).toEqual(["Worcestershire county community safety team"]);
		expect(kinds.all("office")).toEqual(["Office of the Police and Crime Commissioner"]);
	});

	test("adds up what three partnerships had for the one they are merged into", async () => {
		const { manager, mergedId } = await worcestershire();
		const [north] = must(readPriors(manager, mergedId)).partnerships;
		expect(north?.prior).toBe(pounds("288480.00"));
		expect(north?.parts.map(({ amount }) => amount)).toEqual([
			null,
			pounds("71695.00"),
			pounds("107400.00"),
			pounds("109385.00"),
		]);
		expect(must(await readNeedsVersion(manager, mergedId)).needs?.amounts).toEqual({
			NW: pounds("150439.00"),
			SW: pounds("124561.00"),
		});
	});
});
