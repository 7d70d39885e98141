import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { loader as home } from "~/routes/_index";
import { loader as rounds } from "~/routes/rounds._index";
import { loader as roundPage } from "~/routes/rounds.$roundId._index";
import { action as addCriterion } from "~/routes/rounds.$roundId.$section.new._index";
import { loader as bidsPage } from "~/routes/rounds.$roundId.bids";
import { action as extend } from "~/routes/rounds.$roundId.extend";
import { action as move, loader as movePage } from "~/routes/rounds.$roundId.move";
import { action as open, loader as openPage } from "~/routes/rounds.$roundId.open";
import { loader as schemePage, action as setScheme } from "~/routes/rounds.$roundId.scheme";
import { loader as schemeFile } from "~/routes/rounds.$roundId.scheme[.]json";
import { action as plan } from "~/routes/rounds.new";
import { updateBid } from "~db/bid/bid";
import { roundById } from "~db/round/round";
import { criteriaOf, schemeOf } from "~db/round/scheme";
import { assessingWorld } from "../../support/assessment-builders";
import { testWorld } from "../../support/context";
import { answered, routeArgs } from "../../support/requests";
import { DESCRIPTORS, FIVE_CRITERIA, openRoundIn, plannedRoundIn } from "../../support/round-builders";

describe("the pages of a round", () => {
	it("keep a planned round from the public and from bidders, page and list alike", async () => {
		const world = testWorld();
		const { roundId, partnerships } = plannedRoundIn(world);
		const bidder = world.person("bidder", partnerships[0] ?? "");
		for (const personId of [null, bidder]) {
			const args = (path: string) => routeArgs(world, personId, path, { params: { roundId } });
			expect(await answered(() => roundPage(args(`/rounds/${roundId}`)))).toMatchObject({ status: 404 });
			expect(await answered(() => schemeFile(args(`/rounds/${roundId}/scheme.json`)))).toMatchObject({
				status: 404,
			});
			for (const page of [rounds, home])
				expect(JSON.stringify((await answered(() => page(args("/")))).data)).not.toContain(roundId);
		}
	});

	it("hold no count, sum or state of a bid in what a bidder's browser is given", async () => {
		const world = testWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const bidder = world.person("bidder", partnerships[0] ?? "");
		const args = routeArgs(world, bidder, `/rounds/${roundId}`, { params: { roundId } });
		const { data } = await answered(() => roundPage(args));
		for (const word of ["stages", "exceptions", "asked", "haveBid", "received", "problems"])
			expect(Object.keys(data as object)).not.toContain(word);
		const list = routeArgs(world, bidder, `/rounds/${roundId}/bids`, { params: { roundId } });
		expect(await answered(() => bidsPage(list))).toMatchObject({ status: 404 });
	});

	it("give the scheme as the very bytes of its digest", async () => {
		const world = testWorld();
		const { roundId, sha256 } = openRoundIn(world);
		const args = routeArgs(world, null, `/rounds/${roundId}/scheme.json`, { params: { roundId } });
		const { data } = await answered(() => schemeFile(args));
		expect(createHash("sha256").update(String(data), "utf8").digest("hex")).toBe(sha256);
	});

	it("ask people who are not signed in to sign in before they set up anything", async () => {
		const world = testWorld();
		const { roundId } = plannedRoundIn(world);
		const args = routeArgs(world, null, `/rounds/${roundId}/open`, { params: { roundId } });
		expect(await answered(() => openPage(args))).toMatchObject({
			status: 302,
			location: `/sign-in?return=${encodeURIComponent(`/rounds/${roundId}/open`)}`,
		});
	});

	it("tell those who read the office's pages that they may not set up, and others nothing", async () => {
		const world = testWorld();
		const { roundId, officeId, partnerships } = plannedRoundIn(world);
		const status = async (personId: string) => {
			const args = routeArgs(world, personId, `/rounds/${roundId}/scheme`, { params: { roundId } });
			return (await answered(() => schemePage(args))).status;
		};
		expect(await status(world.person("auditor", officeId))).toBe(403);
		expect(await status(world.person("bidder", partnerships[0] ?? ""))).toBe(404);
	});
});

describe("setting a round up from a browser", () => {
	const DATES = {
		"opensAt.day": "1",
		"opensAt.month": "6",
		"opensAt.year": "2026",
		"opensAt.time": "9am",
		"closesAt.day": "30",
		"closesAt.month": "6",
		"closesAt.year": "2026",
		"closesAt.time": "17:00",
	};

	it("plans a round at London's times", async () => {
		const world = testWorld();
		const { fundManager, fundId, planId } = plannedRoundIn(world);
		const form = { fundId, planId, title: "Third tranche", purpose: "More", amount: "£1,098.50", ...DATES };
		const { status, location } = await answered(() =>
			plan(routeArgs(world, fundManager, "/rounds/new", { form })),
		);
		expect([status, location]).toEqual([302, "/rounds/third-tranche-2026-27"]);
		expect(roundById(world.db, "third-tranche-2026-27")).toMatchObject({
			opensAt: "2026-06-01T08:00:00.000Z",
			closesAt: "2026-06-30T16:00:00.000Z",
			amount: 109_850n,
		});
	});

	it("comes back filled, with a sentence at each field at fault", async () => {
		const world = testWorld();
		const { fundManager, fundId, planId } = plannedRoundIn(world);
		const form = { fundId, planId, title: "Second tranche", purpose: "More", amount: "1e5", ...DATES };
		const first = await answered(() => plan(routeArgs(world, fundManager, "/rounds/new", { form })));
		expect(first).toMatchObject({
			status: 400,
			data: { errors: { amount: "Enter an amount in pounds, like 1,098.50" }, values: { amount: "1e5" } },
		});
		const tooMuch = { ...form, title: "Third tranche", amount: "350000.01" };
		const above = await answered(() => plan(routeArgs(world, fundManager, "/rounds/new", { form: tooMuch })));
		expect(above).toMatchObject({
			status: 400,
			data: {
				errors: { amount: "The fund has £350,000.00 left. Enter that or less, or add to the fund first" },
				values: { amount: "350000.01" },
			},
		});
		const taken = { ...form, amount: "5" };
		const second = await answered(() => plan(routeArgs(world, fundManager, "/rounds/new", { form: taken })));
		expect(second).toMatchObject({
			status: 400,
			data: {
				errors: { title: "This fund already has a round with this title" },
				values: { title: "Second tranche" },
			},
		});
	});

	it("keeps the threshold exact and shows both texts when two people save", async () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world);
		const send = (revision: string, threshold: string) => {
			const form = {
				revision,
				threshold,
				moderationGap: "2",
				moderationDeviation: "",
				method: "rank-and-stop",
				unspent: "rank",
				unit: "0.01",
				needsVersionId: "",
				feedback: "reasons",
			};
			const args = routeArgs(world, fundManager, `/rounds/${roundId}/scheme`, { params: { roundId }, form });
			return answered(() => setScheme(args));
		};
		expect(await send("1", "49.5")).toMatchObject({ status: 302 });
		expect(schemeOf(world.db, roundId)?.thresholdHundredths).toBe(4950);
		const late = await send("1", "60");
		expect(late).toMatchObject({
			status: 409,
			data: { values: { threshold: "60" }, conflict: { revision: 2, savedBy: "Farah Manager" } },
		});
		const { conflict } = late.data as { conflict: { fields: { theirs: string; yours: string }[] } };
		expect(conflict.fields.filter(({ theirs, yours }) => theirs !== yours)).toEqual([
			{ label: "Threshold", theirs: "49.5", yours: "60" },
		]);
		expect(await send("2", "100.01")).toMatchObject({
			status: 400,
			data: { errors: { threshold: "Threshold must be between 0 and 100" } },
		});
	});

	it("adds a criterion with what each point means", async () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world, { criteria: [] });
		const points = Object.fromEntries(DESCRIPTORS.map((text, place) => [`descriptors.${place}`, text]));
		const form = {
			key: "one-click",
			title: "Need",
			guidance: "How much",
			weight: "40",
			perTheme: "yes",
			sections: ["need", "costs"],
			...points,
		};
		for (const _ of [1, 2]) {
			const args = routeArgs(world, fundManager, "/", { params: { roundId, section: "criteria" }, form });
			expect(await answered(() => addCriterion(args))).toMatchObject({ status: 302 });
		}
		expect(criteriaOf(world.db, roundId)).toMatchObject([
			{ weight: 40, perTheme: true, sections: ["need", "costs"], descriptors: DESCRIPTORS },
		]);
	});

	it("opens, and says what stands in the way where something does", async () => {
		const world = testWorld();
		const { fundManager, roundId } = plannedRoundIn(world, { criteria: FIVE_CRITERIA.slice(1) });
		const send = () =>
			answered(() => open(routeArgs(world, fundManager, "/", { params: { roundId }, form: {} })));
		expect(await send()).toMatchObject({
			status: 409,
			data: { errors: { "": "Weights must add up to 100. They add up to 70" } },
		});
		const [first] = FIVE_CRITERIA;
		const points = Object.fromEntries(DESCRIPTORS.map((text, place) => [`descriptors.${place}`, text]));
		const form = { title: first?.title ?? "", guidance: "How", weight: "30", ...points };
		await answered(() =>
			addCriterion(routeArgs(world, fundManager, "/", { params: { roundId, section: "criteria" }, form })),
		);
		expect(await send()).toMatchObject({ status: 302, location: `/rounds/${roundId}` });
		expect(await send()).toMatchObject({ status: 409 });
	});

	it("extends the closing time forward only, and moves on by the lifecycle alone", async () => {
		const world = testWorld();
		const { fundManager, roundId } = openRoundIn(world, { closesInDays: 40 });
		const form = {
			"closesAt.day": "1",
			"closesAt.month": "6",
			"closesAt.year": "2026",
			"closesAt.time": "5pm",
			reason: "Asked for",
			revision: "2",
		};
		const args = (path: string, more: Record<string, string>) =>
			routeArgs(world, fundManager, path, { params: { roundId }, form: more });
		expect(await answered(() => extend(args("/", form)))).toMatchObject({
			status: 400,
			data: { errors: { closesAt: "The new closing time must be later than the current one" } },
		});
		expect(await answered(() => move(args("/x?to=start-assessing", {})))).toMatchObject({ status: 409 });
		expect(await answered(() => move(args("/x?to=decide", {})))).toMatchObject({ status: 404 });
		const asked = routeArgs(world, fundManager, "/x?to=start-allocating", { params: { roundId } });
		expect(await answered(() => movePage(asked))).toMatchObject({ status: 409 });
	});

	it("says which bids allocation waits for, of each kind, before anybody starts it", async () => {
		const world = assessingWorld();
		const { b1, c1 } = world.bids;
		world.eligible(b1);
		world.scoredBid(c1, "33333", "33353");
		const missing = async () => {
			const path = "/x?to=start-allocating";
			const args = routeArgs(world, world.fundManager, path, { params: { roundId: world.roundId } });
			return (await answered(() => movePage(args))).data;
		};
		expect(await missing()).toMatchObject({
			missing: [
				"Eligibility is still to be checked: C2",
				"Scores are still missing: B1",
				"A moderator still has to agree a score: C1",
			],
		});
		const { db, roundId } = world;
		for (const bidId of Object.values(world.bids)) updateBid(db, bidId, { state: "assessed" });
		expect(roundById(db, roundId)?.state).toBe("assessing");
		expect(await missing()).toMatchObject({ missing: [] });
	});
});
