import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { changeFund } from "~/use-cases/fund/change-fund";
import { createFund } from "~/use-cases/fund/create-fund";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { readFund } from "~/use-cases/fund/read-fund";
import { readFunds } from "~/use-cases/fund/read-funds";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { fundAndPlan, must, plannedRoundIn } from "../../support/round-builders";

function worldWithFund() {
	const world = testWorld();
	const setUp = fundAndPlan(world);
	const manager = world.as(setUp.fundManager);
	const text = {
		name: "Community Safety Fund",
		financialYear: "2026-27",
		funderId: setUp.funderId,
		decidingOfficeId: setUp.decidingOfficeId,
		legalPower: "Section 9",
		purpose: "Community safety",
	};
	return { world, ...setUp, manager, text };
}

describe("making a fund", () => {
	it("writes its pot as the first row of the ledger, and gives a readable address", () => {
		const { manager, text } = worldWithFund();
		const { id } = must(createFund(manager, { ...text, pot: pence(35_000_000) }));
		expect(id).toBe("community-safety-fund-2026-27");
		const page = must(readFund(manager, { fundId: id }));
		expect(page.figures).toMatchObject({ pot: 35000000n, remaining: 35000000n });
		expect(page.entries.map(({ kind, amount }) => [kind, amount])).toEqual([["pot", 35000000n]]);
	});

	it("is refused with the field at fault", () => {
		const { manager, text } = worldWithFund();
		const pot = pence(100);
		const refusal = (change: object) => {
			const outcome = createFund(manager, { ...text, pot, ...change });
			return outcome.ok ? null : [outcome.code, outcome.path];
		};
		expect(refusal({ financialYear: "2026-28" })).toEqual(["financial-year-invalid", "financialYear"]);
		expect(refusal({ funderId: text.decidingOfficeId })).toEqual(["funder-unknown", "funderId"]);
		expect(refusal({ decidingOfficeId: "none" })).toEqual(["deciding-office-unknown", "decidingOfficeId"]);
		expect(refusal({ pot: pence(0) })).toEqual(["pot-not-above-zero", "pot"]);
		expect(refusal({ name: "Invest to Save Budget" })).toEqual(["name-taken", "name"]);
		expect(refusal({ name: "Invest to Save Budget", financialYear: "2027-28" })).toBeNull();
	});

	it("is for the fund manager; finance may read, others know of no fund", () => {
		const { world, officeId, text } = worldWithFund();
		const as = (role: Parameters<typeof world.person>[0]) => {
			const context = world.as(world.person(role, officeId));
			return [codeOf(createFund(context, { ...text, pot: pence(100) })), codeOf(readFunds(context))];
		};
		expect(as("finance-officer")).toEqual(["forbidden", "accepted"]);
		expect(as("auditor")).toEqual(["forbidden", "accepted"]);
		for (const role of ["assessor", "moderator", "administrator"] as const)
			expect(as(role)).toEqual(["not-found", "not-found"]);
		expect(codeOf(readFunds(world.public))).toBe("not-found");
	});
});

describe("changing a fund", () => {
	it("keeps the address and raises the revision", () => {
		const { manager, fundId, text } = worldWithFund();
		expect(changeFund(manager, { ...text, fundId, revision: 1 })).toEqual({
			ok: true,
			value: { revision: 2 },
		});
		expect(must(readFund(manager, { fundId })).name).toBe("Community Safety Fund");
	});

	it("overwrites nothing that somebody else saved meanwhile, and tells whose it is", () => {
		const { world, manager, officeId, fundId, text } = worldWithFund();
		const other = world.as(world.person("fund-manager", officeId, "Olu Other"));
		must(changeFund(other, { ...text, purpose: "Theirs", fundId, revision: 1 }));
		expect(changeFund(manager, { ...text, purpose: "Mine", fundId, revision: 1 })).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { purpose: "Theirs" }, by: "Olu Other", revision: 2 },
		});
		expect(must(readFund(manager, { fundId })).purpose).toBe("Theirs");
	});

	describe("to another financial year", () => {
		const entered = { title: "More", amount: pence(100), decidedElsewhere: null };
		const moved = ({ manager, fundId, text }: ReturnType<typeof worldWithFund>) =>
			changeFund(manager, { ...text, financialYear: "2027-28", fundId, revision: 1 });

		it("corrects one just made, and one whose own pots alone were entered since", () => {
			const world = worldWithFund();
			const { manager, fundId } = world;
			must(enterInLedger(manager, { ...entered, fundId, kind: "pot" }));
			const before = must(readFund(manager, { fundId })).figures;
			must(moved(world));
			expect(must(readFund(manager, { fundId }))).toMatchObject({
				financialYear: "2027-28",
				figures: before,
				years: [],
			});
		});

		it.each([
			["a pot of another year", { kind: "pot", financialYear: "2027-28" }],
			["a top-slice", { kind: "top-slice" }],
			["a commitment", { kind: "commitment", decidedElsewhere: "Minute 4" }],
		] as const)("is refused once the ledger holds %s, and moves no money", (_, entry) => {
			const world = worldWithFund();
			const { manager, fundId } = world;
			must(enterInLedger(manager, { ...entered, fundId, ...entry }));
			const before = must(readFund(manager, { fundId }));
			expect(moved(world)).toMatchObject({
				code: "financial-year-fixed",
				path: "financialYear",
				details: { financialYear: "2026-27" },
			});
			expect(must(readFund(manager, { fundId }))).toEqual(before);
		});

		it("is refused once a round names the fund, whose other text stays changeable", () => {
			const world = testWorld();
			const { fundId, fundManager, funderId, decidingOfficeId } = plannedRoundIn(world);
			const manager = world.as(fundManager);
			const text = {
				name: "Renamed",
				funderId,
				decidingOfficeId,
				legalPower: "Section 9",
				purpose: "Safety",
			};
			const changed = (financialYear: string) =>
				codeOf(changeFund(manager, { ...text, fundId, revision: 1, financialYear }));
			expect(must(readFund(manager, { fundId })).entries.map(({ kind }) => kind)).toEqual(["pot"]);
			expect([changed("2027-28"), changed("2026-27")]).toEqual(["financial-year-fixed", "accepted"]);
		});
	});
});
