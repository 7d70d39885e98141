import { inspect } from "node:util";
import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { readBidsInRound } from "~/use-cases/round/read-bids-in-round";
import { readHome } from "~/use-cases/round/read-home";
import { readRound } from "~/use-cases/round/read-round";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { readRounds } from "~/use-cases/round/read-rounds";
import { readSchemeFile } from "~/use-cases/round/read-scheme-file";
import { organisation } from "~db/schema/people";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, draftBid, submittedBid } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { allocatingWorld, signing, withBoard } from "../../support/decision-builders";
import { must, openRoundIn, plannedRoundIn } from "../../support/round-builders";

const listed = (context: Parameters<typeof readRounds>[0]) => readRounds(context).rounds.map(({ id }) => id);

describe("a planned round", () => {
	it("is known to the office alone", () => {
		const world = testWorld();
		const { roundId, officeId, partnerships } = plannedRoundIn(world);
		const bidder = world.as(world.person("bidder", partnerships[0] ?? ""));
		for (const context of [world.public, bidder, world.as(world.person("administrator", officeId))]) {
			expect(codeOf(readRound(context, { roundId }))).toBe("not-found");
			expect(codeOf(readSchemeFile(context, { roundId }))).toBe("not-found");
			expect(listed(context)).toEqual([]);
			expect(readHome(context).open).toEqual([]);
		}
		const assessor = world.as(world.person("assessor", officeId));
		expect(must(readRound(assessor, { roundId }))).toMatchObject({
			view: "office",
			state: "planned",
			problems: [],
		});
		expect(listed(assessor)).toEqual([roundId]);
	});

	it("shows the fund manager what stands in the way and the move that is possible", () => {
		const world = testWorld();
		const { roundId, fundManager, officeId } = plannedRoundIn(world, { criteria: [] });
		const page = must(readRoundOffice(world.as(fundManager), { roundId }));
		expect([page.problems.map(({ code }) => code), page.moves]).toEqual([
			["no-criteria"],
			["open", "cancel"],
		]);
		const auditor = must(readRoundOffice(world.as(world.person("auditor", officeId)), { roundId }));
		expect([auditor.problems, auditor.moves]).toEqual([[], []]);
	});
});

describe("an open round", () => {
	it("is read by everybody, with its scheme and the digest of the file", () => {
		const world = testWorld();
		const { roundId, sha256, partnerships } = openRoundIn(world);
		const page = must(readRound(world.public, { roundId }));
		expect(page).toMatchObject({
			view: "public",
			isOpen: true,
			state: "open",
			signedIn: false,
			own: [],
			mayStart: false,
		});
		expect(page.scheme?.sha256).toBe(sha256);
		expect(must(readSchemeFile(world.public, { roundId })).sha256).toBe(sha256);
		const bidder = world.as(world.person("bidder", partnerships[1] ?? ""));
		expect(must(readRound(bidder, { roundId }))).toMatchObject({
			view: "partnership",
			mayStart: true,
			own: [{ id: partnerships[1], name: "Coventry Partnership" }],
		});
		const outsider = world.as(world.person("bidder", world.organisation("partnership")));
		expect(must(readRound(outsider, { roundId }))).toMatchObject({ view: "public", mayStart: false });
	});

	it("tells the office the number of drafts and who has bid, and keeps what they ask closed", () => {
		const world = testWorld();
		const { roundId, fundManager, partnerships } = openRoundIn(world);
		const signatoryId = world.person("signatory", partnerships[0] ?? "");
		draftBid(world, roundId, { partnershipId: partnerships[0] ?? "", signatoryId, title: "Secret draft" });
		const page = must(readRoundOffice(world.as(fundManager), { roundId }));
		expect(page.bids).toMatchObject({ received: 0, asked: null, haveBid: [] });
		expect(page.bids?.stages[0]).toEqual({ state: "draft", count: 1 });
		expect(page.exceptions).toEqual([
			{ kind: "not-bid", items: ["Birmingham Partnership", "Coventry Partnership"] },
		]);
		expect(inspect(page, { depth: null })).not.toContain("Secret draft");
		expect(codeOf(readBidsInRound(world.as(fundManager), { roundId }))).toBe("not-found");
	});

	it("waits for no check of a bid that its partnership can still take back", () => {
		const world = testWorld();
		const { roundId, fundManager, partnerships } = openRoundIn(world);
		const [partnershipId = ""] = partnerships;
		const signatoryId = world.person("signatory", partnershipId);
		submittedBid(world, roundId, { partnershipId, signatoryId, title: "Mediation" });
		const { bids, exceptions } = must(readRoundOffice(world.as(fundManager), { roundId }));
		expect(bids?.received).toBe(1);
		expect(exceptions?.map(({ kind }) => kind)).toEqual(["not-bid"]);
	});

	it("is closed for everybody from its closing instant on, before the process has closed it, and stays to be read", () => {
		const world = testWorld("2026-05-01T09:00:00.000Z");
		const { roundId, partnerships } = openRoundIn(world, { closesInDays: 1 });
		const bidder = world.as(world.person("bidder", partnerships[0] ?? ""));
		world.clock.set("2026-05-02T09:00:00.000Z");
		const scheme = must(readSchemeFile(world.public, { roundId }));
		for (const closed of [false, true]) {
			if (closed) closeDueRounds(world.system);
			expect(must(readSchemeFile(world.public, { roundId }))).toEqual(scheme);
			expect(listed(world.public)).toEqual([roundId]);
			for (const reader of [world.public, bidder])
				expect(must(readRound(reader, { roundId }))).toMatchObject({
					state: "closed",
					isOpen: false,
					mayStart: false,
				});
		}
	});

	it("is its own round to the people of a partnership that took another's place", () => {
		const world = testWorld();
		const { roundId, partnerships } = openRoundIn(world);
		const successor = world.organisation("partnership", { name: "Merged Partnership" });
		const merged = eq(organisation.id, partnerships[0] ?? "");
		world.db.update(organisation).set({ endsOn: "2014-01-01", successorId: successor }).where(merged).run();
		const bidder = world.as(world.person("bidder", successor));
		expect(must(readRound(bidder, { roundId })).view).toBe("partnership");
	});
});

describe("a round under assessment", () => {
	it("gives the office its stages, sums and exceptions", () => {
		const world = assessingWorld();
		const { manager, roundId, bids, partnerships } = world;
		world.scoredBid(bids.b1, "44444", "44424");
		world.eligible(bids.c1);
		const page = must(readRoundOffice(manager, { roundId }));
		expect(page.bids).toMatchObject({ received: 3, asked: 15500000n });
		expect(new Set(page.bids?.haveBid)).toEqual(new Set([partnerships.birmingham, partnerships.coventry]));
		expect(page.bids?.stages).toEqual([
			{ state: "draft", count: 0 },
			{ state: "submitted", count: 1 },
			{ state: "eligible", count: 2 },
			{ state: "assessed", count: 0 },
		]);
		expect(page.exceptions).toEqual([
			{ kind: "unchecked", items: ["C2"] },
			{ kind: "unassigned", items: ["C1"] },
			{ kind: "to-moderate", items: ["B1"] },
		]);
		expect(page.moves).toEqual(["start-allocating", "cancel"]);
	});

	it("gives partnerships words and no count, sum or state of a bid", () => {
		const world = assessingWorld();
		const page = must(readRound(world.as(world.signatory.birmingham), { roundId: world.roundId }));
		expect(page).toMatchObject({ view: "partnership", state: "assessing" });
		expect(Object.keys(page).sort()).toEqual(
			[
				"bids,form,partnerships,years,view,cancelled,id,title,purpose,fund,amount,now,opensAt,closesAt,spendBy,decisionExpectedOn",
				"extensions,state,isOpen,signedIn,contact,scheme,own,mayStart,questions,decision",
			]
				.join(",")
				.split(",")
				.sort(),
		);
		expect(codeOf(readBidsInRound(world.as(world.signatory.birmingham), { roundId: world.roundId }))).toBe(
			"not-found",
		);
	});

	it("gives assessors their own work, and neither bids nor exceptions of others", () => {
		const world = assessingWorld();
		const [first] = world.assessors;
		world.eligible(world.bids.b1);
		world.assigned(world.bids.b1, first, world.assessors[1]);
		const page = must(readRoundOffice(world.as(first), { roundId: world.roundId }));
		expect(page).toMatchObject({
			bids: null,
			exceptions: null,
			ownAssessments: { given: 1, left: 1 },
			moves: [],
		});
		expect(codeOf(readBidsInRound(world.as(first), { roundId: world.roundId }))).toBe("not-found");
	});

	it("lists bids for the office, the title closed where an interest stands in the way", () => {
		const world = assessingWorld();
		world.interested(world.auditor, world.partnerships.birmingham);
		const rows = must(readBidsInRound(world.as(world.auditor), { roundId: world.roundId })).bids;
		expect(rows.map(({ reference, title, asked }) => [reference, title, asked])).toEqual([
			["B1", null, 10000000n],
			["C1", "Doorstep crime", 3500000n],
			["C2", "Young people", 2000000n],
		]);
	});
});

describe("a round with the board and after", () => {
	it("opens its bids to the board once it is there", async () => {
		const world = await allocatingWorld();
		const member = world.as(world.boardMember);
		const bids = () => must(readRoundOffice(member, { roundId: world.roundId })).bids;
		expect(bids()).toBeNull();
		expect(codeOf(readBidsInRound(member, { roundId: world.roundId }))).toBe("not-found");
		await withBoard(world);
		expect(bids()).toMatchObject({ received: 3, asked: 15500000n });
		expect(codeOf(readBidsInRound(member, { roundId: world.roundId }))).toBe("accepted");
	});

	it("tells nobody outside of a decision before it is published, and everybody afterwards", async () => {
		const world = await allocatingWorld();
		const { roundId } = world;
		const bidder = world.as(world.signatory.birmingham);
		const decisionId = await withBoard(world);
		const outside = () =>
			inspect(
				[bidder, world.public].map((reader) => [
					readRound(reader, { roundId }),
					readRounds(reader),
					readHome(reader),
				]),
				{ depth: null },
			);
		const before = outside();
		must(await signing(world, decisionId));
		expect(outside()).toBe(before);
		expect(must(readRound(world.public, { roundId }))).toMatchObject({ state: "with-board", decision: null });
		must(publishDecision(world.manager, { decisionId }));
		expect(must(readRound(world.public, { roundId }))).toMatchObject({ state: "published", isOpen: false });
		expect(must(readRound(world.public, { roundId })).decision).toMatch(/^2026-\d{3}$/);
		expect(readHome(world.public).decisions).toMatchObject([
			{ title: "Second tranche, draft 1", total: 12000000n },
		]);
	});
});
