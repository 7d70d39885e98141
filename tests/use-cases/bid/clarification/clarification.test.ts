import { beforeEach, describe, expect, it } from "vitest";
import { laterBy } from "~/clock";
import { COST_LINE } from "~/domain/form/kinds/cost-line";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { RISK } from "~/domain/form/kinds/risk";
import { pence } from "~/domain/money";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { answerQuestion } from "~/use-cases/bid/clarification/answer-question";
import { askQuestion } from "~/use-cases/bid/clarification/ask-question";
import { extendAnswering } from "~/use-cases/bid/clarification/extend-answering";
import { lapseDueClarifications } from "~/use-cases/bid/clarification/lapse-due-clarifications";
import { readAnswersToSend } from "~/use-cases/bid/clarification/read-answers-to-send";
import { readClarifications } from "~/use-cases/bid/clarification/read-clarifications";
import { sendAnswers } from "~/use-cases/bid/clarification/send-answers";
import { withdrawQuestion } from "~/use-cases/bid/clarification/withdraw-question";
import { readBid } from "~/use-cases/bid/read-bid";
import { readChanges } from "~/use-cases/bid/read-changes";
import { readInterventions } from "~/use-cases/bid/read-interventions";
import { readObjectives } from "~/use-cases/bid/read-objectives";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { saveAbout } from "~/use-cases/bid/save-about";
import { saveObjectives } from "~/use-cases/bid/save-objectives";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import { withdrawBid } from "~/use-cases/bid/submission/withdraw-bid";
import { addRecord } from "~/use-cases/form/add-record";
import { readRecords } from "~/use-cases/form/read-records";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { readAudit } from "~/use-cases/people/read-audit";
import { cancelRound } from "~/use-cases/round/cancel-round";
import { readHome } from "~/use-cases/round/read-home";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { assessmentsOfBid, isLive } from "~db/assessment/assessment";
import { submittedBid } from "~db/bid/bid";
import { rowsOfBid } from "~db/bid/rows-before";
import { assessingWorld } from "../../../support/assessment-builders";
import { codeOf, done } from "../../../support/bid-builders";
import { keptMail } from "../../../support/messages";

const HOUR = 3_600_000;

let world: ReturnType<typeof assessingWorld>;
let dueAt: string;

beforeEach(() => {
	world = assessingWorld();
	dueAt = laterBy(world.clock.now(), 72 * HOUR);
});

const signatory = () => world.as(world.signatory.birmingham);
const ask = (more: Partial<Parameters<typeof askQuestion>[1]> = {}) =>
	askQuestion(world.manager, {
		...{ bidId: world.bids.b1, section: "risks", question: null, mayChange: true, dueAt },
		...{ text: "Who carries the risk of late recruitment?", ...more },
	});
const opened = () => done(readClarifications(signatory(), { bidId: world.bids.b1 }));
const answerAll = () => {
	for (const { id, revision } of opened().clarifications[0]?.questions ?? [])
		done(
			answerQuestion(signatory(), { bidId: world.bids.b1, questionId: id, revision, answer: "The council." }),
		);
};
const send = (certified = true) => {
	const { shown, toCertify } = done(readAnswersToSend(signatory(), { bidId: world.bids.b1 }));
	const figures = certified ? (toCertify?.figures ?? null) : null;
	return sendAnswers(signatory(), { bidId: world.bids.b1, shown, certified: figures });
};
const addRisk = () =>
	addRecord(signatory(), RISK, {
		bidId: world.bids.b1,
		values: { description: "Late recruitment", likelihood: 2, impact: 3, mitigation: "", owner: "" } as never,
	});
const askMore = () => {
	const { records } = done(readRecords(signatory(), INTERVENTION, { bidId: world.bids.b1 }));
	const [first] = records;
	if (!first) throw new Error("no intervention");
	return saveRecord(signatory(), INTERVENTION, {
		...{ bidId: world.bids.b1, id: first.id, revision: first.revision },
		values: { ...first.values, asked: pence(90_000_00) } as never,
	});
};

describe("what waits", () => {
	it("is told each of the bid's people with the date, and the signatory when the answers can be sent", () => {
		const { b1 } = world.bids;
		const bidder = world.person("bidder", world.partnerships.birmingham);
		const work = (personId: string) =>
			readHome(world.as(personId)).work.filter(({ kind }) => kind === "clarification");
		const waits = { kind: "clarification", bidId: b1, dueAt };
		expect(work(world.signatory.birmingham)).toEqual([]);
		done(ask());
		expect(work(bidder)).toMatchObject([{ ...waits, left: 1, sends: false }]);
		expect(work(world.signatory.birmingham)).toMatchObject([{ ...waits, left: 1, sends: true }]);
		expect(work(world.signatory.coventry)).toEqual([]);
		answerAll();
		expect(work(bidder)).toMatchObject([{ ...waits, left: 0, sends: false }]);
		expect(work(world.signatory.birmingham)).toMatchObject([{ ...waits, left: 0, sends: true }]);
		world.clock.set(dueAt);
		expect(work(bidder)).toEqual([]);
	});
});

describe("a question about a bid", () => {
	it.each(["submitted", "eligible", "assessed"])(
		"leads it from %s and, once answered in words, back there",
		(was) => {
			const { b1 } = world.bids;
			if (was === "eligible") world.eligible(b1);
			if (was === "assessed") world.scoredBid(b1, "43333", "43333");
			expect(world.stateOf(b1)).toBe(was);
			const { version } = done(readSubmittedBid(world.manager, { bidId: b1 }));
			done(ask({ mayChange: false }));
			expect(world.stateOf(b1)).toBe("in-clarification");
			answerAll();
			expect(done(send())).toEqual({ changed: [] });
			expect(world.stateOf(b1)).toBe(was);
			expect(done(readSubmittedBid(world.manager, { bidId: b1 })).version).toBe(version);
		},
	);

	it("opens its section alone, and only where the office allows it", () => {
		const { b1 } = world.bids;
		done(ask());
		expect(codeOf(addRisk())).toBe("accepted");
		expect(codeOf(askMore())).toBe("bid-not-draft");
		const about = { title: "Another", aims: "a", contactName: "", contactEmail: "", contactTelephone: "" };
		expect(codeOf(saveAbout(signatory(), { bidId: b1, revision: 0, ...about }))).toBe("bid-not-draft");
		done(ask({ section: "interventions", mayChange: false }));
		expect(codeOf(askMore())).toBe("bid-not-draft");
		expect(
			codeOf(addRecord(world.as(world.signatory.coventry), RISK, { bidId: b1, values: {} as never })),
		).toBe("not-found");
	});

	it("is asked once under a key, in a section that is there, until later than now", () => {
		done(ask({ key: "a-page-key" }));
		done(ask({ key: "a-page-key" }));
		expect(opened().clarifications[0]?.questions).toHaveLength(1);
		expect(codeOf(ask({ section: "nowhere" }))).toBe("section-unknown");
		expect(codeOf(ask({ question: "nothing" }))).toBe("section-unknown");
		expect(codeOf(ask({ text: "  " }))).toBe("question-missing");
		const b1 = world.bids.c1;
		expect(codeOf(ask({ bidId: b1, dueAt: world.clock.now() }))).toBe("due-not-later");
		expect(codeOf(askQuestion(world.as(world.auditor), { ...asking(), bidId: b1 }))).toBe("forbidden");
		world.interested(world.fundManager, world.partnerships.coventry);
		expect(codeOf(ask({ bidId: b1 }))).toBe("interested");
	});

	const asking = () => ({ section: "risks", question: null, mayChange: true, dueAt, text: "Why?" });

	it("is read by the bid's people, the office and its assessors, answers by the office once sent", () => {
		const { b1 } = world.bids;
		world.eligible(b1);
		world.assigned(b1, world.assessors[0]);
		done(ask());
		answerAll();
		const reader = (personId: string) => readClarifications(world.as(personId), { bidId: b1 });
		expect(codeOf(reader(world.assessors[1]))).toBe("not-found");
		expect(codeOf(reader(world.signatory.coventry))).toBe("not-found");
		const answers = (personId: string) =>
			done(reader(personId)).clarifications[0]?.questions.map(({ answer }) => answer);
		expect(answers(world.signatory.birmingham)).toEqual(["The council."]);
		expect(answers(world.fundManager)).toEqual([""]);
		done(send());
		expect(answers(world.fundManager)).toEqual(["The council."]);
		expect(answers(world.assessors[0])).toEqual(["The council."]);
	});
});

describe("answers that change a bid", () => {
	it("are its next version, received when the one before was, certified again where figures changed", () => {
		const { b1 } = world.bids;
		const before = submittedBid(world.db, b1);
		done(ask({ section: "interventions" }));
		done(askMore());
		expect(codeOf(send())).toBe("answers-missing");
		answerAll();
		expect(codeOf(send(false))).toBe("not-certified");
		expect(done(send())).toEqual({ changed: ["interventions"] });
		const after = submittedBid(world.db, b1);
		expect(after?.version).toBe((before?.version ?? 0) + 1);
		expect(after?.received).toBe(before?.received);
		expect(after?.options[0]?.amount).toBe(90_000_00n);
		const [asked] = done(readClarifications(world.manager, { bidId: b1 })).clarifications;
		expect(asked?.changed?.titles).toEqual(["Interventions"]);
		expect(asked?.changed?.before.interventions[0]?.asked).toBe(100_000_00n);
		expect(asked?.changed?.asked).toEqual({ before: 100_000_00n, after: 90_000_00n });
	});

	it("are told of with when they were sent, the version to compare with, and no choice of objectives", () => {
		const { b1 } = world.bids;
		const received = submittedBid(world.db, b1)?.received;
		expect(done(readSubmittedBid(world.manager, { bidId: b1 })).sent).toBe(received);
		done(ask({ section: "interventions" }));
		expect(done(readInterventions(signatory(), { bidId: b1 }))).toMatchObject({
			bid: { editable: true },
			mayChoose: false,
		});
		done(askMore());
		answerAll();
		world.clock.set(laterBy(world.clock.now(), HOUR));
		const sent = world.clock.now();
		done(send());
		expect(done(readSubmittedBid(world.manager, { bidId: b1 }))).toMatchObject({
			version: 2,
			sent,
			received,
		});
		const { points, to, records } = done(readChanges(signatory(), { bidId: b1, from: null, to: null }));
		expect(points.find(({ seq }) => seq === to)).toMatchObject({ version: 2 });
		expect(JSON.stringify(records)).toContain("£90,000.00");
	});

	it("are not sent with a change elsewhere, such as what goes with a removed intervention", () => {
		const { b1 } = world.bids;
		const [first] = done(readRecords(signatory(), INTERVENTION, { bidId: b1 })).records;
		if (!first) throw new Error("no intervention");
		done(ask({ section: "interventions" }));
		done(ask({ section: "costs", mayChange: false }));
		const values = { ...first.values, title: "Another" };
		done(addRecord(signatory(), INTERVENTION, { bidId: b1, values: values as never }));
		done(removeRecord(signatory(), INTERVENTION, { bidId: b1, id: first.id, revision: first.revision }));
		answerAll();
		expect(codeOf(send())).toBe("other-sections-changed");
	});

	it("make scores of the criteria that they bear on wait to be confirmed by each assessor", () => {
		const { b1, c1, c2 } = world.bids;
		for (const bidId of [b1, c1, c2]) world.scoredBid(bidId, "43333", "43333");
		expect(world.stateOf(b1)).toBe("assessed");
		done(ask());
		expect(codeOf(startAllocating(world.manager, { roundId: world.roundId }))).toBe("clarification-open");
		done(addRisk());
		answerAll();
		done(send());
		expect(world.stateOf(b1)).toBe("eligible");
		expect(startAllocating(world.manager, { roundId: world.roundId })).toMatchObject({
			code: "scores-stale",
			details: { bids: ["B1"] },
		});
		const live = assessmentsOfBid(world.db, b1).filter(isLive);
		expect(live.map(({ state, assessorId }) => [state, assessorId])).toEqual([
			["assigned", world.assessors[0]],
			["assigned", world.assessors[1]],
		]);
		for (const { id, assessorId } of live) {
			const assessor = world.as(assessorId);
			expect(codeOf(submitAssessment(assessor, { assessmentId: id }))).toBe("scores-stale");
			const { changed, criteria } = done(readAssessment(assessor, { assessmentId: id }));
			expect(changed).toEqual({
				titles: ["Risks"],
				asked: null,
				changes: [{ section: "risks", what: "Late recruitment", how: "added", before: "", after: "" }],
			});
			for (const { id: criterionId, revision, places, progress } of criteria) {
				expect(progress).toBe("stale");
				const scores = places.map(({ themeCode, points, reason }) => ({ themeCode, points, reason }));
				done(saveScore(assessor, { assessmentId: id, criterionId, revision, scores }));
			}
			done(submitAssessment(assessor, { assessmentId: id }));
		}
		expect(world.stateOf(b1)).toBe("assessed");
		expect(codeOf(startAllocating(world.manager, { roundId: world.roundId }))).toBe("accepted");
	});
});

it("names to each assessor what changed: sections, and amounts before and after", async () => {
	const { b1 } = world.bids;
	world.scoredBid(b1, "43333", "43333");
	done(ask());
	done(ask({ section: "interventions" }));
	done(addRisk());
	done(askMore());
	answerAll();
	done(send());
	const mail = keptMail();
	await mail.send(world.system);
	const letters = mail.letters.filter(({ subject }) => subject === "Look again at your scores of bid B1");
	expect(letters.map(({ to }) => to.name).sort()).toEqual(["Ann Assessor", "Bob Assessor"]);
	for (const letter of letters) {
		const words = JSON.stringify(letter);
		expect(words).toContain("Changed: Interventions, Risks.");
		expect(words).toContain("The bid now asks £90,000.00. It asked £");
		expect(words).toContain("Late recruitment: added.");
		expect(words).toMatch(/Amount asked: £[\d,.]+ before, £90,000\.00 now\./);
	}
});

describe("a question that is not answered", () => {
	it("lapses at its date: the bid is as it was in every row, and says so", () => {
		const { b1 } = world.bids;
		const before = rowsOfBid(world.db, b1);
		const content = done(readBid(signatory(), { bidId: b1 })).content;
		done(ask({ section: "interventions" }));
		done(ask());
		done(askMore());
		done(addRisk());
		const [first] = done(readRecords(signatory(), INTERVENTION, { bidId: b1 })).records;
		done(
			removeRecord(signatory(), INTERVENTION, {
				bidId: b1,
				id: first?.id ?? "",
				revision: first?.revision ?? 0,
			}),
		);
		expect(rowsOfBid(world.db, b1)).not.toBe(before);
		world.clock.set(laterBy(dueAt, -1));
		expect(lapseDueClarifications(world.system)).toEqual([]);
		world.clock.set(dueAt);
		expect(codeOf(addRisk())).toBe("bid-not-draft");
		expect(lapseDueClarifications(world.system)).toEqual([b1]);
		expect(lapseDueClarifications(world.system)).toEqual([]);
		expect(world.stateOf(b1)).toBe("submitted");
		expect(rowsOfBid(world.db, b1)).toBe(before);
		expect(done(readBid(signatory(), { bidId: b1 })).content).toEqual(content);
		expect(opened().clarifications[0]?.state).toBe("lapsed");
		expect(codeOf(send())).toBe("move-not-possible");
	});

	it("has one end: an answer at the due instant is late, though the process has not ended it", () => {
		done(ask({ mayChange: false }));
		answerAll();
		const { shown } = done(readAnswersToSend(signatory(), { bidId: world.bids.b1 }));
		world.clock.set(dueAt);
		const late = () => sendAnswers(signatory(), { bidId: world.bids.b1, shown, certified: null });
		expect(codeOf(late())).toBe("answers-late");
		expect(lapseDueClarifications(world.system)).toHaveLength(1);
		expect(codeOf(late())).toBe("move-not-possible");
	});

	it("goes back with the last question withdrawn, and has longer where the office says so", () => {
		const { b1 } = world.bids;
		done(ask());
		done(ask({ section: "costs" }));
		done(addRisk());
		const later = laterBy(dueAt, HOUR);
		const extend = (to: string, reason = "Holidays") =>
			extendAnswering(world.manager, { bidId: b1, dueAt: to, reason });
		expect(codeOf(extend(laterBy(dueAt, -HOUR)))).toBe("due-not-later");
		expect(codeOf(extend(later, " "))).toBe("reason-missing");
		done(extend(later));
		const ids = opened().clarifications[0]?.questions.map(({ id }) => id) ?? [];
		const withdraw = (questionId: string) =>
			withdrawQuestion(world.manager, { bidId: b1, questionId, reason: "Found it in the bid" });
		expect(done(withdraw(ids[0] ?? ""))).toEqual({ ended: false });
		expect(codeOf(addRisk()), "what was changed for it can still be put back").toBe("accepted");
		expect(done(withdraw(ids[1] ?? ""))).toEqual({ ended: true });
		expect(world.stateOf(b1)).toBe("submitted");
		expect(done(readRecords(signatory(), RISK, { bidId: b1 })).records).toEqual([]);
		expect(done(readRecords(signatory(), COST_LINE, { bidId: b1 })).records.length).toBeGreaterThanOrEqual(0);
	});
});

describe("a bid that ends while the office asks about it", () => {
	const standing = () => opened().clarifications[0];

	it("can be withdrawn where it could be when it was asked, and is kept as it was submitted", () => {
		const { b1, c1 } = world.bids;
		const before = rowsOfBid(world.db, b1);
		done(ask());
		done(addRisk());
		expect(done(readTaskList(signatory(), { bidId: b1 })).may.withdraw).toBe(true);
		done(withdrawBid(signatory(), { bidId: b1, reason: "No staff" }));
		expect(world.stateOf(b1)).toBe("withdrawn");
		expect(rowsOfBid(world.db, b1)).toBe(before);
		expect(standing()).toMatchObject({ state: "dropped", endedAt: world.clock.now() });
		expect(codeOf(send())).toBe("move-not-possible");
		world.clock.set(dueAt);
		expect(lapseDueClarifications(world.system)).toEqual([]);
		world.clock.set(laterBy(dueAt, -HOUR));
		world.scoredBid(c1, "43333", "43333");
		done(ask({ bidId: c1 }));
		const coventry = world.as(world.signatory.coventry);
		expect(done(readTaskList(coventry, { bidId: c1 })).may.withdraw).toBe(false);
		expect(codeOf(withdrawBid(coventry, { bidId: c1, reason: "No staff" }))).toBe("move-not-possible");
	});

	it("is as it was submitted once its round is cancelled, and nobody is reminded of answers", () => {
		const { b1 } = world.bids;
		const before = rowsOfBid(world.db, b1);
		done(ask());
		done(addRisk());
		done(cancelRound(world.manager, { roundId: world.roundId, reason: "No money" }));
		expect(world.stateOf(b1)).toBe("submitted");
		expect(rowsOfBid(world.db, b1)).toBe(before);
		expect(standing()?.state).toBe("dropped");
		world.clock.set(dueAt);
		expect(lapseDueClarifications(world.system)).toEqual([]);
	});
});

describe("answers that are not sent", () => {
	it("are not told to the office, neither how many there are nor what was written to a withdrawn question", () => {
		const { b1 } = world.bids;
		done(ask({ mayChange: false }));
		done(ask({ mayChange: false, text: "When?" }));
		const office = () => done(readClarifications(world.manager, { bidId: b1 }));
		const unanswered = office();
		answerAll();
		expect(office()).toEqual(unanswered);
		const [first] = opened().clarifications[0]?.questions ?? [];
		done(withdrawQuestion(world.manager, { bidId: b1, questionId: first?.id ?? "", reason: "Found it" }));
		done(send());
		expect(office().clarifications[0]?.questions.map(({ answer }) => answer)).toEqual(["", "The council."]);
	});

	it("are closed to the audit's readers until they are sent", () => {
		const { b1 } = world.bids;
		done(ask({ mayChange: false }));
		answerAll();
		const read = () => JSON.stringify(done(readAudit(world.as(world.auditor))).lines);
		expect(read()).not.toContain("The council.");
		done(send());
		expect(read()).toContain("The council.");
		expect(world.stateOf(b1)).toBe("submitted");
	});

	it("are refused where one was changed since the signatory read them", () => {
		const { b1 } = world.bids;
		done(ask({ mayChange: false }));
		answerAll();
		const { shown } = done(readAnswersToSend(signatory(), { bidId: b1 }));
		const [first] = opened().clarifications[0]?.questions ?? [];
		const { id = "", revision = 0 } = first ?? {};
		done(answerQuestion(signatory(), { bidId: b1, questionId: id, revision, answer: "Nobody." }));
		expect(codeOf(sendAnswers(signatory(), { bidId: b1, shown, certified: null }))).toBe("content-changed");
		expect(codeOf(send())).toBe("accepted");
	});
});

it("does not wait for a score on a theme that the changed bid no longer claims", () => {
	const { b1 } = world.bids;
	world.scoredBid(b1, "43333", "43333");
	done(ask({ section: "objectives" }));
	const [asked] = done(readObjectives(signatory(), { bidId: b1 })).interventions;
	if (!asked) throw new Error("no intervention");
	const { id: interventionId, revision, chosen } = asked;
	const kept = { bidId: b1, interventionId, revision, objectives: chosen.slice(0, 1) };
	done(saveObjectives(signatory(), kept));
	answerAll();
	expect(done(send())).toEqual({ changed: ["objectives"] });
	for (const { id, assessorId } of assessmentsOfBid(world.db, b1).filter(isLive)) {
		const assessor = world.as(assessorId);
		for (const { id: criterionId, revision, places } of done(readAssessment(assessor, { assessmentId: id }))
			.criteria) {
			const scores = places.map(({ themeCode, points, reason }) => ({ themeCode, points, reason }));
			done(saveScore(assessor, { assessmentId: id, criterionId, revision, scores }));
		}
		expect(codeOf(submitAssessment(assessor, { assessmentId: id }))).toBe("accepted");
	}
});
