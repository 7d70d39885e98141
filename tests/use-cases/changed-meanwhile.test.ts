import { describe, expect, it } from "vitest";
import { pence } from "~/domain/money";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { changeFund } from "~/use-cases/fund/change-fund";
import { changeOrganisation } from "~/use-cases/people/change-organisation";
import { changePerson } from "~/use-cases/people/change-person";
import { endOrganisation } from "~/use-cases/people/end-organisation";
import { changePlan } from "~/use-cases/plan/change-plan";
import { changeRound } from "~/use-cases/round/change-round";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { codeOf } from "../support/bid-builders";
import { testWorld } from "../support/context";
import { changeCriterion } from "../support/criteria";
import { allocatingWorld, drafted, draftOf, WHOLE_TEXT } from "../support/decision-builders";
import { auditedActions } from "../support/people-builders";
import { changeObjective, changeTheme } from "../support/plan-records";
import { DESCRIPTORS, plannedRoundIn, type World } from "../support/round-builders";

/** Saves something under the revision that the form was drawn with, saying a word of one's own. */
type Outcome = Parameters<typeof codeOf>[0];
type Save = (word: string) => Outcome | Promise<Outcome>;

function setUp() {
	const world = testWorld();
	const planned = plannedRoundIn(world);
	const { officeId, fundManager, fundId, planId, roundId, funderId, decidingOfficeId, themes } = planned;
	const manager = world.as(fundManager);
	const administrator = world.as(world.person("administrator", officeId));
	const [theme] = themes;
	const objectiveId = theme?.objectives[0]?.id ?? "";
	const another = world.organisation("partnership", { name: "Another", prefix: "A" });
	const dates = { boardMeetsOn: null, decisionExpectedOn: null, spendBy: null };
	const facts = { identifier: null, areaName: null, areaGss: null, prefix: null, accountableBody: null };
	const saves: Record<string, Save> = {
		"a fund": (word) =>
			changeFund(manager, {
				...{ fundId, revision: 1, name: word, financialYear: "2026-27", funderId, decidingOfficeId },
				...{ legalPower: "An Act", purpose: "A purpose" },
			}),
		"a round": (word) =>
			changeRound(manager, {
				...{ roundId, revision: 1, planId, title: word, purpose: "A purpose", amount: pence(100_00) },
				...{ opensAt: "2026-06-01T08:00:00.000Z", closesAt: "2026-07-01T16:00:00.000Z", ...dates },
			}),
		"who may bid": (word) =>
			setWhoMayBid(manager, { roundId, revision: 2, partnershipIds: word === "One" ? [another] : [] }),
		"a scheme": (word) =>
			setScheme(manager, {
				...{
					roundId,
					revision: 1,
					thresholdHundredths: word === "One" ? 4000 : 6000,
					moderationGap: 2,
					moderationDeviation: null,
				},
				...{ method: "rank-and-stop", unspent: "rank", unit: "0.01", needsVersionId: null },
			}),
		"a criterion": (word) =>
			changeCriterion(manager, {
				...{ criterionId: planned.criteria[0] ?? "", revision: 1, title: word, guidance: "How well" },
				...{ weight: 30, perTheme: true, descriptors: DESCRIPTORS },
			}),
		"a plan": (word) => changePlan(manager, { planId, revision: 1, title: word }),
		"a theme": (word) =>
			changeTheme(manager, { themeId: theme?.id ?? "", revision: 1, code: "9", title: word }),
		"an objective": (word) =>
			changeObjective(manager, { objectiveId, revision: 1, code: "9.9", title: word }),
		"a person": (word) =>
			changePerson(administrator, { id: fundManager, revision: 1, name: word, email: "a@example.org" }),
		"an organisation": (word) =>
			changeOrganisation(administrator, {
				...{ id: officeId, revision: 1, name: word, startsOn: "2012-11-22", officeTitle: null },
				...{ ...facts, priorities: [] },
			}),
		"an organisation's end": (word) =>
			endOrganisation(administrator, {
				...{ id: another, revision: 1, successorId: null },
				endsOn: word === "One" ? "2027-03-31" : "2028-03-31",
			}),
	};
	return { world, saves };
}

async function draftWorld() {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const { revision, lines } = await draftOf(world, decisionId);
	const line = lines.find(({ name }) => name === "C1");
	const saves: Record<string, Save> = {
		"a decision's text": (title) =>
			changeDecisionText(world.manager, { decisionId, revision, title, ...WHOLE_TEXT }),
		"a decision's line": (word) =>
			changeDecisionLine(world.manager, {
				...{ decisionId, revision, lineId: line?.id ?? "", decided: pence(1_000_00) },
				...{ reason: `The reason is ${word}.`, conditions: "" },
			}),
	};
	return { world, saves };
}

/** Saved twice and then otherwise from one form: the codes, and how many audit entries each save made. */
async function savedThrice(world: Pick<World, "db">, save: Save | undefined) {
	const counts = [auditedActions(world).length];
	const codes: string[] = [];
	for (const word of ["One", "One", "Two"]) {
		codes.push(save ? codeOf(await save(word)) : "no such save");
		counts.push(auditedActions(world).length);
	}
	return { codes, entries: codes.map((_, place) => (counts[place + 1] ?? 0) - (counts[place] ?? 0)) };
}

const ONCE = { codes: ["accepted", "accepted", "changed-meanwhile"], entries: [1, 0, 0] };

describe("a form sent twice", () => {
	it("saves once and is no conflict with oneself; other words under the old revision are", async () => {
		const { world, saves } = setUp();
		for (const [what, save] of Object.entries(saves))
			expect(await savedThrice(world, save), what).toEqual(ONCE);
	});

	it.each(["a decision's text", "a decision's line"])("saves %s once", async (what) => {
		const { world, saves } = await draftWorld();
		expect(await savedThrice(world, saves[what])).toEqual(ONCE);
	});
});
