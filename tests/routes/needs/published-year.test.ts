import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import * as page from "~/routes/funds.$fundId.published.$yearId";
import { readPublishedYears } from "~/use-cases/needs/read-published-years";
import { savePublishedYear } from "~/use-cases/needs/save-published-year";
import { sharingWorld } from "../../support/needs-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

type Loaded = Awaited<ReturnType<typeof page.loader>>;

/** A table in which Ashford has two printed lines, and one line is of nobody here. */
function recorded() {
	const world = sharingWorld();
	const { manager, fundId, areas, fundManager } = world;
	const line = (title: string, organisationId: string | null, pounds: number) => ({
		...{ kind: "partnership" as const, title, organisationId },
		amount: pence(pounds * 100),
	});
	must(
		savePublishedYear(manager, {
			...{ id: "year-1", revision: null, fundId, financialYear: "2025-26", title: "Table 1" },
			...{ source: "Board paper", sourceDate: "2025-03-01", publishedTotal: null, note: "" },
			lines: [
				line("Ashford, revenue", areas.A, 100),
				line("Ashford, capital", areas.A, 20),
				line("County", null, 5),
				line("Brook", areas.B, 50),
			],
		}),
	);
	const args = (form?: Record<string, string>) =>
		routeArgs(world, fundManager, "/funds/f/published/year-1", {
			params: { fundId, yearId: "year-1" },
			...(form ? { form } : {}),
		});
	const loaded = async () => (await answered(() => page.loader(args()))).data as Loaded;
	const send = async (change: Record<string, string>) => {
		const { values, id, revision } = await loaded();
		return answered(() => page.action(args({ ...values, id, revision: String(revision), ...change })));
	};
	const lines = () =>
		must(readPublishedYears(manager, fundId)).years[0]?.lines.map(({ title, organisationId, amount }) => [
			title,
			organisationId,
			amount,
		]);
	return { ...world, loaded, send, lines };
}

it("gives each printed line a box of its own, and changes that line alone", async () => {
	const { loaded, send, lines, areas } = recorded();
	const { values, furtherPlaces } = await loaded();
	expect(values).toMatchObject({
		[`amounts.${areas.A}`]: "100.00",
		"furtherTitles.0": "Ashford, capital",
		"furtherPartnerships.0": areas.A,
		"furtherAmounts.0": "20.00",
		"furtherTitles.1": "County",
		"furtherPartnerships.1": "",
		[`amounts.${areas.B}`]: "50.00",
	});
	expect(furtherPlaces).toEqual(["0", "1", "2"]);
	const kept = lines();
	expect(await send({})).toMatchObject({ status: 302 });
	expect(lines()).toEqual(kept);
	expect(await send({ "furtherAmounts.0": "25" })).toMatchObject({ status: 302 });
	expect(lines()).toEqual([
		["Ashford, revenue", areas.A, pounds("100.00")],
		["Ashford, capital", areas.A, pounds("25.00")],
		["County", null, pounds("5.00")],
		["Brook", areas.B, pounds("50.00")],
	]);
});

it("takes a further line, called as its partnership where it has no name, and takes one away", async () => {
	const { send, lines, areas } = recorded();
	const gone = { "furtherTitles.1": "", "furtherAmounts.1": "" };
	const more = { "furtherTitles.2": "", "furtherPartnerships.2": areas.B, "furtherAmounts.2": "7" };
	expect(await send({ ...gone, ...more })).toMatchObject({ status: 302 });
	expect(lines()?.slice(2)).toEqual([
		["Brook", areas.B, pounds("50.00")],
		["Brook Partnership", areas.B, pounds("7.00")],
	]);
});

it("says beside the field what a further line lacks", async () => {
	const { send, areas } = recorded();
	expect(
		await send({ "furtherPartnerships.2": areas.B, "furtherTitles.3": "", "furtherAmounts.3": "9" }),
	).toMatchObject({
		status: 400,
		data: {
			errors: {
				"furtherAmounts.2": "Enter the amount of this line",
				"furtherTitles.3": "Enter what this line is called",
			},
		},
	});
});

it("shows whoever saves second what the first has saved, box by box", async () => {
	const { send } = recorded();
	expect(await send({ "furtherAmounts.0": "25", note: "Corrected" })).toMatchObject({ status: 302 });
	const late = await send({ "furtherAmounts.0": "30", note: "As printed", revision: "1" });
	expect(late).toMatchObject({
		status: 409,
		data: {
			conflict: {
				revision: 2,
				fields: expect.arrayContaining([
					{ label: "Further line 1: amount", theirs: "25.00", yours: "30" },
					{ label: "Note", theirs: "Corrected", yours: "As printed" },
				]),
			},
		},
	});
});
