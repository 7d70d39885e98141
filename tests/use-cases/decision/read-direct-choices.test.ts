import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { readDirectChoices } from "~/use-cases/decision/read-direct-choices";
import { readDraft } from "~/use-cases/decision/read-draft";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { testWorld } from "../../support/context";
import { WHOLE_TEXT } from "../../support/decision-builders";
import { fundAndPlan, must } from "../../support/round-builders";

it("offers of a fund what remains in its own year, which is what a draft may come to", async () => {
	const world = testWorld();
	const { fundId, fundManager } = fundAndPlan(world, { pounds: 1000 });
	const manager = world.as(fundManager);
	const partnership = world.organisation("partnership", { name: "Ashford", prefix: "A" });
	const later = { title: "Next year", amount: pence(500_00), financialYear: "2027-28" };
	must(enterInLedger(manager, { ...later, fundId, kind: "pot", decidedElsewhere: null }));
	expect(must(readFund(manager, { fundId })).figures.remaining).toBe(1500_00n);
	const { funds } = must(readDirectChoices(manager));
	expect(funds).toMatchObject([{ id: fundId, financialYear: "2026-27", remaining: 1000_00n }]);
	const draft = async (amount: bigint) => {
		const recipients = [{ organisationId: partnership, payee: true }];
		const line = {
			title: "Research",
			amount: pence(amount),
			reason: "It helps.",
			conditions: "",
			recipients,
		};
		const text = { fundId, title: "Research", text: WHOLE_TEXT };
		const { decisionId } = must(draftDirectDecision(manager, { ...text, line }));
		return must(await readDraft(manager, decisionId)).unready;
	};
	const offered = funds[0]?.remaining ?? 0n;
	expect(await draft(offered)).toMatchObject({ excess: null });
	expect(await draft(offered + 1n)).toMatchObject({ excess: 1n });
});
