import { expect, it } from "vitest";
import type { MESSAGE_KINDS } from "~/domain/messages/kinds";
import { startBid } from "~/use-cases/bid/start-bid";
import { answerRoundQuestion } from "~/use-cases/round/answer-round-question";
import { askAboutRound } from "~/use-cases/round/ask-about-round";
import { readHome } from "~/use-cases/round/read-home";
import { readRoundOffice } from "~/use-cases/round/read-round-office";
import { readRoundQuestions } from "~/use-cases/round/read-round-questions";
import { setQuestionsUntil } from "~/use-cases/round/set-questions-until";
import { outbox } from "~db/schema/messages";
import { codeOf, done } from "../../support/bid-builders";
import { testWorld } from "../../support/context";
import { openRoundIn } from "../../support/round-builders";

const CLOSING_HOUR = "2026-05-20T16:00:00.000Z";

function asking() {
	const world = testWorld("2026-05-04T09:00:00.000Z");
	const [own, other] = [world.organisation("partnership"), world.organisation("partnership")] as const;
	const outside = world.organisation("partnership");
	const round = openRoundIn(world, { partnerships: [own, other] });
	const { roundId } = round;
	const asker = world.as(world.person("bidder", own, "Ada Asker"));
	const writer = world.person("bidder", other, "Wil Writer");
	done(startBid(world.as(writer), { roundId, partnershipId: other, title: "A draft" } as never));
	const manager = world.as(round.fundManager);
	const ask = (key = "a-question", context = asker) =>
		askAboutRound(context, { roundId, key, text: "Ada Asker of Solihull asks: is a van an asset?" });
	const answer = (result: "published" | "declined", questionId = "a-question", context = manager) =>
		answerRoundQuestion(context, {
			...{ roundId, questionId, result },
			question: "Is a van an asset?",
			answer: result === "published" ? "Yes." : "It stands in the guidance.",
		});
	const told = (kind: keyof typeof MESSAGE_KINDS) =>
		world.db
			.select()
			.from(outbox)
			.all()
			.flatMap((row) => (row.kind === kind ? [row.personId] : []));
	const publicly = () => done(readRoundQuestions(world.public, { roundId }));
	return { ...world, ...round, asker, writer, manager, ask, answer, told, publicly, outside };
}

it("is asked by those who may bid, once under a key, and answered to all without who asked", () => {
	const { ask, answer, publicly, told, asker, writer, fundManager, roundId, as, person, outside } = asking();
	expect(codeOf(ask())).toBe("accepted");
	expect(codeOf(ask())).toBe("accepted");
	expect(told("round-question")).toEqual([fundManager]);
	const waits = (personId: string) => ({
		work: readHome(as(personId)).work.filter(({ kind }) => kind === "round-questions"),
		exceptions: done(readRoundOffice(as(personId), { roundId })).exceptions?.find(
			({ kind }) => kind === "round-questions",
		)?.items,
	});
	expect(waits(fundManager)).toMatchObject({ work: [{ roundId, questions: 1 }], exceptions: ["Ada Asker"] });
	expect(codeOf(ask("another", as(person("bidder", outside))))).toBe("not-found");
	expect(codeOf(answer("published", "a-question", asker))).toBe("not-found");
	expect(publicly()).toMatchObject({ published: [], own: [], asked: null, mayAsk: false });
	done(answer("published"));
	expect(waits(fundManager)).toEqual({ work: [], exceptions: undefined });
	expect(publicly().published).toMatchObject([{ question: "Is a van an asset?", answer: "Yes." }]);
	expect(JSON.stringify(publicly())).not.toContain("Ada");
	expect(JSON.stringify(done(readRoundQuestions(as(writer), { roundId })))).not.toContain("Ada");
	const asked = asker.actor.kind === "person" ? asker.actor.personId : "";
	expect(told("round-answer").sort()).toEqual([asked, writer].sort());
	expect(codeOf(answer("published"))).toBe("accepted");
	expect(codeOf(answer("declined"))).toBe("already-answered");
});

it("is declined with a reason that only who asked is told", () => {
	const { ask, answer, publicly, told, asker, writer, roundId, as } = asking();
	done(ask());
	done(answer("declined"));
	expect(publicly().published).toEqual([]);
	expect(told("round-answer")).toEqual([]);
	expect(told("round-question-declined")).toHaveLength(1);
	expect(done(readRoundQuestions(asker, { roundId })).own).toMatchObject([
		{ state: "declined", answer: "It stands in the guidance." },
	]);
	expect(done(readRoundQuestions(as(writer), { roundId })).own).toEqual([]);
});

it("is taken until the date that the round sets, or its closing", () => {
	const { ask, clock, manager, roundId, publicly, asker } = asking();
	const set = (until: string, context = manager) => setQuestionsUntil(context, { roundId, until });
	expect(codeOf(set("2027-01-01T00:00:00.000Z"))).toBe("after-closing");
	expect(codeOf(set(CLOSING_HOUR, asker))).toBe("not-found");
	done(set(CLOSING_HOUR));
	expect(publicly().until).toBe(CLOSING_HOUR);
	clock.set("2026-05-20T15:59:59.999Z");
	expect(codeOf(ask())).toBe("accepted");
	clock.set(CLOSING_HOUR);
	expect(codeOf(ask("late"))).toBe("not-open");
	expect(publicly().until).toBe(null);
});
