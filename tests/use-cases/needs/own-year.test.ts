import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { sharingWorld } from "../../support/needs-builders";
import { must } from "../../support/round-builders";

it("shares by need only what the fund's own year holds, which is what a signature can take", async () => {
	const { manager, fundId, page, withFormula } = sharingWorld();
	must(await withFormula({}));
	const before = await page();
	const later = { title: "Next year", amount: pence(500_000_00), financialYear: "2027-28" };
	must(enterInLedger(manager, { ...later, fundId, kind: "pot", decidedElsewhere: null }));
	const after = await page();
	expect([after.remaining, after.rows]).toEqual([1_000_000_00n, before.rows]);
	expect(after.needs).toEqual(before.needs);
});
