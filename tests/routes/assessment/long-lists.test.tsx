import { describe, expect, it } from "vitest";
import { type ListShown, pageOfRows, ROWS_OF_WORK } from "~/domain/listing/list-query";
import * as own from "~/routes/assessments._index";
import * as assessors from "~/routes/rounds.$roundId.assessors";
import * as eligibility from "~/routes/rounds.$roundId.eligibility";
import * as moderation from "~/routes/rounds.$roundId.moderation";
import * as ranking from "~/routes/rounds.$roundId.ranking";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { assessingWorld } from "../../support/assessment-builders";
import { renderPage } from "../../support/render-page";
import { answered, routeArgs } from "../../support/requests";

type World = ReturnType<typeof assessingWorld>;
type Row = { readonly bidId: string; readonly reference: string };

const MORE = 50;
const ALL = MORE + 3;

function manyBids(): World {
	return assessingWorld({
		extra: ({ birmingham }) =>
			Array.from({ length: MORE }, (_, place) => ({
				partnershipId: birmingham,
				title: `Bid ${place + 1}`,
				interventions: [{ title: "Events", asked: 100_000n }],
			})),
	});
}

const pageOf = (world: World, person: string, page: string, form?: Record<string, string | string[]>) =>
	routeArgs(world, person, `/rounds/${world.roundId}/${page}`, {
		params: { roundId: world.roundId },
		...(form ? { form } : {}),
	});

describe("a list of work", () => {
	const form = {
		sorts: [],
		search: { label: "Reference" },
		rowsAPage: ROWS_OF_WORK,
		pageKey: "second",
	};
	const listOf = (rows: number, query = "") =>
		pageOfRows(
			form,
			{ texts: (row) => [`row ${row}`] },
			Array.from({ length: rows }, (_, row) => row),
			new URLSearchParams(query),
		);
	const drawn = (list: ListShown) =>
		renderPage(
			<>
				<ListForm list={list} path="/here" />
				<ListCount list={list} noun={["bid", "bids"]} />
				<ListPages list={list} path="/here" />
			</>,
		);

	it("shows fifty rows as they are, without search, count or pages", () => {
		const { rows, list } = listOf(ROWS_OF_WORK);
		expect(rows).toHaveLength(ROWS_OF_WORK);
		expect(drawn(list)).toBe("");
	});

	it("shows fifty a page of more, by an address of its own", () => {
		expect(listOf(51, "page=2").rows).toHaveLength(ROWS_OF_WORK);
		const { rows, list } = listOf(51, "second=2");
		expect(rows).toEqual([50]);
		expect(drawn(list)).toContain("51 bids. Page 2 of 2");
		expect(drawn(listOf(51).list)).toContain('href="/here?second=2"');
	});

	it("keeps its search where that leaves few, so that it can be taken back", () => {
		expect(drawn(listOf(20, "search=row+19").list)).toContain("1 of 20 bids");
	});
});

describe("assessors of many bids", () => {
	it("stand fifty a page, where one is added on any page, and the suggestion is taken for all of them at once", async () => {
		const world = manyBids();
		world.eligible(...Object.values(world.bids), ...world.extraBids);
		const path = `/rounds/${world.roundId}/assessors`;
		const shown = async (query = "") => {
			const { data } = await answered(() =>
				assessors.loader(pageOf(world, world.fundManager, `assessors${query}`)),
			);
			return data as {
				readonly bids: readonly (Row & { readonly assessors: readonly object[] })[];
				readonly list: ListShown;
				readonly suggested: readonly (Row & { readonly people: readonly { readonly personId: string }[] })[];
				readonly suggestion: string;
				readonly suggestedInAll: number;
				readonly withoutTwo: number;
			};
		};
		const send = async (query: string, form: Record<string, string | string[]>) =>
			(await answered(() => assessors.action(pageOf(world, world.fundManager, `assessors${query}`, form))))
				.location;

		const [first, second] = [await shown(), await shown("?page=2")];
		expect([first.bids.length, second.bids.length]).toEqual([ROWS_OF_WORK, ALL - ROWS_OF_WORK]);
		expect(new Set([...first.bids, ...second.bids].map(({ bidId }) => bidId)).size).toBe(ALL);
		expect(second).toMatchObject({ withoutTwo: ALL, suggestedInAll: ALL });
		const found = await shown("?search=doorstep");
		expect(found.bids.map(({ reference }) => reference)).toEqual(["C1"]);
		expect([found.suggested.length, found.suggestedInAll]).toEqual([ROWS_OF_WORK, ALL]);

		const pair = `${second.bids[0]?.bidId}:${world.assessors[0]}`;
		expect(await send("?page=2", { pair: [pair] })).toBe(`${path}?page=2`);
		expect((await shown("?page=2")).bids[0]?.assessors).toHaveLength(1);

		expect(await send("", { suggestion: first.suggestion })).toBeNull();
		expect((await shown()).suggestedInAll).toBe(ALL);
		expect(await send("?page=2", { suggestion: (await shown()).suggestion })).toBe(`${path}?page=2`);
		expect((await shown()).suggestedInAll).toBe(0);
		expect((await shown("?state=without-two")).list.total).toBe(0);
		expect((await shown("?state=waiting")).list.total).toBe(ALL);
	});
});

describe("eligibility of many bids", () => {
	it("stands fifty a page, counted over all and narrowed by what was found", async () => {
		const world = manyBids();
		world.eligible(world.bids.c1);
		const shown = async (query = "") => {
			const { data } = await answered(() =>
				eligibility.loader(pageOf(world, world.fundManager, `eligibility${query}`)),
			);
			return data as {
				readonly bids: readonly Row[];
				readonly rows: readonly Row[];
				readonly list: ListShown;
			};
		};
		const [first, second] = [await shown(), await shown("?page=2")];
		expect([...first.rows, ...second.rows]).toEqual(first.bids);
		expect(first.bids).toHaveLength(ALL);
		expect((await shown("?result=to-check")).list.total).toBe(ALL - 1);
		expect((await shown("?result=eligible")).rows.map(({ reference }) => reference)).toEqual(["C1"]);
		for (const nothing of ["ineligible", "waits"])
			expect((await shown(`?result=${nothing}`)).list.total).toBe(0);
	});
});

describe("many bids that are being assessed", () => {
	it("stand fifty a page on their assessor's own list and among those not scored yet", async () => {
		const world = manyBids();
		const [ann, bob] = world.assessors;
		const all = [...Object.values(world.bids), ...world.extraBids];
		world.eligible(...all);
		for (const bidId of all) world.assigned(bidId, ann, bob);
		const mine = async (query = "") => {
			const { data } = await answered(() => own.loader(routeArgs(world, ann, `/assessments${query}`)));
			return data as {
				readonly rounds: readonly { readonly inAll: number; readonly assessments: readonly Row[] }[];
				readonly list: ListShown;
			};
		};
		const [first, second] = [await mine(), await mine("?page=2")];
		for (const { rounds } of [first, second]) expect(rounds).toMatchObject([{ inAll: ALL }]);
		const bidIds = [first, second].flatMap(({ rounds }) => rounds[0]?.assessments.map(({ bidId }) => bidId));
		expect(bidIds).toHaveLength(ALL);
		expect(new Set(bidIds)).toEqual(new Set(all));
		expect((await mine("?state=not-started")).list.total).toBe(ALL);
		expect(await mine("?state=submitted")).toMatchObject({ rounds: [], list: { total: 0, all: ALL } });

		const notScored = async (query = "") => {
			const { data } = await answered(() =>
				ranking.loader(pageOf(world, world.fundManager, `ranking${query}`)),
			);
			return (data as { readonly notScored: { readonly rows: readonly Row[]; readonly list: ListShown } })
				.notScored;
		};
		expect((await notScored("?page=2")).rows).toHaveLength(ROWS_OF_WORK);
		expect(await notScored("?not-scored=2")).toMatchObject({ list: { all: ALL, asked: { page: 2 } } });
		expect((await notScored("?not-scored=2")).rows).toHaveLength(ALL - ROWS_OF_WORK);
	});
});

describe("bids to moderate", () => {
	it("are searched and narrowed by address, and counted over all", async () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33343", "34423");
		const shown = async (query: string) => {
			const { data } = await answered(() =>
				moderation.loader(pageOf(world, world.moderator, `moderation?${query}`)),
			);
			return data as { readonly bids: readonly Row[]; readonly rows: readonly Row[] };
		};
		for (const found of ["", "state=to-moderate", "search=mediation", "page=9"])
			expect((await shown(found)).rows).toHaveLength(1);
		for (const nothing of ["state=complete", "search=doorstep"])
			expect(await shown(nothing)).toMatchObject({ bids: [{ reference: "B1" }], rows: [] });
	});
});
