import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { permitted } from "~/use-cases/context";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { endOwnInterest } from "~/use-cases/people/end-own-interest";
import { endRecordedInterest } from "~/use-cases/people/end-recorded-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";
import { recordInterest } from "~/use-cases/people/record-interest";
import { assessorsAt } from "~db/assessment/assessors";
import { insertInterest } from "~db/people/interest";
import { interestsAt, withSuccessors } from "~db/people/people";
import { setRoundState } from "~db/round/round";
import { peopleWorld } from "../../support/people-builders";
import { must, openRoundIn } from "../../support/round-builders";

function interestWorld() {
	const world = peopleWorld();
	const assessor = world.person("assessor", world.office, "Tunde Ashgrove");
	const fundManager = world.person("fund-manager", world.office, "Moira Castellane");
	const nature = "Trustee of a charity that it pays";
	const declare = () => declareOwnInterest(world.as(assessor), { organisationId: world.sandwell, nature });
	const mayScore = () => {
		const subject = { partnerships: [world.sandwell], people: [assessor] };
		const outcome = permitted(world.as(assessor), world.db, "score-bid", subject);
		return outcome.ok ? "yes" : outcome.code;
	};
	/** The assessor's interest in a partnership, the ended ones too, as the register would have it. */
	const interestedIn = (organisationId: string) => {
		const declaredAt = world.clock.now();
		const id = world.ids.next();
		insertInterest(world.db, {
			...{ id, personId: assessor, organisationId, nature, declaredAt, recordedBy: assessor },
		});
	};
	return { ...world, assessor, fundManager, nature, declare, mayScore, interestedIn };
}

describe("declaring an interest", () => {
	it("blocks from the next request on, until it is ended", () => {
		const world = interestWorld();
		expect(world.mayScore()).toBe("yes");
		const declared = world.declare();
		expect(world.mayScore()).toBe("interested");
		const id = declared.ok ? declared.value.id : "";
		expect(endOwnInterest(world.as(world.assessor), { id, reason: " " })).toMatchObject({
			code: "text-missing",
		});
		expect(endOwnInterest(world.as(world.assessor), { id, reason: "Left the charity" })).toMatchObject({
			ok: true,
		});
		expect(world.mayScore()).toBe("yes");
		expect(readOwnInterests(world.as(world.assessor))).toMatchObject({
			value: { interests: [{ id, nature: world.nature, endedAt: world.clock.now() }] },
		});
	});

	it("ended while a round is running, goes on counting until that round is over", () => {
		const world = interestWorld();
		const { roundId } = openRoundIn(world);
		world.clock.set(laterBy(world.clock.now(), 86_400_000));
		const declared = world.declare();
		const id = declared.ok ? declared.value.id : "";
		must(endOwnInterest(world.as(world.assessor), { id, reason: "Left the charity" }));
		for (const state of ["open", "assessing", "with-board", "decided"] as const) {
			setRoundState(world.db, roundId, state);
			expect(world.mayScore()).toBe("interested");
		}
		setRoundState(world.db, roundId, "published");
		expect(world.mayScore()).toBe("yes");
	});

	it("is refused twice over, in what is no partnership, and to nobody signed in", () => {
		const world = interestWorld();
		world.declare();
		expect(world.declare()).toMatchObject({ code: "interest-declared" });
		const elsewhere = { organisationId: world.board, nature: "x" };
		expect(declareOwnInterest(world.as(world.assessor), elsewhere)).toMatchObject({
			code: "partnership-unknown",
		});
		expect(declareOwnInterest(world.public, elsewhere)).toMatchObject({ code: "not-found" });
	});

	it("can be ended by nobody else through their own page", () => {
		const world = interestWorld();
		const declared = world.declare();
		const id = declared.ok ? declared.value.id : "";
		const other = world.as(world.person("assessor", world.office));
		expect(endOwnInterest(other, { id, reason: "x" })).toMatchObject({ code: "not-found" });
		expect(world.mayScore()).toBe("interested");
	});

	it("a role in a partnership counts without being declared", () => {
		const world = interestWorld();
		const bidder = world.as(world.person("bidder", world.sandwell));
		expect(readOwnInterests(bidder)).toMatchObject({ value: { byRole: ["Safer Sandwell Partnership"] } });
	});
});

describe("after a merger", () => {
	/** Walsall has gone into Sandwell, and Dudley too. */
	function mergedWorld() {
		const world = interestWorld();
		const gone = (name: string) =>
			world.organisation("partnership", { name, endsOn: "2013-01-31", successorId: world.sandwell });
		const walsall = gone("Safer Walsall Partnership");
		const dudley = gone("Safer Dudley Partnership");
		const { assessor } = world;
		const scoring = (bidOf: string) => {
			const subject = {
				partnerships: withSuccessors(world.db, bidOf, world.clock.now()),
				people: [assessor],
			};
			const outcome = permitted(world.as(assessor), world.db, "score-bid", subject);
			return outcome.ok ? "yes" : outcome.code;
		};
		const conflicts = () =>
			assessorsAt(world.db, world.clock.now()).find(({ personId }) => personId === assessor)?.conflicts;
		return { ...world, walsall, dudley, scoring, conflicts };
	}

	it("an interest in the one that ended blocks its successor's bids, and those of what else went into it", () => {
		const world = mergedWorld();
		world.interestedIn(world.walsall);
		expect([world.walsall, world.sandwell, world.dudley].map(world.scoring)).toEqual([
			"interested",
			"interested",
			"interested",
		]);
		expect(world.conflicts()).toEqual([world.walsall, world.sandwell]);
	});

	it("an interest in the successor blocks the bids of the one that ended", () => {
		const world = mergedWorld();
		world.interestedIn(world.sandwell);
		expect(world.scoring(world.walsall)).toBe("interested");
	});

	it("a role still held in the one that ended blocks its successor's bids", () => {
		const world = mergedWorld();
		const bidder = world.as(world.person("bidder", world.walsall));
		if (bidder.actor.kind !== "person") throw new Error("a person");
		expect(interestsAt(world.db, bidder.actor.personId, world.clock.now())).toContainEqual({
			organisationId: world.sandwell,
		});
	});

	it("to come, it joins nothing before the last day is over", () => {
		const world = interestWorld();
		const walsall = world.organisation("partnership", {
			name: "Safer Walsall Partnership",
			endsOn: "2099-01-31",
			successorId: world.sandwell,
		});
		world.interestedIn(walsall);
		expect(world.mayScore()).toBe("yes");
	});
});

describe("the register", () => {
	it("takes an interest that the office enters, and names who entered it", () => {
		const world = interestWorld();
		const office = world.as(world.fundManager);
		const entry = { personId: world.assessor, organisationId: world.sandwell, nature: world.nature };
		const recorded = recordInterest(office, entry);
		expect(world.mayScore()).toBe("interested");
		expect(readRegisterOfInterests(office)).toMatchObject({
			value: {
				mayRecord: true,
				entries: [{ name: "Tunde Ashgrove", recordedBy: "Moira Castellane", isOwn: false }],
			},
		});
		const id = recorded.ok ? recorded.value.id : "";
		const end = { id, reason: "The trusteeship ended" };
		expect(endRecordedInterest(office, end)).toMatchObject({ ok: true });
		expect(endRecordedInterest(office, end)).toMatchObject({ code: "interest-ended" });
	});

	it("lets nobody end their own interest in the office's name", () => {
		const world = interestWorld();
		const own = { organisationId: world.sandwell, nature: world.nature };
		const declared = declareOwnInterest(world.as(world.fundManager), own);
		const id = declared.ok ? declared.value.id : "";
		expect(endRecordedInterest(world.as(world.fundManager), { id, reason: "x" })).toMatchObject({
			code: "own-interest",
		});
	});

	it("is read by the auditor, written by the office, and unknown to assessors, boards and partnerships", () => {
		const world = interestWorld();
		const auditor = world.as(world.person("auditor", world.office));
		expect(readRegisterOfInterests(auditor)).toMatchObject({
			ok: true,
			value: { mayRecord: false, people: [], partnerships: [] },
		});
		const entry = { personId: world.assessor, organisationId: world.sandwell, nature: "x" };
		expect(recordInterest(auditor, entry)).toMatchObject({ code: "forbidden" });
		for (const context of [
			world.as(world.assessor),
			world.as(world.person("board-member", world.board)),
			world.as(world.person("bidder", world.sandwell)),
			world.public,
		])
			expect(readRegisterOfInterests(context)).toMatchObject({ code: "not-found" });
	});
});
