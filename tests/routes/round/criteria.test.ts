import { describe, expect, it } from "vitest";
import * as list from "~/routes/rounds.$roundId.$section._index";
import { loader as change } from "~/routes/rounds.$roundId.$section.$recordId._index";
import * as remove from "~/routes/rounds.$roundId.$section.$recordId.remove";
import * as add from "~/routes/rounds.$roundId.$section.new._index";
import * as several from "~/routes/rounds.$roundId.$section.new.several";
import { loader as csv } from "~/routes/rounds.$roundId.$section.table[.]csv";
import { criteriaOf } from "~db/round/scheme";
import { testWorld } from "../../support/context";
import { answered, routeArgs } from "../../support/requests";
import { DESCRIPTORS, openRoundIn, plannedRoundIn } from "../../support/round-builders";

function criteriaPages(world = testWorld(), { fundManager, roundId, criteria } = plannedRoundIn(world)) {
	const args = (
		params: Readonly<Record<string, string>> = {},
		form?: Readonly<Record<string, string>>,
		query = "",
	) =>
		routeArgs(world, fundManager, `/${query}`, {
			params: { roundId, section: "criteria", ...params },
			...(form ? { form } : {}),
		});
	return { world, roundId, args, first: criteria[0] ?? "", kept: () => criteriaOf(world.db, roundId) };
}

type Again = Awaited<ReturnType<typeof several.action>>["data"];

describe("the criteria of a planned round", () => {
	it("are listed with what their weights come to, and what each weighs in effect", () => {
		const { args } = criteriaPages();
		const page = list.loader(args());
		expect(page).toMatchObject({
			title: "Criteria, weights and descriptors",
			stats: [{ value: "100", note: "exactly 100, so the round can open", tone: "good" }, { value: "5" }],
		});
		expect(page.cards[0]?.rows).toMatchObject([
			{ key: "Weight", value: "30 of 100, which is also its effective weight" },
			{ key: "Scored", value: "Once for each theme claimed; the average counts" },
			{ key: "Sections of the bid", value: "The whole bid" },
			{ key: "Guidance" },
			{ key: "Points described", value: "All six, from 0 to 5" },
		]);
	});

	it("are the only lists of a round, with its award categories: others are found by nobody, signed in or not", async () => {
		const { world, roundId } = criteriaPages();
		const office = world.person("fund-manager", world.organisation("office"));
		for (const who of [null, office])
			for (const section of ["nothing", "categorie"])
				expect(
					(await answered(() => list.loader(routeArgs(world, who, "/", { params: { roundId, section } }))))
						.status,
				).toBe(404);
	});

	it("are removed with what comes next, and come back with their points and in their place", async () => {
		const { args, first, kept } = criteriaPages();
		const before = kept().map(({ title, descriptors }) => [title, descriptors]);
		expect(change(args({ recordId: first })).data.hints).toEqual({
			weight: "A whole number. The other criteria leave 30 of 100",
		});
		const gone = await answered(() => remove.action(args({ recordId: first }, { revision: "1" })));
		expect(gone.status).toBe(302);
		expect(list.loader(args()).stats[0]).toMatchObject({ value: "70", note: "30 less than 100" });
		expect(kept()).toHaveLength(4);
		await answered(() => list.action(args({}, { act: "put-back", id: first })));
		expect(kept().map(({ title, descriptors }) => [title, descriptors])).toEqual(before);
	});

	it("come back above the revision that an older page holds", async () => {
		const { args, first, kept } = criteriaPages();
		await answered(() => remove.action(args({ recordId: first }, { revision: "1" })));
		await answered(() => list.action(args({}, { act: "put-back", id: first })));
		expect(kept().map(({ id, revision }) => [id, revision])[0]).toEqual([first, 2]);
	});

	it("are copied, and go out and come in as a table with a column for each point", async () => {
		const { args, first, kept } = criteriaPages();
		expect(add.loader(args({}, undefined, `?copy=${first}`)).data.values).toMatchObject({
			weight: "30",
			"descriptors.5": DESCRIPTORS[5],
		});
		const [heading = "", row = ""] = (await (csv(args()) as Response).text()).split("\r\n");
		expect(heading).toBe(
			"Criterion,Guidance,Weight,Themes,Sections of the bid,What each point means: 0 points,What each point means: 1 point,What each point means: 2 points,What each point means: 3 points,What each point means: 4 points,What each point means: 5 points",
		);
		const sent = async (form: Readonly<Record<string, string>>) =>
			(await answered(() => several.action(args({}, { key: "more-criteria", ...form })))).data as Again;
		const there = await sent({ cells: `${heading}\n${row}`, next: "check" });
		expect(there.preview).toMatchObject({ fresh: 0, there: 1 });
		const cells = `${heading}\n${row.replace("Contribution to the plan", "Reach")}`;
		const again = await sent({ cells, next: "check" });
		await sent({ cells: again.cells, _seen: again.preview?.digest ?? "", next: "add" });
		expect(kept().at(-1)).toMatchObject({ title: "Reach", perTheme: true, descriptors: DESCRIPTORS });
	});
});

it("the criteria of an opened round are fixed: what was typed comes back with the reason", async () => {
	const world = testWorld();
	const { args, first } = criteriaPages(world, openRoundIn(world));
	const form = { key: "late-criterion", title: "Late", guidance: "Typed for long", weight: "5" };
	const late = await answered(() => add.action(args({}, form)));
	expect(late.status).toBe(409);
	expect(JSON.parse(late.data as string)).toMatchObject({
		said: "The round has opened, so its rules can no longer change",
		typed: expect.arrayContaining([{ label: "Guidance", text: "Typed for long" }]),
	});
	for (const act of [
		() => list.loader(args()),
		() => list.action(args({}, { act: "down", id: first })),
		() => remove.action(args({ recordId: first }, { revision: "1" })),
	])
		expect((await answered(act)).status).toBe(409);
});
