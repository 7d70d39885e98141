import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { SECTIONS } from "~/domain/bid/sections";
import { questionsOf } from "~/domain/form/definition";
import type { Pence } from "~/domain/money";
import { readAnswers } from "~/use-cases/bid/read-answers";
import { readBid } from "~/use-cases/bid/read-bid";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { readOwnBids } from "~/use-cases/bid/read-own-bids";
import { removeBidPartnership } from "~/use-cases/bid/remove-bid-partnership";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveAnswers } from "~/use-cases/bid/save-answers";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { startBid } from "~/use-cases/bid/start-bid";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import { auditHead } from "~db/audit/audit";
import { bidById, bidSubject } from "~db/bid/bid";
import { contentOf } from "~db/bid/content";
import { organisation } from "~db/schema/people";
import { bidWorld, CLOSES, codeOf, done, draftBid, OPENS, submittedBid } from "../../support/bid-builders";

const ABOUT = {
	title: "T",
	aims: "A.",
	contactName: "C",
	contactEmail: "c@example.org",
	contactTelephone: "",
};

describe("starting a bid", () => {
	it("is possible from the opening instant until just before the closing one, in an open round", () => {
		const world = bidWorld();
		const bidder = world.as(world.solihull.bidder);
		const startAt = (instant: string) => {
			world.clock.set(instant);
			return codeOf(
				startBid(bidder, {
					roundId: world.roundId,
					partnershipId: world.solihull.id,
					title: "Engagement events",
				}),
			);
		};
		expect(startAt("2026-05-01T07:59:59.999Z")).toBe("round-closed");
		expect(startAt(OPENS)).toBe("accepted");
		expect(startAt("2026-05-29T15:59:59.999Z")).toBe("accepted");
		expect(startAt(CLOSES)).toBe("round-closed");
	});

	it("is for a bidder of a partnership that may bid", () => {
		const world = bidWorld();
		const outsider = world.organisation("partnership", { prefix: "X" });
		const start = (personId: string, partnershipId: string) =>
			codeOf(
				startBid(world.as(personId), { roundId: world.roundId, partnershipId, title: "Engagement events" }),
			);
		expect(start(world.solihull.signatory, world.solihull.id)).toBe("not-found");
		expect(start(world.solihull.bidder, world.walsall.id)).toBe("not-found");
		expect(start(world.fundManager, world.solihull.id)).toBe("not-found");
		expect(start(world.person("bidder", outsider), outsider)).toBe("partnership-may-not-bid");
	});

	it("makes the partnership its lead and payee", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		expect(contentOf(world.db, bidId)?.partnerships).toEqual([
			{ id: world.solihull.id, name: "Safer Solihull Partnership", areaGss: null, payee: true, amount: null },
		]);
	});
});

describe("writing a draft", () => {
	it("refuses the second of two saves with both texts, and overwrites nothing", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const [bidder, signatory] = [world.as(world.solihull.bidder), world.as(world.solihull.signatory)];
		expect(done(saveAbout(bidder, { bidId, revision: 1, ...ABOUT, title: "First" }))).toBe(2);
		const second = saveAbout(signatory, { bidId, revision: 1, ...ABOUT, title: "Second" });
		expect(second).toMatchObject({
			ok: false,
			code: "changed-meanwhile",
			details: {
				theirs: { title: "First", aims: "A." },
				by: "Safer Solihull Partnership bidder",
				at: "2026-05-04T09:00:00.000Z",
				revision: 2,
			},
		});
		expect(bidById(world.db, bidId)?.title).toBe("First");
	});

	it("takes the same save twice, as a second click sends it, and calls it nobody else's", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const bidder = world.as(world.solihull.bidder);
		const interventionId = contentOf(world.db, bidId)?.interventions[0]?.key ?? "";
		const objectives = [{ objectiveId: world.objectives["4.1"] ?? "", how: "By lights" }];
		const partner = { partnershipId: world.walsall.id, payee: true, amount: 1n as Pence };
		const [question = ""] = SECTIONS.filter(({ key }) => key === "need").flatMap((need) =>
			questionsOf(need).map((asked) => asked.question),
		);
		const answers = { [question]: { state: "not-known-yet", text: "In June" } as const };
		const saves = [
			() => saveAbout(bidder, { bidId, revision: 1, ...ABOUT, title: " Lights " }),
			() => saveAnswers(bidder, { bidId, section: "need", revision: 0, answers }),
			() => saveObjectives(bidder, { bidId, interventionId, revision: 1, objectives }),
			() => saveBidPartnership(bidder, { bidId, revision: 0, ...partner }),
		];
		for (const save of saves) {
			const revision = done<number>(save());
			const head = auditHead(world.db);
			expect(done<number>(save())).toBe(revision);
			expect(auditHead(world.db)).toEqual(head);
		}
	});

	it("keeps answers by section, takes a reason for an answer, and refuses one without", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const bidder = world.as(world.solihull.bidder);
		const save = (revision: number, answers: Parameters<typeof saveAnswers>[1]["answers"]) =>
			saveAnswers(bidder, { bidId, section: "delivery", revision, answers });
		done(
			save(0, {
				succession: { state: "does-not-apply", text: "One event" },
				"delivery-plan": { state: "answered", text: "By us" },
			}),
		);
		expect(codeOf(save(1, { succession: { state: "not-known-yet", text: " " } }))).toBe("reason-missing");
		const tooLong = { state: "answered", text: "word ".repeat(501) } as const;
		expect(codeOf(save(1, { "delivery-plan": tooLong }))).toBe("too-many-words");
		done(save(1, { "delivery-plan": { state: "answered", text: "" } }));
		const { answers, revision } = done(readAnswers(bidder, { bidId, section: "delivery" }));
		expect(revision).toBe(2);
		expect(answers.succession).toEqual({ state: "does-not-apply", text: "One event" });
		expect(answers["delivery-plan"]).toBeUndefined();
	});

	it("refuses objectives that the round's plan does not have and interventions of another bid", () => {
		const world = bidWorld();
		const [bidId, other] = [world.solihull, world.solihull].map(({ id }) =>
			draftBid(world, world.roundId, { partnershipId: id }),
		) as [string, string];
		const bidder = world.as(world.solihull.bidder);
		const own = contentOf(world.db, bidId)?.interventions[0]?.key ?? "";
		const foreign = contentOf(world.db, other)?.interventions[0]?.key ?? "";
		const save = (interventionId: string, objectiveId: string) =>
			codeOf(
				saveObjectives(bidder, {
					bidId,
					interventionId,
					revision: 1,
					objectives: [{ objectiveId, how: "" }],
				}),
			);
		expect(save(own, "unknown")).toBe("objective-not-in-plan");
		expect(save(foreign, world.objectives["4.1"] ?? "")).toBe("not-found");
		expect(save(own, world.objectives["4.1"] ?? "")).toBe("accepted");
		expect(contentOf(world.db, bidId)?.interventions[0]?.objectives).toMatchObject([
			{ code: "4.1", theme: "4" },
		]);
	});

	it("is frozen once submitted", () => {
		const world = bidWorld();
		const { bidId } = submittedBid(world, world.roundId, { partnershipId: world.solihull.id });
		const bidder = world.as(world.solihull.bidder);
		const interventionId = contentOf(world.db, bidId)?.interventions[0]?.key ?? "";
		const partner = { bidId, revision: 0, partnershipId: world.walsall.id, payee: false, amount: null };
		expect([
			codeOf(saveAbout(bidder, { bidId, revision: 1, ...ABOUT })),
			codeOf(saveAnswers(bidder, { bidId, section: "need", revision: 0, answers: {} })),
			codeOf(saveObjectives(bidder, { bidId, interventionId, revision: 1, objectives: [] })),
			codeOf(saveBidPartnership(bidder, partner)),
			codeOf(removeBidPartnership(bidder, { bidId, partnershipId: world.walsall.id })),
		]).toEqual(Array(5).fill("bid-not-draft"));
	});
});

describe("a joint bid", () => {
	it("is written by the people of each of its partnerships, until one is taken out", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, {
			partnershipId: world.solihull.id,
			partners: [{ id: world.walsall.id, amount: 50_000n }],
		});
		const walsall = world.as(world.walsall.bidder);
		expect(codeOf(saveAbout(walsall, { bidId, revision: 1, ...ABOUT }))).toBe("accepted");
		const view = done(readBidPartnerships(walsall, { bidId }));
		expect(view.partnerships.map(({ name, lead, amount }) => [name, lead, amount])).toEqual([
			["Safer Solihull Partnership", true, null],
			["Safer Walsall Partnership", false, 50_000n],
		]);
		expect(view.others.map(({ name }) => name)).toEqual(["Safer Sandwell Partnership"]);
		done(removeBidPartnership(walsall, { bidId, partnershipId: world.walsall.id }));
		expect(codeOf(readBid(walsall, { bidId }))).toBe("not-found");
	});

	it("keeps its lead, and takes partnerships of the round alone", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const bidder = world.as(world.solihull.bidder);
		const stranger = world.organisation("partnership", { prefix: "X" });
		expect(codeOf(removeBidPartnership(bidder, { bidId, partnershipId: world.solihull.id }))).toBe(
			"lead-stays",
		);
		const join = { bidId, revision: 0, partnershipId: stranger, payee: true, amount: 1n as Pence };
		expect(codeOf(saveBidPartnership(bidder, join))).toBe("partnership-may-not-bid");
	});
});

describe("who may read a draft", () => {
	it("its own partnership's people, and nobody of the office, another partnership or the public", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const auditor = world.person("auditor", world.office);
		const readers = [world.solihull.bidder, world.solihull.signatory];
		const strangers = [world.walsall.bidder, world.fundManager, auditor];
		for (const personId of readers) expect(codeOf(readBid(world.as(personId), { bidId }))).toBe("accepted");
		for (const personId of strangers) {
			expect(codeOf(readBid(world.as(personId), { bidId }))).toBe("not-found");
			expect(codeOf(readSubmittedBid(world.as(personId), { bidId }))).toBe("not-found");
		}
		expect(codeOf(readBid(world.public, { bidId }))).toBe("not-found");
		expect(codeOf(readBid(world.as(world.solihull.bidder), { bidId: "no-such-bid" }))).toBe("not-found");
	});

	it("the people of the partnership that took its place by merger", () => {
		const world = bidWorld();
		const bidId = draftBid(world, world.roundId, { partnershipId: world.solihull.id });
		const merged = world.organisation("partnership", { name: "Solihull and Warwick" });
		world.db
			.update(organisation)
			.set({ endsOn: "2026-05-09", successorId: merged })
			.where(eq(organisation.id, world.solihull.id))
			.run();
		const successor = world.as(world.person("bidder", merged));
		world.clock.set("2026-05-09T22:59:59.999Z");
		expect(codeOf(readBid(successor, { bidId }))).toBe("not-found");
		expect(done(readOwnBids(successor)).bids).toEqual([]);
		expect(bidSubject(world.db, bidId, world.clock.now()).partnerships).toEqual([world.solihull.id]);
		world.clock.set("2026-05-09T23:00:00.000Z");
		expect(codeOf(readBid(successor, { bidId }))).toBe("accepted");
		expect(done(readOwnBids(successor)).bids.map(({ id }) => id)).toEqual([bidId]);
		expect(bidSubject(world.db, bidId, world.clock.now()).partnerships).toEqual([world.solihull.id, merged]);
	});
});
