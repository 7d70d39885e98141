import { expect, it } from "vitest";
import { loader as planPage } from "~/routes/plans.$planId._index";
import { action as changeTheme } from "~/routes/plans.$planId.themes.$recordId._index";
import { action as addObjective } from "~/routes/plans.$planId.themes.$themeId.objectives.new._index";
import { loader as themePage } from "~/routes/plans.$planId.themes.new._index";
import { action as makeVersion } from "~/routes/plans.$planId.version";
import { PLAN_IN_USE } from "~/ui/plan/plan-in-use";
import { testWorld } from "../../support/context";
import { answered, routeArgs } from "../../support/requests";
import { fundAndPlan, openRoundIn } from "../../support/round-builders";

it("adds an objective, or says that its code is taken", async () => {
	const world = testWorld();
	const { fundManager, planId, themes } = fundAndPlan(world);
	const params = { planId, themeId: themes[0]?.id ?? "" };
	const send = (code: string) => {
		const form = { code, title: "Fewer burglaries" };
		return answered(() => addObjective(routeArgs(world, fundManager, "/", { params, form })));
	};
	expect(await send("2.1")).toMatchObject({
		status: 409,
		data: {
			errors: { code: "Another objective of this plan has that code" },
			values: { title: "Fewer burglaries" },
		},
	});
	expect(await send("1.3")).toMatchObject({
		status: 302,
		location: `/plans/${planId}/themes/${params.themeId}/objectives`,
	});
});

it("shows both texts when two people change a theme", async () => {
	const world = testWorld();
	const { fundManager, planId, themes } = fundAndPlan(world);
	const params = { planId, recordId: themes[0]?.id ?? "" };
	const send = (title: string) => {
		const form = { revision: "1", code: "1", title };
		return answered(() => changeTheme(routeArgs(world, fundManager, "/", { params, form })));
	};
	expect(await send("Theirs")).toMatchObject({ status: 302 });
	expect(await send("Mine")).toMatchObject({
		status: 409,
		data: {
			values: { title: "Mine" },
			conflict: {
				revision: 2,
				savedBy: "Farah Manager",
				fields: [
					{ label: "Code", theirs: "1", yours: "1" },
					{ label: "Theme", theirs: "Theirs", yours: "Mine" },
				],
			},
		},
	});
});

it("is changed by a new version once a round was opened on it", async () => {
	const world = testWorld();
	const { fundManager, planId, themes, partnerships } = openRoundIn(world);
	const args = (form?: Record<string, string>) =>
		routeArgs(world, fundManager, "/", { params: { planId }, ...(form ? { form } : {}) });
	expect(await answered(() => planPage(args()))).toMatchObject({ data: { inUse: true, mayChange: false } });
	expect((await answered(() => themePage(args()))).status).toBe(409);
	const late = routeArgs(world, fundManager, "/", {
		params: { planId, recordId: themes[0]?.id ?? "" },
		form: { revision: "1", code: "1", title: "Typed for long" },
	});
	expect(await answered(() => changeTheme(late))).toMatchObject({
		data: { errors: { "": PLAN_IN_USE }, values: { title: "Typed for long" } },
	});
	const made = await answered(() => makeVersion(args({})));
	expect(made.location).toMatch(/^\/plans\/t\d+$/);
	const bidder = world.person("bidder", partnerships[0] ?? "");
	const forbidden = routeArgs(world, bidder, "/", { params: { planId }, form: {} });
	expect((await answered(() => makeVersion(forbidden))).status).toBe(403);
});
