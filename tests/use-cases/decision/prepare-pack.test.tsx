import { expect, test } from "vitest";
import type { PackContent } from "~/domain/decision/pack";
import { PackScenarios } from "~/ui/board/pack-scenarios";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readPack } from "~/use-cases/decision/read-pack";
import { roundById } from "~db/round/round";
import {
	allocatingWorld,
	changedLine,
	codeOf,
	drafted,
	draftOf,
	WHOLE_TEXT,
	withBoard,
} from "../../support/decision-builders";
import { renderPage } from "../../support/render-page";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("puts the draft to the board with fund, bids, scores, proposal and scenarios", async () => {
	const world = await allocatingWorld();
	await withBoard(world);
	expect(roundById(world.db, world.roundId)?.state).toBe("with-board");
	const { pack } = must(await readPack(world.as(world.boardMember), { roundId: world.roundId }));
	expect(pack?.content.fund).toMatchObject({
		pot: pounds("350000.00"),
		committed: pounds("0.00"),
		setAside: pounds("130000.00"),
		remaining: pounds("220000.00"),
	});
	expect(pack?.content.proposal).toMatchObject({
		asked: pounds("155000.00"),
		proposed: pounds("120000.00"),
		left: pounds("10000.00"),
		funded: 2,
		notFunded: 1,
		publishedRule: true,
		value: "140",
	});
	const bids = pack?.content.bids ?? [];
	expect(bids.map(({ reference, asked, score, proposed }) => [reference, asked, score, proposed])).toEqual([
		["B1", pounds("100000.00"), "80", pounds("100000.00")],
		["C1", pounds("35000.00"), "70", pounds("0.00")],
		["C2", pounds("20000.00"), "60", pounds("20000.00")],
	]);
	expect(
		pack?.content.scenarios.map(({ title, spent, publishedRule }) => [title, spent, publishedRule]),
	).toEqual([
		["The published rule", pounds("120000.00"), true],
		["Rank and stop", pounds("100000.00"), false],
	]);
});

test("the conditions of each optimum go to the board in words", async () => {
	const world = await allocatingWorld();
	const conditions = {
		objective: "score" as const,
		timeLimitSeconds: null,
		overProgramming: null,
		limits: [],
		maximumBidsPerArea: 1,
		exclusive: [["B1", "C1"]],
	};
	const optimum = {
		roundId: world.roundId,
		needsVersionId: null,
		method: "optimum",
		unspent: "rank",
	} as const;
	must(await buildScenario(world.manager, { ...optimum, title: "The optimum" }));
	must(await buildScenario(world.manager, { ...optimum, title: "With conditions", conditions }));
	await withBoard(world);
	const { pack } = must(await readPack(world.manager, { roundId: world.roundId }));
	const of = (title: string) =>
		pack?.content.scenarios.find((scenario) => scenario.title === title)?.conditions;
	expect(of("With conditions")).toEqual(["at most 1 bid in each area", "at most one of B1, C1"]);
	expect(of("The optimum")).toBeUndefined();
	const page = renderPage(
		<PackScenarios roundId={world.roundId} content={pack?.content as PackContent} />,
		"/",
	);
	expect(page).toContain("; at most 1 bid in each area; at most one of B1, C1");
	const [, proposed] = /Points by score, all awards together<\/th><td[^>]*>([^<]*)</.exec(page) ?? [];
	expect(proposed).toBe("140");
});

test("a second click makes no second version; a changed proposal does, and finished text does not", async () => {
	const world = await allocatingWorld();
	const prepare = async () => must(await preparePack(world.manager, { roundId: world.roundId })).version;
	const decisionId = await withBoard(world);
	expect(await prepare()).toBe(1);
	const { title, revision } = await draftOf(world, decisionId);
	must(
		changeDecisionText(world.manager, {
			decisionId,
			revision,
			title,
			...WHOLE_TEXT,
			equalityImplications: "Written after the meeting.",
		}),
	);
	expect(await prepare()).toBe(1);
	must(await changedLine(world, decisionId, "C2", 10_000, "Half is enough this year."));
	expect(await prepare()).toBe(2);
});

test("nothing goes to the board without a draft, from a stale scenario, or by somebody without the right", async () => {
	const world = await allocatingWorld();
	const { roundId } = world;
	expect(codeOf(await preparePack(world.manager, { roundId }))).toBe("decision-missing");
	await drafted(world);
	expect(codeOf(await preparePack(world.as(world.decisionMaker), { roundId }))).toBe("forbidden");
	expect(codeOf(await preparePack(world.as(world.assessors[0]), { roundId }))).toBe("not-found");
	world.rescored();
	expect(codeOf(await preparePack(world.manager, { roundId }))).toBe("scenario-stale");
	expect(roundById(world.db, roundId)?.state).toBe("allocating");
});

test("a departure goes to the board with its reason and what it displaces, never without", async () => {
	const world = await allocatingWorld();
	const { roundId } = world;
	const decisionId = await drafted(world, world.scenarios.stop);
	expect(await preparePack(world.manager, { roundId })).toMatchObject({
		code: "reason-missing",
		details: { lines: ["C2"] },
	});
	must(await changedLine(world, decisionId, "C2", 0, "The rule would leapfrog C1."));
	must(await changedLine(world, decisionId, "C1", 30_000, "It stands higher than C2."));
	must(await preparePack(world.manager, { roundId }));
	const { pack } = must(await readPack(world.manager, { roundId }));
	expect(pack?.content.departures).toEqual([
		{
			reference: "C1",
			published: pounds("0.00"),
			decided: pounds("30000.00"),
			reason: "It stands higher than C2.",
			displaces: [{ reference: "C2", less: pounds("20000.00") }],
			cost: { points: { published: "0", decided: "60" }, need: null },
		},
		{
			reference: "C2",
			published: pounds("20000.00"),
			decided: pounds("0.00"),
			reason: "The rule would leapfrog C1.",
			displaces: [],
			cost: { points: { published: "60", decided: "0" }, need: null },
		},
	]);
	expect(pack?.content.departuresCost?.by).toBe("0");
	expect(pack?.content.proposal.publishedRule).toBe(false);
});
