import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { detailsOf } from "~/domain/outcome";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { readFunds } from "~/use-cases/fund/read-funds";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { readRounds } from "~/use-cases/round/read-rounds";
import { allocatingWorld, draftedDirect, signing, withBoard } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

it("between signing and publishing, shows a decision in the fund and the round to its own people alone", async () => {
	const world = await allocatingWorld();
	const { fundId, roundId } = world;
	const [finance, maker] = [world.as(world.financeOfficer), world.as(world.decisionMaker)];
	const auditor = world.as(world.auditor);
	const decisionId = await withBoard(world);
	const seen = () =>
		[finance, auditor].map((context) => ({
			fund: must(readFund(context, { fundId })),
			funds: must(readFunds(context)),
			round: must(readRoundOffice(context, { roundId })),
			rounds: readRounds(context),
		}));
	const before = seen();
	must(await signing(world, decisionId));
	expect(seen()).toEqual(before);
	expect(must(readFund(maker, { fundId })).figures).toMatchObject({
		setAside: 1000000n,
		awarded: 12000000n,
	});
	expect(must(readRoundOffice(maker, { roundId })).state).toBe("decided");

	must(publishDecision(world.manager, { decisionId }));
	expect(must(readFund(finance, { fundId })).figures).toMatchObject({
		setAside: 1000000n,
		awarded: 12000000n,
	});
	expect(must(readRoundOffice(finance, { roundId })).state).toBe("published");
});

it("refuses a row that a signed decision leaves no room for without telling of the decision", async () => {
	const world = await allocatingWorld();
	const finance = world.as(world.financeOfficer);
	const slice = (pounds: number) =>
		enterInLedger(finance, {
			fundId: world.fundId,
			kind: "top-slice",
			title: "Central commissioning",
			amount: pence(Math.round(pounds * 100)),
			decidedElsewhere: null,
		});
	expect(slice(220_000.01)).toMatchObject({ code: "fund-overdrawn", details: { shortfall: 1n } });
	must(await signing(world, draftedDirect(world, 100_000)));
	const refusal = slice(220_000);
	expect(refusal.ok ? null : [refusal.code, detailsOf(refusal, "fund-overdrawn")]).toEqual([
		"fund-overdrawn",
		undefined,
	]);
	expect(must(readFund(finance, { fundId: world.fundId })).figures.remaining).toBe(22000000n);
});
