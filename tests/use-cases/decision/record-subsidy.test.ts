import { expect, test } from "vitest";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { readNotice } from "~/use-cases/decision/read-notice";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import {
	allocatingWorld,
	codeOf,
	drafted,
	draftOf,
	NO_SUBSIDY,
	published,
	signing,
	withBoard,
} from "../../support/decision-builders";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

const A_SUBSIDY = { ...NO_SUBSIDY, advantage: true, effect: true, basis: "minimal" } as const;

test("each grant says either way whether it is a subsidy, in the signed notice too", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	const { lines, revision } = await draftOf(world, decisionId);
	const b1 = lines.find(({ name }) => name === "B1")?.id ?? "";
	must(
		recordSubsidy(world.manager, {
			decisionId,
			revision,
			lineId: b1,
			...A_SUBSIDY,
			crimeReduction: "Neighbours settle disputes before they turn into assaults.",
		}),
	);
	const { content } = must(readNotice(world.manager, await published(world, decisionId)));
	expect(content.lines.map(({ reference, subsidy }) => [reference, subsidy?.basis])).toEqual([
		["B1", "minimal"],
		["C1", undefined],
		["C2", null],
	]);
	expect(content.lines[0]?.crimeReduction).toMatch(/^Neighbours/);
});

test("a subsidy says how it is given; no basis is kept of what is none", async () => {
	const world = await allocatingWorld();
	const decisionId = await drafted(world);
	const { lines, revision } = await draftOf(world, decisionId);
	const line = { decisionId, revision, lineId: lines[0]?.id ?? "" };
	expect(codeOf(recordSubsidy(world.manager, { ...line, ...A_SUBSIDY, basis: null }))).toBe("basis-missing");
	must(recordSubsidy(world.manager, { ...line, ...NO_SUBSIDY, reason: "Another.", basis: "minimal" }));
	expect((await draftOf(world, decisionId)).lines[0]?.subsidy?.basis).toBeNull();
	expect(codeOf(recordSubsidy(world.manager, { ...line, ...A_SUBSIDY }))).toBe("changed-meanwhile");
});

test("a grant of which nobody has said it keeps the decision from being ready and from being signed", async () => {
	const world = await allocatingWorld();
	const decisionId = await withBoard(world);
	expect((await draftOf(world, decisionId)).ready).toBe(true);
	const { lines, revision } = await draftOf(world, decisionId);
	const c2 = lines.find(({ name }) => name === "C2");
	const line = { decisionId, lineId: c2?.id ?? "", conditions: "", reason: "It reaches more people." };
	world.db.$client.prepare("DELETE FROM decision_line_subsidy WHERE line_id = ?").run(line.lineId);
	must(await changeDecisionLine(world.manager, { ...line, revision, decided: pounds("10000.00") }));
	const without = await draftOf(world, decisionId);
	expect([without.ready, without.unready.subsidies]).toEqual([false, ["C2"]]);
	must(await preparePack(world.manager, { roundId: world.roundId }));
	expect(await signing(world, decisionId)).toMatchObject({
		code: "subsidy-unsaid",
		details: { lines: ["C2"] },
	});
});
