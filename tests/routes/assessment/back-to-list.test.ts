import { describe, expect, it } from "vitest";
import { asKept, inKeptList, keptList, listAsked, pageOfRows } from "~/domain/listing/list-query";
import * as replace from "~/routes/assessments.$assessmentId.replace";
import * as submit from "~/routes/assessments.$assessmentId.submit";
import * as eligibility from "~/routes/bids.$bidId.eligibility";
import * as agree from "~/routes/bids.$bidId.moderation.$criterionId";
import { frameOf } from "~/ui/frame/page-handle";
import { assessingWorld } from "../../support/assessment-builders";
import { answered, routeArgs } from "../../support/requests";

type World = ReturnType<typeof assessingWorld>;
type Sent = {
	readonly action: (args: ReturnType<typeof routeArgs>) => unknown;
	readonly person: string;
	readonly address: string;
	readonly params: Record<string, string>;
	readonly form: Record<string, string>;
};

const ELSEWHERE = [
	"//evil.example?page=2",
	"https://evil.example/?page=2",
	"/rounds?page=2",
	"\\\\evil?page=2",
];

/** Where a form leads when its address keeps a list. */
async function leadsTo(world: World, { action, person, address, params, form }: Sent, list: string) {
	const query = new URLSearchParams({ list });
	const args = routeArgs(world, person, `${address}?${query}`, { params, form });
	return (await answered(() => action(args) as Promise<unknown>)).location;
}

describe("a row’s form leads back to the page of the list that it stood on", () => {
	it("after eligibility is checked", async () => {
		const world = assessingWorld();
		const list = `/rounds/${world.roundId}/eligibility`;
		const sent = (bidId: string): Sent => ({
			action: eligibility.action,
			person: world.fundManager,
			address: `/bids/${bidId}/eligibility`,
			params: { bidId },
			form: { intent: "check", result: "eligible", reason: "" },
		});
		const asked = "?search=crime+%26+more&result=to-check&page=2";
		expect(await leadsTo(world, sent(world.bids.b1), list + asked)).toBe(list + asked);
		expect(await leadsTo(world, sent(world.bids.c1), list)).toBe(`${list}?${new URLSearchParams({ list })}`);
	});

	it.each(ELSEWHERE)("and never elsewhere: %s", async (kept) => {
		const world = assessingWorld();
		const { roundId, bids, fundManager } = world;
		const sent = {
			action: eligibility.action,
			person: fundManager,
			address: `/bids/${bids.b1}/eligibility`,
			params: { bidId: bids.b1 },
			form: { intent: "check", result: "eligible", reason: "" },
		};
		const to = new URL((await leadsTo(world, sent, kept)) ?? "", "http://here");
		expect([to.origin, to.pathname]).toEqual(["http://here", `/rounds/${roundId}/eligibility`]);
	});

	it("after an assessor is replaced, a score agreed, an assessment submitted", async () => {
		const world = assessingWorld();
		const { roundId, bids, fundManager, moderator, criteria } = world;
		const [ann, bob, cat] = world.assessors;
		world.eligible(bids.c1, bids.c2);
		const [assessmentId = ""] = world.assigned(bids.c1, ann, bob);
		const assessors = `/rounds/${roundId}/assessors?state=without-two&page=3`;
		const replaced = {
			action: replace.action,
			person: fundManager,
			address: `/assessments/${assessmentId}/replace`,
			params: { assessmentId },
			form: { personId: cat, reason: "On leave until June." },
		};
		expect(await leadsTo(world, replaced, assessors)).toBe(assessors);

		world.scoredBid(bids.b1, "33343", "34423");
		const moderation = `/rounds/${roundId}/moderation?page=2`;
		const agreed = (criterionId: string) => ({
			action: agree.action,
			person: moderator,
			address: `/bids/${bids.b1}/moderation/${criterionId}`,
			params: { bidId: bids.b1, criterionId },
			form: { points: "3", reason: "Talked it over." },
		});
		expect(await leadsTo(world, agreed(criteria[3] ?? ""), moderation)).toBe(moderation);

		const [own = ""] = world.assigned(bids.c2, ann);
		world.filled(own, ann, "33333");
		const submitted = {
			action: submit.action,
			person: ann,
			address: `/assessments/${own}/submit`,
			params: { assessmentId: own },
			form: {},
		};
		const list = "/assessments?page=2";
		expect(await leadsTo(world, submitted, list)).toBe(
			`/assessments/${own}?${new URLSearchParams({ list })}`,
		);
	});
});

describe("a list that is kept in an address", () => {
	const form = { sorts: [{ key: "name", text: "Name" }], rowsAPage: 1 };
	const listAt = (query: string) =>
		pageOfRows(form, { texts: () => [] }, [1, 2, 3], new URLSearchParams(query)).list;

	it("is named on every page of it but the first", () => {
		expect(keptList(listAt(""), "/here")).toBe("");
		expect(keptList(listAt("page=2"), "/here")).toBe("?list=%2Fhere%3Fpage%3D2");
		expect(
			listAsked(form, new URL(asKept("/here", "?list=%2Fhere%3Fpage%3D2"), "http://x").searchParams).page,
		).toBe(2);
	});

	it("is the way back of the page it led to, and goes on with what leads on", () => {
		const search = "?list=%2Fhere%3Fpage%3D2";
		const match = (handle: object) => ({ data: {}, params: {}, handle });
		expect(frameOf([match({ backHref: "/here" })], search)).toEqual({ backHref: "/here?page=2" });
		expect(
			frameOf(
				[
					match({
						breadcrumbs: () => [
							{ text: "All", href: "/" },
							{ text: "Here", href: "/here" },
						],
					}),
				],
				search,
			).breadcrumbs,
		).toEqual([
			{ text: "All", href: "/" },
			{ text: "Here", href: "/here?page=2" },
		]);
		expect(inKeptList("/there", search)).toBe(`/there${search}`);
		expect(inKeptList("/there?a=1", search)).toBe("/there?a=1");
		expect(inKeptList("/there", "?page=2")).toBe("/there");
	});
});
