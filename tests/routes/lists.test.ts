import { beforeAll, describe, expect, it } from "vitest";
import { loader as audit } from "~/routes/audit";
import { loader as bids } from "~/routes/bids._index";
import { loader as decisions } from "~/routes/decisions._index";
import { loader as interests } from "~/routes/interests._index";
import { loader as organisations } from "~/routes/organisations._index";
import { loader as people } from "~/routes/people._index";
import { loader as ranking } from "~/routes/rounds.$roundId.ranking";
import { personByEmail } from "~db/people/people";
import { openDemonstration, SECOND_TRANCHE } from "../support/demonstration";
import { answered, routeArgs } from "../support/requests";

type Shown = { readonly total: number; readonly all: number; readonly pages: number };
type List = Shown & { readonly asked: { readonly page: number; readonly sort: string } };

/** What a list page is tried with: a search and a filter that find something and leave something out. */
const LISTS = [
	{
		path: "/people",
		loader: people,
		reader: "administrator@example.org",
		stranger: "bidder.walsall@example.org",
		search: "castellane",
		filter: "role=moderator",
		many: true,
	},
	{
		path: "/organisations",
		loader: organisations,
		reader: "administrator@example.org",
		stranger: "bidder.walsall@example.org",
		search: "walsall",
		filter: "kind=partnership",
	},
	{
		path: "/interests",
		loader: interests,
		reader: "administrator@example.org",
		search: "strathmere",
		filter: "period=present",
		nothing: "period=ended",
	},
	{
		path: "/bids",
		loader: bids,
		reader: "bidder.birmingham@example.org",
		search: "b1",
		filter: "state=draft",
	},
	{
		path: `/rounds/${SECOND_TRANCHE}/ranking`,
		loader: ranking,
		reader: "fund.manager@example.org",
		stranger: "bidder.walsall@example.org",
		search: "b1",
		filter: "line=below-threshold",
	},
	{ path: "/decisions", loader: decisions, reader: "bidder.walsall@example.org", search: "014/2013" },
	{
		path: "/audit",
		loader: audit,
		reader: "auditor@example.org",
		stranger: "fund.manager@example.org",
		search: "moira castellane",
		filter: "kind=fund",
		many: true,
	},
] as const;

describe.each(LISTS)("the list at $path", ({ path, loader, reader, search, ...more }) => {
	let world: Awaited<ReturnType<typeof openDemonstration>>;
	beforeAll(async () => {
		world = await openDemonstration();
		return () => world.close();
	});

	const answerTo = (email: string | null, query: string) => {
		const person = email === null ? null : (personByEmail(world.db, email)?.id ?? null);
		const params = { roundId: SECOND_TRANCHE };
		return answered(() => loader(routeArgs(world, person, `${path}?${query}`, { params }) as never));
	};
	const listOf = async (query: string) => {
		const { data } = await answerTo(reader, query);
		const page = data as { readonly list?: List; readonly register?: { readonly list: List } };
		return (page.list ?? page.register?.list) as List;
	};

	it("is searched and filtered by address", async () => {
		const { all } = await listOf("");
		const found = await listOf(new URLSearchParams({ search }).toString());
		expect(found.total).toBeGreaterThan(0);
		if (all > 1) expect(found.total).toBeLessThan(all);
		expect((await listOf("search=no+such+word+anywhere")).total).toBe(0);
		if (!("filter" in more)) return;
		const filtered = await listOf(more.filter);
		expect(filtered.total).toBeGreaterThan(0);
		if ("nothing" in more) expect((await listOf(more.nothing)).total).toBe(0);
		else expect(filtered.total).toBeLessThan(all);
	});

	it("is cut into pages by address, and one beyond the last is the last", async () => {
		const { pages } = await listOf("");
		if ("many" in more) {
			expect(pages).toBeGreaterThan(1);
			expect((await listOf("page=2")).asked.page).toBe(2);
		}
		expect((await listOf("page=9999")).asked.page).toBe(pages);
	});

	it("ignores what it does not offer", async () => {
		const plain = await listOf("");
		for (const query of [
			"page=-1",
			"page=one",
			"sort=password",
			"kind=%27+OR+1&role=x&state=x&line=x&period=x",
		])
			expect(await listOf(query)).toEqual(plain);
		expect((await listOf(`search=${"a".repeat(5000)}`)).total).toBe(0);
	});

	it("is for those alone who may read it", async () => {
		if ("stranger" in more) expect((await answerTo(more.stranger, "")).status).toBe(404);
		const nobody = await answerTo(null, "search=a");
		expect(nobody.status).toBe(path === "/decisions" ? 200 : 302);
		if (path !== "/interests") return;
		const { data } = await answerTo("board.member.1@example.org", "");
		expect(data, "their own interests, and no register").toMatchObject({ register: null });
	});
});
