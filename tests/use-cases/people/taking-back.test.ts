import { describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { agreeScore } from "~/use-cases/assessment/agree-score";
import { answerTests } from "~/use-cases/assessment/answer-tests";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import { readBidEligibility } from "~/use-cases/assessment/read-bid-eligibility";
import { readCoverage } from "~/use-cases/assessment/read-coverage";
import { askQuestion } from "~/use-cases/bid/clarification/ask-question";
import { giveAdvice } from "~/use-cases/decision/give-advice";
import { queueReminders } from "~/use-cases/messages/queue-reminders";
import { answerInterests } from "~/use-cases/people/answer-interests";
import { declareOwnInterest } from "~/use-cases/people/declare-own-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";
import { recordInterest } from "~/use-cases/people/record-interest";
import { readHome } from "~/use-cases/round/read-home";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { assessmentById } from "~db/assessment/assessment";
import { moderationsOfBid } from "~db/assessment/moderation";
import { adviceOn } from "~db/decision/board";
import { interestAnswer } from "~db/schema/people";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";
import { allocatingWorld, withBoard } from "../../support/decision-builders";
import { keptMail } from "../../support/messages";
import { must } from "../../support/round-builders";

const YEAR = 366 * 24 * 3_600_000;

const declares = (world: ReturnType<typeof assessingWorld>, personId: string) =>
	done(
		declareOwnInterest(world.as(personId), {
			organisationId: world.partnerships.birmingham,
			nature: "A trustee of its charity",
		}),
	).takenBack;

const asks = (context: Parameters<typeof askQuestion>[0], bidId: string) =>
	done(
		askQuestion(context, {
			...{ bidId, section: "risks", question: null, mayChange: false, text: "Who carries the risk?" },
			dueAt: laterBy(context.clock.now(), 7 * 24 * 3_600_000),
		}),
	);

describe("an interest declared in the middle", () => {
	it("takes an unfinished assessment back, offers the bid to others, and tells the office", async () => {
		const world = assessingWorld();
		const [ann, bob, cat] = world.assessors;
		world.eligible(world.bids.b1, world.bids.c1);
		const [one] = world.assigned(world.bids.b1, ann, bob) as [string];
		const [other] = world.assigned(world.bids.c1, ann, bob) as [string];
		world.filled(one, ann, "33333");
		const mail = keptMail();
		await mail.send(world.system);
		expect(declares(world, ann)).toMatchObject({ assessments: 1, stands: 0 });
		expect(assessmentById(world.db, one)).toMatchObject({ state: "conflicted" });
		expect(assessmentById(world.db, other)).toMatchObject({ state: "assigned" });
		const [line] = done(readAssignments(world.manager, { roundId: world.roundId })).bids;
		expect(line).toMatchObject({
			reference: "B1",
			assessors: [{ personId: bob, conflicted: false }],
			givenBack: [{ name: "Ann Assessor", reason: null }],
			suggested: [{ personId: cat }],
		});
		await mail.send(world.system);
		expect(mail.sent()).toContain("Farah Manager: Ann Assessor has an interest in Birmingham Partnership");
	});

	it("leaves submitted scores to the office, which sees the bid among the exceptions", () => {
		const world = assessingWorld();
		const [ann] = world.assessors;
		const [one] = world.scoredBid(world.bids.b1, "33333", "33333");
		expect(declares(world, ann)).toMatchObject({ assessments: 0, stands: 1 });
		expect(assessmentById(world.db, one)).toMatchObject({ state: "submitted" });
		const { exceptions } = done(readRoundOffice(world.manager, { roundId: world.roundId }));
		expect(exceptions).toContainEqual({ kind: "conflicted", items: ["B1"] });
		const [line] = done(readAssignments(world.manager, { roundId: world.roundId })).bids;
		expect(line?.assessors.map(({ conflicted }) => conflicted)).toEqual([true, false]);
	});

	it("takes back what a moderator agreed of a bid that still waits for another score", () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33311", "34455");
		done(
			agreeScore(world.as(world.moderator), {
				bidId: world.bids.b1,
				criterionId: world.criteria[3] ?? "",
				points: 3,
				reason: "Half of the partners have signed",
			}),
		);
		expect(moderationsOfBid(world.db, world.bids.b1)).toHaveLength(1);
		expect(declares(world, world.moderator)).toMatchObject({ moderations: 1 });
		expect(moderationsOfBid(world.db, world.bids.b1)).toEqual([]);
	});

	it("takes back one person's answers of a check without its result, and leaves a colleague's", () => {
		const tests = ["In the area", "In the theme"].map((title) => ({ title, rule: title, sections: [] }));
		const world = assessingWorld({ tests });
		const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
		const read = () => done(readBidEligibility(colleague, { bidId: world.bids.b1 }));
		const ids = read().tests.map(({ id }) => id);
		const answers = (context: typeof colleague, testId = "") =>
			done(
				answerTests(context, {
					...{ bidId: world.bids.b1, revision: read().revision },
					answers: [{ testId, answer: "not-met", reason: "Not all of it" }],
				}),
			);
		answers(world.manager, ids[0]);
		answers(colleague, ids[1]);
		expect(declares(world, world.fundManager)).toMatchObject({ checks: 1 });
		expect(read().tests).toMatchObject([{ answer: null }, { answer: "not-met", reason: "Not all of it" }]);
		const kept = world.db.$client
			.prepare(
				"SELECT detail FROM audit_detail JOIN audit_entry USING (seq) WHERE action = 'take-back-eligibility'",
			)
			.pluck()
			.all();
		expect(kept.join()).toContain("Not all of it");
	});

	it("does so too while the office waits for the partnership's answer to a question", () => {
		const tests = [{ title: "In the area", rule: "Every place is in it", sections: [] }];
		const world = assessingWorld({ tests });
		const colleague = world.as(world.person("fund-manager", world.officeId, "Gwen Colleague"));
		const read = () => done(readBidEligibility(colleague, { bidId: world.bids.b1 }));
		done(
			answerTests(world.manager, {
				...{ bidId: world.bids.b1, revision: read().revision },
				answers: [{ testId: read().tests[0]?.id ?? "", answer: "met", reason: "" }],
			}),
		);
		asks(colleague, world.bids.b1);
		expect(declares(world, world.fundManager)).toMatchObject({ checks: 1 });
		expect(read().tests).toMatchObject([{ answer: null }]);
	});

	it("takes back an unfinished moderation of a bid about which the office waits for an answer", () => {
		const world = assessingWorld();
		world.scoredBid(world.bids.b1, "33311", "34455");
		done(
			agreeScore(world.as(world.moderator), {
				bidId: world.bids.b1,
				criterionId: world.criteria[3] ?? "",
				...{ points: 3, reason: "Half of the partners have signed" },
			}),
		);
		asks(world.manager, world.bids.b1);
		expect(declares(world, world.moderator)).toMatchObject({ moderations: 1, stands: 0 });
		expect(moderationsOfBid(world.db, world.bids.b1)).toEqual([]);
	});

	it("takes back advice on a bid that is not decided yet, and leaves the member's other advice", async () => {
		const world = await allocatingWorld();
		await withBoard(world);
		const advise = (bidId: string) =>
			must(
				giveAdvice(world.as(world.boardMember), {
					...{ roundId: world.roundId, packVersion: 1, bidId, kind: "support", text: "" },
				}),
			);
		advise(world.bids.b1);
		advise(world.bids.c1);
		const organisationId = world.partnerships.birmingham;
		const declared = declareOwnInterest(world.as(world.boardMember), { organisationId, nature: "Trustee" });
		expect(must(declared).takenBack).toMatchObject({ advice: 1 });
		const stands = adviceOn(world.db, world.roundId).filter(({ supersededAt }) => supersededAt === null);
		expect(stands.map(({ bidId }) => bidId)).toEqual([world.bids.c1]);
	});

	it("does the same when the office enters it", () => {
		const world = assessingWorld();
		const [ann, bob] = world.assessors;
		world.eligible(world.bids.b1);
		const [one] = world.assigned(world.bids.b1, ann, bob) as [string];
		done(
			recordInterest(world.manager, {
				personId: ann,
				organisationId: world.partnerships.birmingham,
				nature: "Married to its chair",
			}),
		);
		expect(assessmentById(world.db, one)).toMatchObject({ state: "conflicted" });
	});
});

describe("the yearly answer", () => {
	const answered = (world: ReturnType<typeof assessingWorld>, personId: string) =>
		done(readOwnInterests(world.as(personId))).standing.state;

	it("nothing to declare is an answer, refused where an interest stands, and the other way round", () => {
		const world = assessingWorld();
		const [ann] = world.assessors;
		const says = (answer: "nothing-to-declare" | "as-registered") =>
			answerInterests(world.as(ann), { answer });
		world.db.delete(interestAnswer).run();
		expect(answered(world, ann)).toBe("never");
		expect(codeOf(says("as-registered"))).toBe("nothing-registered");
		done(says("nothing-to-declare"));
		expect(answered(world, ann)).toBe("holds");
		declares(world, ann);
		expect(codeOf(says("nothing-to-declare"))).toBe("interest-stands");
		done(says("as-registered"));
		expect(codeOf(answerInterests(world.public, { answer: "nothing-to-declare" }))).toBe("not-found");
	});

	it("is due after a year: the person and the office see it, and a message reminds once", async () => {
		const world = assessingWorld();
		const [ann] = world.assessors;
		const waits = () => readHome(world.as(ann)).work.some(({ kind }) => kind === "interests");
		const unanswered = () => done(readRegisterOfInterests(world.manager)).unanswered.map(({ name }) => name);
		expect([waits(), unanswered()]).toEqual([false, []]);
		world.clock.set(laterBy(world.clock.now(), YEAR));
		expect(waits()).toBe(true);
		expect(unanswered()).toEqual(expect.arrayContaining(["Ann Assessor", "Farah Manager", "Mo Moderator"]));
		expect(unanswered()).not.toContain("Audrey Auditor");
		done(answerInterests(world.as(world.moderator), { answer: "nothing-to-declare" }));
		const mail = keptMail();
		queueReminders(world.system);
		queueReminders(world.system);
		await mail.send(world.system);
		const told = mail.sent().filter((line) => line.endsWith(": Say what interests you have"));
		expect(told).toContain("Ann Assessor: Say what interests you have");
		expect(told.join()).not.toContain("Mo Moderator");
		expect(new Set(told).size).toBe(told.length);
	});
});

describe("who may act on which bid", () => {
	it("shows the gap that an interest makes, and closes the title to the reader who has it", () => {
		const world = assessingWorld();
		const gapOf = (reference: string) =>
			done(readCoverage(world.manager, { roundId: world.roundId })).bids.find(
				(bid) => bid.reference === reference,
			);
		expect(gapOf("B1")?.acts.moderate).toMatchObject({ free: ["Mo Moderator"], missing: 0 });
		declares(world, world.moderator);
		expect(gapOf("B1")?.acts.moderate).toEqual({
			free: [],
			closed: [{ name: "Mo Moderator", why: "interest" }],
			missing: 1,
		});
		expect(gapOf("C1")?.acts.moderate.missing).toBe(0);
		declares(world, world.fundManager);
		expect(gapOf("B1")?.title).toBe(null);
		expect(gapOf("C1")?.title).toBe("Doorstep crime");
	});

	it("is the office's alone", () => {
		const world = assessingWorld();
		for (const person of [world.assessors[0], world.signatory.birmingham])
			expect(codeOf(readCoverage(world.as(person), { roundId: world.roundId }))).toBe("not-found");
		expect(done(readCoverage(world.as(world.auditor), { roundId: world.roundId })).bids).toHaveLength(3);
	});
});
