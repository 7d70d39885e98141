import { describe, expect, it } from "vitest";
import { frameOf, type PageHandle } from "~/ui/frame/page-handle";

const match = (handle: PageHandle | undefined, data: unknown = { name: "Walsall" }) => ({
	data,
	params: { organisationId: "w" },
	handle,
});

describe("what a page tells the frame", () => {
	it("is asked of the innermost page, with its data and address", () => {
		const outer = match({ backHref: "/outer" });
		const inner = match({
			breadcrumbs: (data, params) => [{ text: data.name, href: `/organisations/${params.organisationId}` }],
			wide: true,
		});
		expect(frameOf([outer, inner])).toEqual({
			breadcrumbs: [{ text: "Walsall", href: "/organisations/w" }],
			wide: true,
		});
	});

	it("may be the address of the page before", () => {
		expect(frameOf([match({ backHref: "/people" })])).toEqual({ backHref: "/people" });
		expect(frameOf([match({ backHref: (_, params) => `/organisations/${params.organisationId}` })])).toEqual({
			backHref: "/organisations/w",
		});
	});

	it("leads up to the round of the page, its bid or its notice, once, and not from the round itself", () => {
		const round = { id: "r1", title: "Second tranche" };
		const trail: PageHandle = {
			breadcrumbs: () => [{ text: "Bids", href: "/bids" }, { text: "B1" }],
		};
		for (const data of [{ round }, { bid: { round } }, { content: { round } }])
			expect(frameOf([match(trail, data)]).breadcrumbs).toEqual([
				{ text: "Bids", href: "/bids" },
				{ text: "Second tranche", href: "/rounds/r1" },
				{ text: "B1" },
			]);
		const named: PageHandle = { breadcrumbs: () => [{ text: "Round", href: "/rounds/r1" }, { text: "B1" }] };
		expect(frameOf([match(named, { round })]).breadcrumbs).toHaveLength(2);
		expect(frameOf([match({ backHref: "/bids/b1" }, { round })])).toEqual({
			backHref: "/bids/b1",
			roundHref: "/rounds/r1",
		});
		const there = { ...match({ backHref: "/rounds/r1" }, {}), params: { roundId: "r1" } };
		expect(frameOf([there])).toEqual({ backHref: "/rounds/r1" });
		const own = { ...match(trail, { round }), pathname: "/rounds/r1" };
		expect(frameOf([own]).breadcrumbs).toHaveLength(2);
	});

	it("is nothing where the page says nothing", () => {
		expect(frameOf([match(undefined)])).toEqual({});
		expect(frameOf([])).toEqual({});
	});
});
