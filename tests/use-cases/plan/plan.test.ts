import { describe, expect, it } from "vitest";
import { changePlan } from "~/use-cases/plan/change-plan";
import { createPlan } from "~/use-cases/plan/create-plan";
import { makePlanVersion } from "~/use-cases/plan/make-plan-version";
import { readPlan } from "~/use-cases/plan/read-plan";
import { readPlanToChange } from "~/use-cases/plan/read-plan-to-change";
import { readPlans } from "~/use-cases/plan/read-plans";
import { codeOf } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import {
	addObjective,
	addTheme,
	changeObjective,
	changeTheme,
	removeObjective,
	removeTheme,
} from "../../support/plan-records";
import { fundAndPlan, must, openRoundIn, TWO_THEMES } from "../../support/round-builders";

function worldWithPlan() {
	const world = testWorld();
	const setUp = fundAndPlan(world);
	const manager = world.as(setUp.fundManager);
	const outline = (planId = setUp.planId) =>
		must(readPlan(manager, { planId })).themes.map(({ code, objectives }) => [
			code,
			...objectives.map((each) => each.code),
		]);
	const [theme] = setUp.themes;
	const objective = theme?.objectives[0];
	if (!theme || !objective) throw new Error("the plan has themes");
	return { world, ...setUp, manager, outline, theme, objective };
}

describe("a plan before a round was opened on it", () => {
	it("gets themes and objectives in the order they are added", () => {
		const { manager, planId, outline } = worldWithPlan();
		const { id: themeId } = must(addTheme(manager, { planId, code: "3", title: "Confidence" }));
		must(addObjective(manager, { themeId, code: "3.1", title: "Increase confidence" }));
		expect(outline()).toEqual([
			["1", "1.1", "1.2"],
			["2", "2.1", "2.2"],
			["3", "3.1"],
		]);
	});

	it("makes one record of a double click", () => {
		const { manager, planId, outline, theme } = worldWithPlan();
		for (const _ of [1, 2]) {
			must(addTheme(manager, { planId, key: "theme-click", code: "3", title: "Confidence" }));
			must(addObjective(manager, { themeId: theme.id, key: "objective-click", code: "1.9", title: "More" }));
		}
		expect(outline()).toEqual([["1", "1.1", "1.2", "1.9"], ["2", "2.1", "2.2"], ["3"]]);
		const wentBack = [
			addTheme(manager, { planId, key: "theme-click", code: "4", title: "Went back" }),
			addObjective(manager, { themeId: theme.id, key: "objective-click", code: "1.10", title: "Went back" }),
		];
		expect(wentBack.map(codeOf), "another one with the same key is not dropped without a word").toEqual([
			"already-added",
			"already-added",
		]);
	});

	it("has no code twice, across themes too", () => {
		const { manager, planId, funderId, theme, objective } = worldWithPlan();
		expect(codeOf(addTheme(manager, { planId, code: "2", title: "Again" }))).toBe("code-taken");
		expect(codeOf(addObjective(manager, { themeId: theme.id, code: "2.1", title: "Again" }))).toBe(
			"code-taken",
		);
		const { revision } = must(readPlanToChange(manager, { planId }));
		const changed = { revision, title: "Again" };
		expect(codeOf(changeTheme(manager, { themeId: theme.id, code: "2", ...changed }))).toBe("code-taken");
		expect(codeOf(changeObjective(manager, { objectiveId: objective.id, code: "2.2", ...changed }))).toBe(
			"code-taken",
		);
		const themes = [...TWO_THEMES, ...TWO_THEMES];
		expect(codeOf(createPlan(manager, { title: "Other", funderId, themes }))).toBe("code-taken");
	});

	it("loses a theme with its objectives, and an objective by itself", () => {
		const { manager, outline, theme, themes } = worldWithPlan();
		must(removeObjective(manager, { objectiveId: themes[1]?.objectives[0]?.id ?? "" }));
		must(removeTheme(manager, { themeId: theme.id }));
		expect(outline()).toEqual([["2", "2.2"]]);
	});

	it("is not overwritten by a form opened before somebody else's change", () => {
		const { world, manager, officeId, planId, theme } = worldWithPlan();
		const other = world.as(world.person("fund-manager", officeId, "Olu Other"));
		must(changeTheme(other, { themeId: theme.id, revision: 1, code: "1", title: "Theirs" }));
		expect(changeTheme(manager, { themeId: theme.id, revision: 1, code: "1", title: "Mine" })).toMatchObject({
			code: "changed-meanwhile",
			details: { theirs: { code: "1", title: "Theirs" }, by: "Olu Other", revision: 2 },
		});
		expect(codeOf(changePlan(manager, { planId, title: "Mine", revision: 1 }))).toBe("changed-meanwhile");
	});

	it("belongs to a funder, under a title of its own", () => {
		const { manager, funderId, decidingOfficeId } = worldWithPlan();
		const title = "Police and Crime Plan";
		expect(codeOf(createPlan(manager, { title, funderId, themes: [] }))).toBe("title-taken");
		expect(codeOf(createPlan(manager, { title: "New", funderId: decidingOfficeId, themes: [] }))).toBe(
			"funder-unknown",
		);
	});
});

describe("a plan that a round was opened on", () => {
	it("changes by a new version alone", () => {
		const world = testWorld();
		const { fundManager, planId, themes } = openRoundIn(world);
		const manager = world.as(fundManager);
		const themeId = themes[0]?.id ?? "";
		const objectiveId = themes[0]?.objectives[0]?.id ?? "";
		const text = { code: "9", title: "Nine", revision: 1 };
		expect(
			[
				changePlan(manager, { planId, title: "New", revision: 1 }),
				addTheme(manager, { planId, ...text }),
				changeTheme(manager, { themeId, ...text }),
				removeTheme(manager, { themeId }),
				addObjective(manager, { themeId, ...text }),
				changeObjective(manager, { objectiveId, ...text }),
				removeObjective(manager, { objectiveId }),
			].map(codeOf),
		).toEqual(Array(7).fill("plan-in-use"));

		expect(must(readPlanToChange(manager, { planId })).inUse).toBe(true);
		const next = must(makePlanVersion(manager, { planId }));
		expect(next.version).toBe(2);
		expect(codeOf(changePlan(manager, { planId: next.id, title: "New", revision: 1 }))).toBe("accepted");
		const listed = must(readPlans(manager)).plans.map(({ version, inUse, objectives }) => [
			version,
			inUse,
			objectives,
		]);
		expect(listed).toContainEqual([1, true, 4]);
		expect(listed).toContainEqual([2, false, 4]);
	});

	it("gets one new version of a double click", () => {
		const { manager, planId } = worldWithPlan();
		must(makePlanVersion(manager, { planId }));
		expect(codeOf(makePlanVersion(manager, { planId }))).toBe("not-the-latest");
	});
});

it("is read by everybody signed in and changed by the fund manager", () => {
	const { world, officeId, planId, theme, objective } = worldWithPlan();
	const text = { code: "9", title: "Nine", revision: 1 };
	const attempts = (context: ReturnType<typeof world.as>) =>
		new Set(
			[
				addTheme(context, { planId, ...text }),
				changeTheme(context, { themeId: theme.id, ...text }),
				removeTheme(context, { themeId: theme.id }),
				addObjective(context, { themeId: theme.id, ...text }),
				changeObjective(context, { objectiveId: objective.id, ...text }),
				removeObjective(context, { objectiveId: objective.id }),
				changePlan(context, { planId, ...text }),
				makePlanVersion(context, { planId }),
			].map(codeOf),
		);
	const bidder = world.as(world.person("bidder", world.organisation("partnership")));
	for (const context of [bidder, world.as(world.person("finance-officer", officeId))]) {
		expect(codeOf(readPlan(context, { planId }))).toBe("accepted");
		expect(attempts(context)).toEqual(new Set(["forbidden"]));
	}
	expect(codeOf(readPlan(world.public, { planId }))).toBe("not-found");
	expect(attempts(world.public)).toEqual(new Set(["not-found"]));
});
