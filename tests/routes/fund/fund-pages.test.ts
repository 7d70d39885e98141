import { expect, it } from "vitest";
import { loader as funds } from "~/routes/funds._index";
import { loader as fundPage } from "~/routes/funds.$fundId._index";
import { action as edit } from "~/routes/funds.$fundId.edit";
import { action as correct } from "~/routes/funds.$fundId.ledger.$entryId.correct";
import { action as enter } from "~/routes/funds.$fundId.ledger.new";
import { action as giveBack, loader as returning } from "~/routes/funds.$fundId.rounds.$roundId.release";
import { action as make } from "~/routes/funds.new";
import { loader as roundPage } from "~/routes/rounds.$roundId._index";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import type { FundPage } from "~/use-cases/fund/read-fund";
import { testWorld } from "../../support/context";
import { allocatingWorld, signing, withBoard } from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { fundAndPlan, must, openRoundIn } from "../../support/round-builders";

it("shows a fund to those who deal with money and to nobody else", async () => {
	const world = testWorld();
	const { fundId, officeId } = fundAndPlan(world);
	const status = async (personId: string) =>
		(await answered(() => fundPage(routeArgs(world, personId, "/", { params: { fundId } })))).status;
	for (const role of ["finance-officer", "auditor", "fund-manager"] as const)
		expect(await status(world.person(role, officeId))).toBe(200);
	for (const role of ["assessor", "moderator", "administrator"] as const)
		expect(await status(world.person(role, officeId))).toBe(404);
	expect(await answered(() => funds(routeArgs(world, null, "/funds")))).toMatchObject({ status: 302 });
});

it("enters a row typed as people type amounts, and says by how much the fund falls short", async () => {
	const world = testWorld();
	const { fundId, fundManager } = openRoundIn(world);
	const send = (amount: string, kind = "contingency") => {
		const form = { kind, title: "Winter", amount, decidedElsewhere: "" };
		return answered(() => enter(routeArgs(world, fundManager, "/", { params: { fundId }, form })));
	};
	expect(await send("30,000.50")).toMatchObject({
		status: 400,
		data: {
			errors: { amount: "The fund has £30,000.00 remaining, which is £0.50 less than this entry needs" },
			values: { amount: "30,000.50", title: "Winter" },
		},
	});
	expect(await send("1", "commitment")).toMatchObject({
		data: { errors: { decidedElsewhere: "Enter where the commitment was decided" } },
	});
	expect(await send("£29,999.99")).toMatchObject({ status: 302, location: `/funds/${fundId}` });
	const { data } = await answered(() => fundPage(routeArgs(world, fundManager, "/", { params: { fundId } })));
	const { figures, entries } = data as FundPage;
	expect(figures).toMatchObject({ contingency: 2999999n, remaining: 1n });

	const entryId = entries.at(-1)?.id ?? "";
	const back = { params: { fundId, entryId }, form: { reason: "Too early" } };
	expect(await answered(() => correct(routeArgs(world, fundManager, "/", back)))).toMatchObject({
		status: 302,
	});
	expect(await answered(() => correct(routeArgs(world, fundManager, "/", back)))).toMatchObject({
		status: 409,
		data: expect.stringContaining("This entry has already been reversed"),
	});
});

it("offers what a published round left, on its own page, to those alone who may return it, and returns it", async () => {
	const world = await allocatingWorld();
	const { fundId, roundId, fundManager, financeOfficer } = world;
	const args = (personId: string, form?: Record<string, string>) =>
		routeArgs(world, personId, "/", { params: { fundId, roundId }, ...(form ? { form } : {}) });
	const offered = async (personId: string) =>
		((await answered(() => roundPage(args(personId)))).data as { toReturn: string | null }).toReturn;
	const decisionId = await withBoard(world);
	expect(await answered(() => returning(args(fundManager)))).toMatchObject({ status: 409 });
	must(await signing(world, decisionId));
	expect(await offered(fundManager)).toBeNull();
	must(publishDecision(world.manager, { decisionId }));
	expect(await offered(fundManager)).toBe(1000000n);
	expect(await offered(financeOfficer)).toBeNull();
	expect(await answered(() => returning(args(financeOfficer)))).toMatchObject({ status: 403 });
	expect(await answered(() => returning(args(world.signatory.birmingham)))).toMatchObject({ status: 404 });
	expect(await answered(() => giveBack(args(financeOfficer, {})))).toMatchObject({ status: 403 });
	expect((await answered(() => returning(args(fundManager)))).data).toMatchObject({ setAside: 1000000n });
	expect(await answered(() => giveBack(args(fundManager, {})))).toMatchObject({
		status: 302,
		location: `/funds/${fundId}`,
	});
	expect(await offered(fundManager)).toBeNull();
	expect(await answered(() => giveBack(args(fundManager, {})))).toMatchObject({
		status: 409,
		data: { errors: { "": "Nothing is set aside for the round now" } },
	});
});

it("makes a fund, or gives the form back filled", async () => {
	const world = testWorld();
	const { fundManager, funderId, decidingOfficeId } = fundAndPlan(world);
	const form = {
		name: "Community Safety Fund",
		financialYear: "2026-28",
		funderId,
		decidingOfficeId,
		legalPower: "Section 9",
		purpose: "Safety",
		pot: "6,969,000",
	};
	expect(await answered(() => make(routeArgs(world, fundManager, "/", { form })))).toMatchObject({
		status: 400,
		data: {
			errors: { financialYear: "Enter a financial year as two years in a row, like 2026-27" },
			values: { pot: "6,969,000" },
		},
	});
	const right = { ...form, financialYear: "2026-27" };
	expect(await answered(() => make(routeArgs(world, fundManager, "/", { form: right })))).toMatchObject({
		status: 302,
		location: "/funds/community-safety-fund-2026-27",
	});
});

it("says beside the financial year of a fund with a round which year it must stay", async () => {
	const world = testWorld();
	const { fundId, fundManager, funderId, decidingOfficeId } = openRoundIn(world);
	const text = { name: "Renamed", funderId, decidingOfficeId, legalPower: "Section 9", purpose: "Safety" };
	const form = { ...text, financialYear: "2027-28", revision: "1" };
	expect(
		await answered(() => edit(routeArgs(world, fundManager, "/", { params: { fundId }, form }))),
	).toMatchObject({
		status: 400,
		data: {
			errors: {
				financialYear:
					"Financial year must stay 2026-27. The fund has a round, or entries other than that year's pot",
			},
			values: { name: "Renamed", financialYear: "2027-28" },
		},
	});
});
