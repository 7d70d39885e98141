import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { declineAssessment } from "~/use-cases/assessment/decline-assessment";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { remindAssessors } from "~/use-cases/assessment/remind-assessors";
import { setScoresDue } from "~/use-cases/assessment/set-scores-due";
import { queueReminders } from "~/use-cases/messages/queue-reminders";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { assessmentById } from "~db/assessment/assessment";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";
import { keptMail } from "../../support/messages";

const DAY = 24 * 3_600_000;

function assignedWorld() {
	const world = assessingWorld();
	const [ann, bob, cat] = world.assessors;
	world.eligible(world.bids.b1);
	const [one, two] = world.assigned(world.bids.b1, ann, bob) as [string, string];
	const line = () => done(readAssignments(world.manager, { roundId: world.roundId })).bids[0];
	const workOf = (personId: string) =>
		done(readAssignments(world.manager, { roundId: world.roundId })).workload.find(
			(each) => each.personId === personId,
		);
	const exceptions = () => done(readRoundOffice(world.manager, { roundId: world.roundId })).exceptions;
	return { ...world, ann, bob, cat, one, two, line, workOf, exceptions };
}

describe("declining to score a bid", () => {
	it("gives it back to the office, which is told and offers it to others", async () => {
		const world = assignedWorld();
		const mail = keptMail();
		await mail.send(world.system);
		done(declineAssessment(world.as(world.ann), { assessmentId: world.one, reason: "On leave in June" }));
		expect(assessmentById(world.db, world.one)).toMatchObject({
			state: "declined",
			endedReason: "On leave in June",
			endedBy: world.ann,
		});
		expect(world.line()).toMatchObject({
			assessors: [{ personId: world.bob }],
			givenBack: [{ name: "Ann Assessor", reason: "On leave in June" }],
			suggested: [{ personId: world.cat }],
		});
		expect(world.exceptions()).toContainEqual({ kind: "given-back", items: ["B1"] });
		expect(world.workOf(world.ann)).toMatchObject({ assigned: 0, declined: 1 });
		await mail.send(world.system);
		expect(mail.sent()).toContain("Farah Manager: Ann Assessor does not score bid B1");
	});

	it("needs a reason, is the assessor's own, and ends with submitting", () => {
		const world = assignedWorld();
		const decline = (personId: string, reason = "Ill") =>
			codeOf(declineAssessment(world.as(personId), { assessmentId: world.one, reason }));
		expect(decline(world.ann, " ")).toBe("reason-missing");
		expect(decline(world.bob)).toBe("not-found");
		expect(decline(world.fundManager)).toBe("not-found");
		world.scored(world.one, world.ann, "33333");
		expect(decline(world.ann)).toBe("assessment-locked");
	});

	it("can still be given to the same person by the office", () => {
		const world = assignedWorld();
		done(declineAssessment(world.as(world.ann), { assessmentId: world.one, reason: "Ill" }));
		const pairs = [{ bidId: world.bids.b1, personId: world.ann }];
		expect(done(assignAssessors(world.manager, { roundId: world.roundId, pairs }))).toHaveLength(1);
	});
});

describe("when scores are due", () => {
	it("work shows what is done of each bid left and what is late; the round's page names who is", () => {
		const world = assignedWorld();
		world.filled(world.one, world.ann, "33333");
		world.scored(world.two, world.bob, "33333");
		const dueOn = laterBy(world.clock.now(), 3 * DAY).slice(0, 10);
		done(setScoresDue(world.manager, { roundId: world.roundId, dueOn }));
		expect(world.workOf(world.ann)).toMatchObject({ criteriaDone: 5, criteriaInAll: 5, overdue: 0 });
		world.clock.set(laterBy(world.clock.now(), 5 * DAY));
		expect(world.workOf(world.ann)).toMatchObject({ assigned: 1, submitted: 0, overdue: 1 });
		expect(world.workOf(world.bob)).toMatchObject({ criteriaInAll: 0, overdue: 0 });
		expect(world.exceptions()).toContainEqual({ kind: "scores-overdue", items: ["Ann Assessor"] });
	});

	it("is no day that is over, and is set by the fund manager alone", () => {
		const world = assignedWorld();
		const set = (personId: string, dueOn: string) =>
			codeOf(setScoresDue(world.as(personId), { roundId: world.roundId, dueOn }));
		expect(set(world.fundManager, "2026-01-01")).toBe("day-over");
		expect(set(world.moderator, "2099-01-01")).toBe("forbidden");
		expect(set(world.signatory.birmingham, "2099-01-01")).toBe("not-found");
	});

	it("reminds those with scores left, once before and once late, and by the office once a day", async () => {
		const world = assignedWorld();
		const mail = keptMail();
		await mail.send(world.system);
		const before = mail.letters.length;
		const told = async () => {
			queueReminders(world.system);
			queueReminders(world.system);
			await mail.send(world.system);
			return mail.letters.slice(before).map(({ to, subject }) => `${to.name}: ${subject}`);
		};
		world.scored(world.two, world.bob, "33333");
		const dueOn = laterBy(world.clock.now(), DAY).slice(0, 10);
		done(setScoresDue(world.manager, { roundId: world.roundId, dueOn }));
		expect(await told()).toEqual([expect.stringMatching(/^Ann Assessor: Scores of Second tranche are due/)]);
		world.clock.set(laterBy(world.clock.now(), 3 * DAY));
		expect((await told()).slice(1)).toEqual(["Ann Assessor: Your scores of Second tranche are overdue"]);
		expect(done(remindAssessors(world.manager, { roundId: world.roundId }))).toEqual({ people: 1 });
		expect(codeOf(remindAssessors(world.manager, { roundId: world.roundId }))).toBe("reminded-today");
		world.scored(world.one, world.ann, "33333");
		world.clock.set(laterBy(world.clock.now(), DAY));
		expect(codeOf(remindAssessors(world.manager, { roundId: world.roundId }))).toBe("nobody-left");
	});
});
