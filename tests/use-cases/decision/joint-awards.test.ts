import { expect, test } from "vitest";
import type { NoticeContent } from "~/domain/decision/notice";
import { namedShares } from "~/domain/decision/shares";
import { pence } from "~/domain/money";
import { action as changeLine } from "~/routes/decisions.drafts.$decisionId.lines.$lineId";
import { readScenario } from "~/use-cases/allocation/read-scenario";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readNotice } from "~/use-cases/decision/read-notice";
import { readOutcome } from "~/use-cases/decision/read-outcome";
import { readPack } from "~/use-cases/decision/read-pack";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readPriors } from "~/use-cases/needs/read-priors";
import { linesOf, versionsOf } from "~db/decision/decision";
import type { ExtraBids } from "../../support/assessment-builders";
import { allocatingWorld, codeOf, drafted, draftOf, signing } from "../../support/decision-builders";
import { answered, routeArgs } from "../../support/requests";
import { must } from "../../support/round-builders";
import { pounds } from "../../support/written";

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
		Birmingham: pounds("6000.00"),
		Coventry: pounds("3000.00"),
	});
	must(await change(world, decisionId, 100_000n));
	must(await preparePack(world.manager, { roundId: world.roundId }));
	const pack = must(await readPack(world.manager, { roundId: world.roundId })).pack?.content;
	expect(pack?.bids.find(({ reference }) => reference === "J1")?.shares).toEqual([
		{ name: "Birmingham Partnership", share: pounds("666.67") },
		{ name: "Coventry Partnership", share: pounds("333.33") },
	]);
	const { number } = must(await signing(world, decisionId));
	must(publishDecision(world.manager, { decisionId }));
	const { content } = must(readNotice(world.manager, number));
	const signed = content.lines.find(({ reference }) => reference === "J1");
	expect(sharesIn(signed?.recipients ?? [])).toEqual({
		Birmingham: pounds("666.67"),
		Coventry: pounds("333.33"),
	});
	const row = linesOf(world.db, versionsOf(world.db, decisionId)[0]?.id ?? "").find(
		({ reference }) => reference === "J1",
	);
	expect(row?.recipients.map(({ share }) => Number(share))).toEqual([66_667, 33_333]);
	const outcome = must(readOutcome(world.as(world.signatory.coventry), { bidId: world.extraBids[0] ?? "" }));
	expect(sharesIn(outcome?.recipients ?? [])).toEqual({
		Birmingham: pounds("666.67"),
		Coventry: pounds("333.33"),
	});
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
		details: { sum: 100001n, decided: 100000n },
	});
	expect(codeOf(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n }))).toBe(
		"shares-do-not-add-up",
	);
	must(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n, [coventry]: 50_000n }));
	const { draft, line } = await lineOf(world, decisionId);
	expect(sharesIn(line.recipients)).toEqual({ Birmingham: pounds("500.00"), Coventry: pounds("500.00") });
	must(await change(world, decisionId, 100_000n, { [birmingham]: 50_000n, [coventry]: 50_000n }));
	expect((await draftOf(world, decisionId)).revision).toBe(draft.revision);
	must(await change(world, decisionId, 900_000n));
	expect(sharesIn((await lineOf(world, decisionId)).line.recipients)).toEqual({
		Birmingham: pounds("6000.00"),
		Coventry: pounds("3000.00"),
	});
});

test("a joint award names its shares in a scenario and among the scenarios, and nothing where it gets nothing", async () => {
	const world = await worldWith(300_000n);
	const { roundId } = world;
	const scenarioId = versionsOf(world.db, await drafted(world))[0]?.scenarioId ?? "";
	const named = [
		{ name: "Birmingham Partnership", share: pounds("6000.00") },
		{ name: "Coventry Partnership", share: pounds("3000.00") },
	];
	const one = must(readScenario(world.manager, { roundId, scenarioId })).awards;
	const { scenarios } = must(readScenarios(world.manager, roundId));
	for (const awards of [one, scenarios[0]?.awards ?? []]) {
		expect(awards.find(({ reference }) => reference === "J1")?.shares).toEqual(named);
		expect(awards.filter(({ shares }) => shares).map(({ reference }) => reference)).toEqual(["J1"]);
	}
	expect(namedShares(pence(0), [])).toEqual([]);
});

test("the line's own page asks each payee's share, and keeps what was typed when they do not add up", async () => {
	const world = await worldWith(300_000n);
	const { birmingham, coventry } = world.partnerships;
	const decisionId = await drafted(world);
	const { draft, line } = await lineOf(world, decisionId);
	const path = `/decisions/drafts/${decisionId}/lines/${line.id}`;
	const params = { decisionId, lineId: line.id };
	const send = (shares: Record<string, string>) =>
		answered(() =>
			changeLine(
				routeArgs(world, world.fundManager, path, {
					params,
					form: {
						decided: "1,000",
						reason: "The rest is paid by others.",
						conditions: "",
						revision: String(draft.revision),
						...shares,
					},
				}),
			),
		);
	const wrong = await send({ [`share.${birmingham}`]: "500", [`share.${coventry}`]: "£499.99" });
	expect(wrong).toMatchObject({ status: 409 });
	const again = wrong.data as { errors: Record<string, string>; values: Record<string, string> };
	expect(again.values[`share.${coventry}`]).toBe("£499.99");
	expect(Object.values(again.errors).join()).toContain("£999.99");
	expect(await send({ [`share.${birmingham}`]: "500", [`share.${coventry}`]: "£500" })).toMatchObject({
		status: 302,
	});
	expect(sharesIn((await lineOf(world, decisionId)).line.recipients)).toEqual({
		Birmingham: pounds("500.00"),
		Coventry: pounds("500.00"),
	});
});

test("what each payee got is what it had the year before", async () => {
	const world = await worldWith(300_000n);
	const decisionId = await drafted(world);
	must(await preparePack(world.manager, { roundId: world.roundId }));
	must(await signing(world, decisionId));
	must(publishDecision(world.manager, { decisionId }));
	const { id } = must(
		createNeedsVersion(world.manager, {
			fundId: world.fundId,
			title: "Next year",
			note: "",
			illustrative: false,
		}),
	);
	const source = must(readPriors(world.manager, id)).sources.find(({ key }) => key.startsWith("decision:"));
	const awarded = (await draftOf(world, decisionId)).lines.filter(({ decided }) => decided !== 0n);
	const whole = awarded.reduce((sum, { decided }) => sum + Number(decided), 0);
	expect(Object.values(source?.amounts ?? {}).reduce((sum, amount) => sum + Number(amount), 0)).toBe(whole);
	const alone = awarded
		.filter(({ name }) => name.startsWith("C"))
		.reduce((sum, { decided }) => sum + Number(decided), 0);
	expect(source?.amounts[world.partnerships.coventry]).toBe(BigInt(alone) + 300_000n);
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
