import { describe, expect, it } from "vitest";
import * as themeList from "~/routes/plans.$planId.themes._index";
import { loader as changeTheme } from "~/routes/plans.$planId.themes.$recordId._index";
import * as removeTheme from "~/routes/plans.$planId.themes.$recordId.remove";
import * as objectiveList from "~/routes/plans.$planId.themes.$themeId.objectives._index";
import * as addObjective from "~/routes/plans.$planId.themes.$themeId.objectives.new._index";
import * as objectivesAtOnce from "~/routes/plans.$planId.themes.$themeId.objectives.new.several";
import { loader as objectiveCsv } from "~/routes/plans.$planId.themes.$themeId.objectives.table[.]csv";
import * as addTheme from "~/routes/plans.$planId.themes.new._index";
import * as themesAtOnce from "~/routes/plans.$planId.themes.new.several";
import { loader as themeCsv } from "~/routes/plans.$planId.themes.table[.]csv";
import { loader as themeXlsx } from "~/routes/plans.$planId.themes.table[.]xlsx";
import { readPlan } from "~/use-cases/plan/read-plan";
import { objectives, themes } from "~db/plan/records";
import { testWorld } from "../../support/context";
import { answered, routeArgs } from "../../support/requests";
import { fundAndPlan, must, openRoundIn } from "../../support/round-builders";

function planPages(world = testWorld(), { fundManager, planId, themes } = fundAndPlan(world)) {
	const [first, second] = themes;
	if (!first || !second) throw new Error("the plan has two themes");
	const args = (
		params: Readonly<Record<string, string>>,
		form?: Readonly<Record<string, string>>,
		query = "",
	) =>
		routeArgs(world, fundManager, `/${query}`, { params: { planId, ...params }, ...(form ? { form } : {}) });
	const outline = () =>
		must(readPlan(world.as(fundManager), { planId })).themes.map(({ code, objectives }) => [
			code,
			...objectives.map((each) => each.code),
		]);
	return { world, planId, first, second, args, outline, themeId: first.id };
}

type Again = Awaited<ReturnType<typeof themesAtOnce.action>>["data"];

describe("the themes of a plan", () => {
	it("are listed with a way to their objectives, moved, and copied into a form", async () => {
		const { args, first, second, outline } = planPages();
		expect(themeList.loader(args({}))).toMatchObject({
			title: "Themes",
			place: { editable: true, name: "Police and Crime Plan", back: { text: "Back to the plan" } },
			cards: [{ id: first.id }, { id: second.id }],
		});
		await answered(() => themeList.action(args({}, { act: "down", id: first.id })));
		expect(outline()).toEqual([
			["2", "2.1", "2.2"],
			["1", "1.1", "1.2"],
		]);
		expect(addTheme.loader(args({}, undefined, `?copy=${first.id}`)).data).toMatchObject({
			copyOf: first.title,
			values: { code: "1", title: first.title },
		});
	});

	it("go with their objectives, say so before, and come back with them in their places", async () => {
		const { args, first, outline } = planPages();
		const before = outline();
		const page = removeTheme.loader(args({ recordId: first.id })).data;
		expect(page).toMatchObject({ goesWithIt: ["its 2 objectives"], revision: 1 });
		await answered(() => removeTheme.action(args({ recordId: first.id }, { revision: "1" })));
		expect(outline()).toEqual([["2", "2.1", "2.2"]]);
		const { removed } = themeList.loader(args({}));
		expect(removed).toMatchObject([{ id: first.id, title: first.title, by: "Farah Manager" }]);
		await answered(() => themeList.action(args({}, { act: "put-back", id: first.id })));
		expect(outline()).toEqual(before);
	});

	it("cannot be put back under a code that another one has taken", async () => {
		const { args, first } = planPages();
		await answered(() => removeTheme.action(args({ recordId: first.id }, { revision: "1" })));
		await answered(() => addTheme.action(args({}, { key: "a-theme-of-1", code: "1", title: "Another" })));
		expect(await answered(() => themeList.action(args({}, { act: "put-back", id: first.id })))).toMatchObject(
			{
				status: 409,
				data: { errors: { code: "Another theme of this plan has that code" } },
			},
		);
	});

	it("cannot be put back with an objective whose code or place in the plan another has taken", async () => {
		const { world, args, first, second, outline } = planPages();
		const back = () => answered(() => themeList.action(args({}, { act: "put-back", id: first.id })));
		await answered(() => removeTheme.action(args({ recordId: first.id }, { revision: "1" })));
		const form = { key: "objective-of-two", code: "1.1", title: "Taken" };
		await answered(() => addObjective.action(args({ themeId: second.id }, form)));
		expect(await back()).toMatchObject({
			status: 409,
			data: { errors: { code: expect.stringMatching(/^Another objective of this plan has the code 1\.1/) } },
		});
		expect(outline()).toEqual([["2", "2.1", "2.2", "1.1"]]);
		objectives.remove(world.db, form.key);
		const [one] = first.objectives;
		const moved = { id: one?.id ?? "", ownerId: second.id, savedAt: "", savedBy: "" };
		objectives.insert(world.db, moved, { code: "2.9", title: "Elsewhere" });
		const { status, data } = await back();
		expect(status).toBe(409);
		expect(JSON.stringify(data)).toContain("Objective 1.1 of this theme stands somewhere else by now");
		objectives.remove(world.db, moved.id);
		expect((await back()).status).toBe(302);
		expect(objectives.byKey(world.db, moved.id)?.revision).toBe(2);
		expect(themes.byKey(world.db, first.id)?.revision).toBe(2);
	});

	it("go out as a table and come in from one, checked first", async () => {
		const { args, first, outline } = planPages();
		const csv = (await (themeCsv(args({})) as Response).text()).split("\r\n");
		expect(csv.slice(0, 2)).toEqual(["Code,Theme", `1,${first.title}`]);
		expect((await themeXlsx(args({}))).status).toBe(200);
		const send = async (form: Readonly<Record<string, string>>) => {
			const answer = await answered(() => themesAtOnce.action(args({}, { key: "several-themes", ...form })));
			return { ...answer, again: answer.data as Again };
		};
		const wrong = await send({ cells: "Code\tTheme\n2\tTaken\n4\tFour\n4\tAgain", next: "check" });
		expect(wrong.again.errors).toEqual({
			"row-2": "Row 2: Another theme of this plan has that code",
			"row-4": "Row 4: Another theme of this plan has that code",
		});
		const { again } = await send({ cells: "Code\tTheme\n3\tThree\n4\tFour", next: "check" });
		expect(again.preview).toMatchObject({ fresh: 2, add: "Add 2 themes" });
		const { cells, preview } = again;
		const added = await send({ cells, _seen: preview?.digest ?? "", next: "add" });
		expect(added.status).toBe(302);
		expect(outline().map(([code]) => code)).toEqual(["1", "2", "3", "4"]);
	});
});

describe("the objectives of a theme", () => {
	it("have a list of their own, and no code that the plan has elsewhere, from a table neither", async () => {
		const { args, themeId, first, outline } = planPages();
		expect(objectiveList.loader(args({ themeId }))).toMatchObject({
			title: "Objectives",
			place: { name: `1 ${first.title}`, back: { text: "Back to the themes" } },
		});
		const [one] = first.objectives;
		await answered(() => objectiveList.action(args({ themeId }, { act: "down", id: one?.id ?? "" })));
		expect(outline()[0]).toEqual(["1", "1.2", "1.1"]);
		const sent = { key: "several-objectives", cells: "Code\tObjective\n2.1\tElsewhere", next: "check" };
		const { data } = await answered(() => objectivesAtOnce.action(args({ themeId }, sent)));
		expect((data as Again).errors).toEqual({
			"row-2": "Row 2: Another objective of this plan has that code",
		});
		expect(await (objectiveCsv(args({ themeId })) as Response).text()).toContain("1.2,");
	});

	it("stand in the plan that the address names", async () => {
		const { world, args, themeId } = planPages();
		const elsewhere = { themeId, planId: "another-plan" };
		const form = { key: "an-objective", code: "9.9", title: "Nobody’s" };
		expect((await answered(() => objectiveList.loader(args(elsewhere)))).status).toBe(404);
		expect((await answered(() => addObjective.action(args(elsewhere, form)))).status).toBe(404);
		const outsider = world.person("finance-officer", world.organisation("office"));
		const asked = routeArgs(world, outsider, "/", {
			params: args({ themeId }).params as Record<string, string>,
		});
		expect((await answered(() => objectiveList.loader(asked))).status).toBe(403);
	});
});

it("a plan that a round was opened on keeps its lists to be read and taken out, and takes no change", async () => {
	const world = testWorld();
	const { args, first } = planPages(world, openRoundIn(world));
	expect(themeList.loader(args({}))).toMatchObject({
		place: { editable: false, fixed: "plan-in-use" },
		cards: [{ id: first.id }, {}],
		removed: [],
	});
	expect((await answered(() => changeTheme(args({ recordId: first.id })))).status).toBe(409);
	const acts = [
		() => themeList.action(args({}, { act: "down", id: first.id })),
		() => removeTheme.action(args({ recordId: first.id }, { revision: "1" })),
		() => addTheme.action(args({}, { key: "a-late-theme", code: "9", title: "Late" })),
	];
	for (const act of acts) expect((await answered(act)).status).toBe(409);
});
