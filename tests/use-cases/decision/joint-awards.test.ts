import { expect, test } from "vitest";
import type { NoticeContent } from "~/domain/decision/notice";
import { pence } from "~/domain/money";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { readPack } from "~/use-cases/decision/read-pack";
import { linesOf, versionsOf } from "~db/decision";
import type { ExtraBids } from "../../support/assessment-builders";
import { allocatingWorld, codeOf, drafted, draftOf, signing } from "../../support/decision-builders";
import { must } from "../../support/round-builders";

/** A joint bid of £9,000: Birmingham asks £6,000, Coventry £3,000, or what is given instead. */
const joint =
	(coventryAsks: bigint | undefined): ExtraBids =>
	({ birmingham, coventry }) => [
		{
			partnershipId: birmingham,
			title: "Joint training",
			interventions: [{ title: "Joint training", asked: 900_000n }],
			partners: [
				{ id: coventry, ...(coventryAsks === undefined ? {} : { amount: coventryAsks }) },
				{ id: birmingham, amount: 600_000n },
			],
		},
	];

const worldWith = (coventryAsks?: bigint) => allocatingWorld({ extra: joint(coventryAsks) });
type World = Awaited<ReturnType<typeof worldWith>>;

const lineOf = async (world: World, decisionId: string) => {
	const draft = await draftOf(world, decisionId);
	const line = draft.lines.find(({ name }) => name === "J1");
	if (!line) throw new Error("the joint bid has a line");
	return { draft, line };
};

const change = async (
	world: World,
	decisionId: string,
	decided: bigint,
	shares: Record<string, bigint> = {},
) => {
	const { draft, line } = await lineOf(world, decisionId);
	return await changeDecisionLine(world.manager, {
		decisionId,
		lineId: line.id,
		revision: draft.revision,
		decided: pence(decided),
		reason: "The rest is paid by others.",
		conditions: "",
		shares: Object.fromEntries(Object.entries(shares).map(([id, share]) => [id, pence(share)])),
	});
};

const sharesIn = (recipients: NoticeContent["lines"][number]["recipients"]) =>
	Object.fromEntries(recipients.map(({ name, share }) => [name.split(" ")[0], share]));

test("a joint award names each payee's share in draft, pack, signed content, rows and outcome", async () => {
	const world = await worldWith(300_000n);
	const decisionId = await drafted(world);
	expect(sharesIn((await lineOf(world, decisionId)).line.recipients)).toEqual({
		Birmingham: "6000.00",
		Coventry: "3000.00",
	});
	must(await change(world, decisionId, 100_000n));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	const pack = must(await readPack(world.manager, { roundId: world.roundId })).pack?.content;
	expect(pack?.bids.find(({ reference }) => reference === "J1")?.shares).toEqual([
		{ name: "Birmingham Partnership", share: "666.67" },
		{ name: "Coventry Partnership", share: "333.33" },
	]);
	const { number } = must(await signing(world, decisionId));
	must(publishDecision(world.manager, { decisionId }));
	const { content } = must(readNotice(world.manager, number));
	const signed = content.lines.find(({ reference }) => reference === "J1");
	expect(sharesIn(signed?.recipients ?? [])).toEqual({ Birmingham: "666.67", Coventry: "333.33" });
	const row = linesOf(world.db, versionsOf(world.db, decisionId)[0]?.id ?? "").find(
		({ reference }) => reference === "J1",
	);
	expect(row?.recipients.map(({ share }) => Number(share))).toEqual([66_667, 33_333]);
	const outcome = must(readOutcome(world.as(world.signatory.coventry), { bidId: world.extraBids[0] ?? "" }));
	expect(sharesIn(outcome?.recipients ?? [])).toEqual({ Birmingham: "666.67", Coventry: "333.33" });
});

test("the decision's line may divide it otherwise, in sums that add up", async () => {
	const world = await worldWith(300_000n);
	const { birmingham, coventry } = world.partnerships;
	const decisionId = await drafted(world);
	expect(
		await change(world, decisionId, 100_000n, { [birmingham]: 50_000n, [coventry]: 50_001n }),
	).toMatchObject({
		code: "shares-do-not-add-up",
		path: expect.stringMatching(/^share\./),
		details: { sum: "100001", decided: "100000" },
	});
	expect(codeOf(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n }))).toBe(
		"shares-do-not-add-up",
	);
	must(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n, [coventry]: 50_000n }));
	const { draft, line } = await lineOf(world, decisionId);
	expect(sharesIn(line.recipients)).toEqual({ Birmingham: "500.00", Coventry: "500.00" });
	must(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n, [coventry]: 50_000n }));
	expect((await draftOf(world, decisionId)).revision).toBe(draft.revision);
	must(await change(world, decisionId, 900_000n));
	expect(sharesIn((await lineOf(world, decisionId)).line.recipients)).toEqual({
		Birmingham: "6000.00",
		Coventry: "3000.00",
	});
});

test("where it is not known what a payee asked, nothing is guessed: the draft waits for the shares", async () => {
	const world = await worldWith();
	const { birmingham, coventry } = world.partnerships;
	const decisionId = await drafted(world);
	expect((await draftOf(world, decisionId)).unready.lineProblems).toEqual([
		{ code: "shares-missing", reference: "J1" },
	]);
	must(await change(world, decisionId, 900_000n, { [birmingham]: 600_000n, [coventry]: 300_000n }));
	expect((await draftOf(world, decisionId)).unready.lineProblems).toEqual([]);
});
