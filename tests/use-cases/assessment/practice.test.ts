import { describe, expect, it } from "vitest";
import { endPractice } from "~/use-cases/assessment/end-practice";
import { readPractice } from "~/use-cases/assessment/read-practice";
import { saveScore } from "~/use-cases/assessment/save-score";
import { scorePractice } from "~/use-cases/assessment/score-practice";
import { setPractice } from "~/use-cases/assessment/set-practice";
import { assessingWorld } from "../../support/assessment-builders";
import { codeOf, done } from "../../support/bid-builders";

function practiceWorld() {
	const world = assessingWorld();
	const { roundId } = world;
	const set = (personId = world.fundManager, text = "A made-up bid") =>
		setPractice(world.as(personId), { roundId, title: "Practice", bidId: null, text });
	const score = (personId: string, points: number | null, submit = true) =>
		scorePractice(world.as(personId), {
			roundId,
			submit,
			scores: world.criteria.map((criterionId) => ({ criterionId, points, reason: `Why ${points}` })),
		});
	const read = (personId: string) => readPractice(world.as(personId), { roundId });
	return { ...world, set, score, read };
}

describe("a practice bid", () => {
	it("is scored before the real ones: until then no score of a bid is saved", () => {
		const world = practiceWorld();
		const [ann, bob] = world.assessors;
		world.eligible(world.bids.b1);
		const [one] = world.assigned(world.bids.b1, ann, bob) as [string];
		done(world.set());
		const save = () =>
			saveScore(world.as(ann), {
				assessmentId: one,
				criterionId: world.criteria[1] ?? "",
				revision: 0,
				scores: [{ themeCode: "", points: 3, reason: "Sound" }],
			});
		expect(codeOf(save())).toBe("practice-first");
		done(world.score(ann, 3, false));
		expect(codeOf(save())).toBe("practice-first");
		done(world.score(ann, 3));
		expect(codeOf(save())).not.toBe("practice-first");
	});

	it("shows nobody another's scores before all are in, then how they differ", () => {
		const world = practiceWorld();
		const [ann, bob, cat] = world.assessors;
		done(world.set());
		done(world.score(ann, 1));
		done(world.score(bob, 4, false));
		for (const person of [bob, cat, world.fundManager])
			expect(JSON.stringify(done(world.read(person)).differences)).toBe("null");
		expect(done(world.read(world.fundManager)).people.map(({ submitted }) => submitted)).toEqual([
			true,
			false,
			false,
		]);
		done(world.score(bob, 4));
		done(world.score(cat, 2));
		for (const person of [ann, world.fundManager])
			expect(done(world.read(person)).differences?.[0]).toMatchObject({
				spread: 3,
				apart: true,
				given: [{ points: 1 }, { points: 4 }, { points: 2 }],
			});
	});

	it("ends when the office says so: who has not scored need not, and all compare", () => {
		const world = practiceWorld();
		const [ann, bob] = world.assessors;
		done(world.set());
		done(world.score(ann, 1));
		done(endPractice(world.manager, { roundId: world.roundId }));
		expect(done(world.read(bob)).differences?.[0]?.given).toMatchObject([
			{ name: "Ann Assessor", points: 1 },
		]);
		expect(codeOf(world.score(bob, 3))).toBe("practice-ended");
		expect(codeOf(endPractice(world.manager, { roundId: world.roundId }))).toBe("practice-ended");
	});

	it("is not changed once scored, needs each score and reason to be submitted, and submits once", () => {
		const world = practiceWorld();
		const [ann] = world.assessors;
		done(world.set());
		done(world.set(world.fundManager, "Another"));
		expect(world.score(ann, null)).toMatchObject({ code: "points-missing", path: world.criteria[0] });
		expect(codeOf(world.score(ann, 6, false))).toBe("points-invalid");
		done(world.score(ann, 3));
		expect(codeOf(world.score(ann, 4))).toBe("assessment-locked");
		expect(codeOf(world.set())).toBe("practice-scored");
	});

	it("is no earlier bid that an interest closes to the fund manager, whatever is sent", () => {
		const world = practiceWorld();
		const { $client } = world.db;
		const round = $client.prepare("SELECT * FROM round WHERE id = ?").get(world.roundId) as object;
		const earlier = { ...round, id: "earlier", title: "Earlier", code: "E1", state: "published" };
		const names = Object.keys(earlier);
		$client.prepare(`INSERT INTO round (${names}) VALUES (${names.map((name) => `@${name}`)})`).run(earlier);
		$client
			.prepare("UPDATE bid SET round_id = 'earlier', state = 'declined' WHERE id = ?")
			.run(world.bids.b1);
		const set = () =>
			codeOf(
				setPractice(world.manager, { roundId: world.roundId, title: "", bidId: world.bids.b1, text: "" }),
			);
		expect(set()).toBe("accepted");
		world.interested(world.fundManager, world.partnerships.birmingham);
		expect(set()).toBe("bid-unknown");
	});

	it("is set by the fund manager alone, of one thing, and known to nobody outside", () => {
		const world = practiceWorld();
		expect(codeOf(world.set(world.moderator))).toBe("forbidden");
		expect(codeOf(world.set(world.signatory.birmingham))).toBe("not-found");
		expect(codeOf(world.set(world.fundManager, " "))).toBe("practice-not-one");
		expect(
			codeOf(
				setPractice(world.manager, { roundId: world.roundId, title: "", bidId: world.bids.b1, text: "" }),
			),
		).toBe("bid-unknown");
		done(world.set());
		expect(codeOf(world.read(world.signatory.birmingham))).toBe("not-found");
		expect(codeOf(world.score(world.moderator, 3))).toBe("forbidden");
	});
});
