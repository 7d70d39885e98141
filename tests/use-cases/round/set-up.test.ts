import { describe, expect, it } from "vitest";
import { canonicalText } from "~/domain/canonical";
import { type Pence, pence } from "~/domain/money";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { saveFormula } from "~/use-cases/needs/save-formula";
import { savePriors } from "~/use-cases/needs/save-priors";
import { changeRound } from "~/use-cases/round/change-round";
import { createRound } from "~/use-cases/round/create-round";
import { extendClosing } from "~/use-cases/round/extend-closing";
import { readRoundSetUp } from "~/use-cases/round/read-round-set-up";
import { loadSetUp } from "~/use-cases/round/read-set-up";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { inReadTransaction } from "~db/client";
import { partnershipsOfRound, roundById } from "~db/round/round";
import { criteriaOf, schemeOf } from "~db/round/scheme";
import { organisation } from "~db/schema/people";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { addCriterion, changeCriterion, moveCriterion, removeCriterion } from "../../support/criteria";
import { FIVE_CRITERIA, must, openRoundIn, plannedRoundIn } from "../../support/round-builders";

const FACTS = {
	title: "Third tranche",
	purpose: "More projects",
	amount: pence(1_000_000),
	opensAt: "2026-06-01T08:00:00.000Z",
	closesAt: "2026-06-30T16:00:00.000Z",
	boardMeetsOn: "2026-07-10",
	decisionExpectedOn: null,
	spendBy: "2027-03-31",
};
const RULES = {
	thresholdHundredths: 4950,
	moderationGap: 3,
	moderationDeviation: null,
	method: "rank-and-stop",
	unspent: "rank",
	unit: "1",
	needsVersionId: null,
} as const;

describe("planning a round", () => {
	it("starts plain, with a readable address", () => {
		const world = testWorld();
		const { fundManager, fundId, planId } = plannedRoundIn(world);
		const made = must(createRound(world.as(fundManager), { ...FACTS, fundId, planId, copyFrom: null }));
		expect(made.id).toBe("third-tranche-2026-27");
		expect(roundById(world.db, made.id)).toMatchObject({
			state: "planned",
			form: "short",
			code: "R2",
		});
		expect(schemeOf(world.db, made.id)).toMatchObject({ thresholdHundredths: 5000, method: "rank-and-skip" });
		expect([criteriaOf(world.db, made.id), partnershipsOfRound(world.db, made.id)]).toEqual([[], []]);
	});

	it("copies criteria, scheme and who may bid of an earlier round, but no partnership that has ended", () => {
		const world = testWorld();
		const { fundManager, fundId, planId, roundId, partnerships } = plannedRoundIn(world, { rules: RULES });
		world.db.update(organisation).set({ endsOn: "2026-05-31" }).run();
		const standing = world.organisation("partnership");
		const manager = world.as(fundManager);
		must(setWhoMayBid(manager, { roundId, revision: 2, partnershipIds: [standing, partnerships[0] ?? ""] }));
		const made = must(createRound(manager, { ...FACTS, fundId, planId, copyFrom: roundId }));
		expect(
			criteriaOf(world.db, made.id).map(({ title, weight, descriptors }) => [
				title,
				weight,
				descriptors.length,
			]),
		).toEqual(FIVE_CRITERIA.map(({ title, weight }) => [title, weight, 6]));
		expect(schemeOf(world.db, made.id)).toMatchObject({
			thresholdHundredths: 4950,
			moderationGap: 3,
			moderationDeviation: null,
			unit: "1",
		});
		expect(partnershipsOfRound(world.db, made.id).map(({ id }) => id)).toEqual([standing]);
	});

	it("is refused with the field at fault", () => {
		const world = testWorld();
		const { fundManager, fundId, planId } = plannedRoundIn(world);
		const refusal = (change: object) => {
			const input = { ...FACTS, fundId, planId, copyFrom: null, ...change };
			const outcome = createRound(world.as(fundManager), input);
			return outcome.ok ? null : [outcome.code, outcome.path];
		};
		expect(refusal({ planId: "none" })).toEqual(["plan-unknown", "planId"]);
		expect(refusal({ title: "Second tranche" })).toEqual(["title-taken", "title"]);
		expect(refusal({ code: "r1" })).toEqual(["code-taken", "code"]);
		expect(refusal({ code: "Third round" })).toEqual(["code-not-plain", "code"]);
		expect(refusal({ closesAt: FACTS.opensAt })).toEqual(["dates-not-in-order", "closesAt"]);
		expect(refusal({ spendBy: "2026-07-01" })).toEqual(["dates-not-in-order", "spendBy"]);
		expect(refusal({ amount: pence(0) })).toEqual(["amount-not-above-zero", "amount"]);
		expect(refusal({ amount: pence(35_000_001) })).toEqual(["amount-above-fund", "amount"]);
		expect(refusal({ copyFrom: "none" })).toEqual(["round-unknown", "copyFrom"]);
		expect(roundById(world.db, "third-tranche-2026-27")).toBeUndefined();
	});
});

describe("while a round is planned", () => {
	it("its facts change, unless somebody else changed them meanwhile", () => {
		const world = testWorld();
		const { fundManager, roundId, planId } = plannedRoundIn(world);
		const manager = world.as(fundManager);
		const change = { roundId, planId, ...FACTS };
		expect(changeRound(manager, { ...change, revision: 1 })).toEqual({ ok: true, value: { revision: 2 } });
		expect(changeRound(manager, { ...change, title: "Mine", revision: 1 })).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { title: "Third tranche", amount: "£10,000.00" }, revision: 2 },
		});
		must(changeRound(manager, { ...change, code: "2026-t3", revision: 2 }));
		must(changeRound(manager, { ...change, code: "", purpose: "Other projects", revision: 3 }));
		expect(roundById(world.db, roundId)).toMatchObject({ code: "2026-T3", purpose: "Other projects" });
	});

	it("its amount is at most what the fund has left beside other rounds and commitments", () => {
		const world = testWorld();
		const { fundManager, fundId, planId } = openRoundIn(world);
		const manager = world.as(fundManager);
		const round = { ...FACTS, fundId, planId, copyFrom: null };
		expect(createRound(manager, { ...round, amount: pence(3_000_001) })).toMatchObject({
			code: "amount-above-fund",
			details: { remaining: 3000000n },
		});
		const { id: roundId } = must(createRound(manager, { ...round, amount: pence(3_000_000) }));
		const change = (amount: bigint, revision: number) =>
			changeRound(manager, {
				roundId,
				planId,
				...FACTS,
				purpose: String(amount),
				amount: amount as Pence,
				revision,
			});
		expect(change(3_000_001n, 1)).toMatchObject({ code: "amount-above-fund", path: "amount" });
		const slice = {
			fundId,
			kind: "top-slice",
			title: "Less",
			amount: pence(1),
			decidedElsewhere: null,
		} as const;
		must(enterInLedger(manager, slice));
		expect(change(3_000_000n, 1), "what stood before the fund shrank").toMatchObject({ ok: true });
	});

	it("only partnerships that stand when it opens may bid", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const ended = world.organisation("partnership", { endsOn: "2026-04-30" });
		const later = world.organisation("partnership", { startsOn: "2026-05-02" });
		const lastDay = world.organisation("partnership", { endsOn: "2026-05-01" });
		const set = (...partnershipIds: string[]) =>
			codeOf(setWhoMayBid(world.as(fundManager), { roundId, revision: 2, partnershipIds }));
		expect([set(ended), set(later), set("none")]).toEqual(Array(3).fill("partnership-unknown"));
		expect(set(lastDay)).toBe("accepted");
	});

	it("its rules are checked one by one", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const set = (change: object, revision = 1) =>
			codeOf(setScheme(world.as(fundManager), { ...RULES, roundId, revision, ...change }));
		expect(set({ thresholdHundredths: 10_001 })).toBe("threshold-invalid");
		expect(set({ thresholdHundredths: -1 })).toBe("threshold-invalid");
		expect(set({ moderationGap: 0 })).toBe("gap-invalid");
		expect(set({ moderationGap: 6 })).toBe("gap-invalid");
		for (const moderationDeviation of [0, 251])
			expect(set({ moderationDeviation })).toBe("deviation-invalid");
		expect(set({ needsVersionId: "none" })).toBe("needs-version-unknown");
		expect(set({}, 2)).toBe("changed-meanwhile");
		expect(set({})).toBe("accepted");
	});

	it("opening would freeze a standard deviation where there is one, and not a byte more where there is none", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const frozen = () =>
			inReadTransaction(world.db, (tx) => {
				const round = roundById(tx, roundId);
				return round ? canonicalText(loadSetUp(tx, round).content) : "";
			});
		expect(frozen()).not.toContain("moderationDeviation");
		must(setScheme(world.as(fundManager), { ...RULES, moderationDeviation: 75, roundId, revision: 1 }));
		expect(frozen()).toContain('"moderationDeviation":"0.75"');
	});

	it("opening would freeze a formula's history and limits too, and nothing where it only divides by need", () => {
		const world = testWorld();
		const { fundManager, fundId, roundId, partnerships } = plannedRoundIn(world);
		const manager = world.as(fundManager);
		const { id: versionId } = must(
			createNeedsVersion(manager, { fundId, title: "Need", note: "", illustrative: false }),
		);
		must(setScheme(manager, { ...RULES, needsVersionId: versionId, roundId, revision: 1 }));
		const frozen = () =>
			inReadTransaction(world.db, (tx) => {
				const round = roundById(tx, roundId);
				return round && loadSetUp(tx, round).content.needs;
			});
		expect(frozen()).toMatchObject({ id: versionId });
		expect(frozen()).not.toHaveProperty("formula");
		const priors = partnerships.map((organisationId) => ({ organisationId, amount: pence(16_000_000) }));
		must(savePriors(manager, { versionId, revision: 1, source: "Last year", priors }));
		const transition = { step: 1, steps: 2 };
		must(
			saveFormula(manager, {
				versionId,
				revision: 2,
				unit: "1",
				rounding: "webster",
				transition,
				bounds: null,
			}),
		);
		const formula = frozen()?.formula;
		expect(formula).toMatchObject({ transition, rounding: "webster" });
		expect(Object.values(formula?.prior ?? {})).toEqual(partnerships.map(() => 16_000_000n));
	});

	it("criteria are added once, moved, changed and removed, and the sum of weights follows", () => {
		const world = testWorld();
		const { fundManager, roundId, criteria } = plannedRoundIn(world);
		const manager = world.as(fundManager);
		const [first] = FIVE_CRITERIA;
		if (!first) throw new Error("five criteria");
		const page = () => must(readRoundSetUp(manager, { roundId }));
		for (const _ of [1, 2])
			must(addCriterion(manager, { roundId, key: "one-click", ...first, title: "Sixth", weight: 10 }));
		expect(page().weights).toEqual({ sum: 110, missing: -10 });
		const wentBack = { roundId, key: "one-click", ...first, title: "Went back", weight: 5 };
		const again = codeOf(addCriterion(manager, wentBack));
		expect(again, "another criterion with the same key is not dropped without a word").toBe("already-added");
		expect(page().problems.map(({ code }) => code)).toEqual(["weights-not-100"]);
		must(moveCriterion(manager, { roundId, criterionId: "one-click", direction: "up" }));
		expect(
			page()
				.criteria.map(({ title }) => title)
				.slice(-2),
		).toEqual(["Sixth", "Succession"]);
		const [plan = ""] = criteria;
		must(changeCriterion(manager, { criterionId: plan, revision: 1, ...first, weight: 20 }));
		expect(page().problems).toEqual([]);
		expect(codeOf(changeCriterion(manager, { criterionId: plan, revision: 1, ...first }))).toBe(
			"changed-meanwhile",
		);
		must(removeCriterion(manager, { criterionId: "one-click" }));
		expect(page().weights).toEqual({ sum: 90, missing: 10 });
	});

	it("a criterion weighs a whole number of 1 to 100", () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const [first] = FIVE_CRITERIA;
		if (!first) throw new Error("five criteria");
		const add = (change: object) =>
			codeOf(addCriterion(world.as(fundManager), { roundId, ...first, ...change }));
		expect([0, 101, 1.5, -3].map((weight) => add({ weight }))).toEqual(Array(4).fill("weight-invalid"));
	});
});

describe("once a round is open", () => {
	it("nothing of its set-up changes", () => {
		const world = testWorld();
		const { fundManager, roundId, planId, criteria, partnerships } = openRoundIn(world);
		const manager = world.as(fundManager);
		const [first] = FIVE_CRITERIA;
		const criterionId = criteria[0] ?? "";
		if (!first) throw new Error("five criteria");
		expect(
			[
				changeRound(manager, { roundId, planId, ...FACTS, revision: 2 }),
				setWhoMayBid(manager, { roundId, revision: 2, partnershipIds: partnerships }),
				setScheme(manager, { ...RULES, roundId, revision: 2 }),
				changeCriterion(manager, { criterionId, revision: 1, ...first }),
				moveCriterion(manager, { roundId, criterionId, direction: "down" }),
				removeCriterion(manager, { criterionId }),
			].map(codeOf),
		).toEqual(Array(6).fill("round-opened"));
	});

	it("its closing time moves forward alone, before it has come, with a reason", () => {
		const world = testWorld();
		const { fundManager, roundId } = openRoundIn(world, { closesInDays: 10 });
		const extension = {
			roundId,
			revision: 2,
			closesAt: "2026-05-20T16:00:00.000Z",
			boardMeetsOn: null,
			decisionExpectedOn: null,
			spendBy: null,
			reason: "The portal was down for a day",
		};
		const extend = (change: object = {}) =>
			codeOf(extendClosing(world.as(fundManager), { ...extension, ...change }));
		expect(extend({ closesAt: "2026-05-11T09:00:00.000Z" })).toBe("closing-not-later");
		expect(extend({ reason: "  " })).toBe("reason-missing");
		expect(extend({ boardMeetsOn: "2026-05-19" })).toBe("dates-not-in-order");
		expect(extend()).toBe("accepted");
		expect(roundById(world.db, roundId)?.closesAt).toBe("2026-05-20T16:00:00.000Z");
		expect(extend()).toBe("accepted");
		const reasons = () =>
			world.db.$client
				.prepare(
					"SELECT json_extract(detail, '$.reason') FROM audit_detail JOIN audit_entry USING (seq) WHERE action = 'extend-closing'",
				)
				.pluck()
				.all();
		expect(reasons()).toEqual([extension.reason]);
		expect(extend({ reason: "A bank holiday" })).toBe("accepted");
		expect(reasons()).toEqual([extension.reason, "A bank holiday"]);
		expect(extend({ closesAt: "2026-05-30T16:00:00.000Z" })).toBe("changed-meanwhile");
		expect(extend({ revision: 3 })).toBe("closing-not-later");
		world.clock.set("2026-05-20T16:00:00.000Z");
		expect(extend({ closesAt: "2026-05-30T16:00:00.000Z" })).toBe("not-open");
	});
});

it("setting a round up is for the fund manager", () => {
	const world = testWorld();
	const { officeId, roundId, planId, fundId, criteria, partnerships } = plannedRoundIn(world);
	const [first] = FIVE_CRITERIA;
	const criterionId = criteria[0] ?? "";
	if (!first) throw new Error("five criteria");
	const attempts = (context: ReturnType<typeof world.as>) =>
		new Set(
			[
				createRound(context, { ...FACTS, fundId, planId, copyFrom: null }),
				changeRound(context, { roundId, planId, ...FACTS, revision: 1 }),
				setWhoMayBid(context, { roundId, revision: 2, partnershipIds: partnerships }),
				setScheme(context, { ...RULES, roundId, revision: 2 }),
				addCriterion(context, { roundId, ...first }),
				changeCriterion(context, { criterionId, revision: 1, ...first }),
				moveCriterion(context, { roundId, criterionId, direction: "down" }),
				removeCriterion(context, { criterionId }),
				extendClosing(context, { roundId, revision: 1, ...FACTS, reason: "why" }),
				readRoundSetUp(context, { roundId }),
			].map(codeOf),
		);
	for (const role of ["finance-officer", "assessor", "moderator", "auditor"] as const)
		expect(attempts(world.as(world.person(role, officeId)))).toEqual(new Set(["forbidden"]));
	const bidder = world.as(world.person("bidder", partnerships[0] ?? ""));
	for (const context of [bidder, world.public, world.as(world.person("administrator", officeId))])
		expect(attempts(context)).toEqual(new Set(["not-found"]));
});
