import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { laterBy } from "~/clock";
import { DEMONSTRATION_PASSWORD } from "~/demo/accounts";
import { pence } from "~/domain/money";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { holdPanel } from "~/use-cases/assessment/hold-panel";
import { askQuestion } from "~/use-cases/bid/clarification/ask-question";
import { withdrawQuestion } from "~/use-cases/bid/clarification/withdraw-question";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { startBid } from "~/use-cases/bid/start-bid";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { saveExemptPassage } from "~/use-cases/decision/save-exempt-passage";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { startFormDraft } from "~/use-cases/form/start-form-draft";
import { enterInLedger } from "~/use-cases/fund/enter-in-ledger";
import { openFiguresWindow } from "~/use-cases/needs/open-figures-window";
import { queryFigure } from "~/use-cases/needs/query-figure";
import { startImport } from "~/use-cases/needs/start-import";
import { createPerson } from "~/use-cases/people/create-person";
import { createPlan } from "~/use-cases/plan/create-plan";
import { askAboutRound } from "~/use-cases/round/ask-about-round";
import { createRound } from "~/use-cases/round/create-round";
import { makeArchive } from "~/use-cases/round/make-archive";
import type { Db } from "~db/client";
import { setInstallationMode } from "~db/installation";
import { attachedFile, fileOfVersion } from "./attached-files";
import { done } from "./bid-builders";
import { oneOfEach } from "./bid-record-builders";
import { A_PASSAGE, NO_SUBSIDY, WHOLE_TEXT } from "./decision-builders";
import { COPY_OF_TRANCHE, openDemonstration } from "./demonstration";
import { reachAllocation } from "./finish-assessment";
import { openUnsynced } from "./unsynced";
import { PEOPLE, personOf } from "./walk-people";

/** How far the second tranche of the demonstration has come when the pages are walked. */
export type Stage = "assessing" | "with-board" | "signed" | "published";

type Demonstration = Awaited<ReturnType<typeof openDemonstration>>;

const only = (world: Demonstration, sql: string, ...values: readonly string[]): string => {
	const found = world.db.$client
		.prepare(sql)
		.pluck()
		.get(...values);
	if (typeof found !== "string") throw new Error(`the demonstration has no ${sql}`);
	return found;
};

/** The West Midlands' version of the formula that no scenario uses: it may still change. */
const SECOND_VERSION = "SELECT id FROM needs_version WHERE title = 'Population, crime and low income'";

/** Adds a record of each kind and a partner to Birmingham's draft, so that each of its pages has one to show. */
function fillDraft(world: Demonstration) {
	const draft = only(world, "SELECT id FROM bid WHERE state = 'draft'");
	const bidder = world.as(PEOPLE.bidder);
	const partner = only(world, "SELECT id FROM organisation WHERE prefix = 'SS'");
	const amount = { payee: false, amount: null };
	done(saveBidPartnership(bidder, { bidId: draft, revision: 0, partnershipId: partner, ...amount }));
	return { draft, partner, ...oneOfEach(bidder, draft) };
}

/** A file of Birmingham's draft, and one of a submitted bid of Birmingham's and of Walsall's. */
async function attachFiles(world: Demonstration) {
	const draft = only(world, "SELECT id FROM bid WHERE state = 'draft'");
	return {
		draftFile: await attachedFile(world.as(PEOPLE.bidder), draft),
		submittedFile: await fileOfVersion(world.public, world.bid("B1"), "Letter.txt"),
		walsallFile: await fileOfVersion(world.public, world.bid("W1"), "Letter.txt"),
	};
}

/** What only the office makes: a planned round, a plan and a ledger's row that may still change, an invited person. */
function addOfficeRecords(world: Demonstration) {
	const manager = world.as(PEOPLE.fundManager);
	const fund = only(world, "SELECT id FROM fund WHERE name = 'Community Safety Fund'");
	const funderId = only(world, "SELECT id FROM organisation WHERE kind = 'funder'");
	const themes = [
		{ code: "1", title: "Fewer victims", objectives: [{ code: "1.1", title: "Less violence" }] },
		{ code: "2", title: "Safer places", objectives: [{ code: "2.1", title: "Safer nights" }] },
	];
	const plan = done(createPlan(manager, { title: "Plan to come", funderId, themes })).id;
	const theme = only(world, "SELECT id FROM plan_theme WHERE plan_id = ? ORDER BY position", plan);
	const planned = done(
		createRound(manager, {
			fundId: fund,
			planId: plan,
			title: "Round to come",
			purpose: "Not yet open",
			amount: pence(1_000_000),
			opensAt: "2026-08-03T08:00:00.000Z",
			closesAt: "2026-09-01T16:00:00.000Z",
			boardMeetsOn: null,
			decisionExpectedOn: null,
			spendBy: null,
			copyFrom: COPY_OF_TRANCHE,
		}),
	).id;
	const entry = done(
		enterInLedger(manager, {
			fundId: fund,
			kind: "top-slice",
			title: "Administration",
			amount: pence(100_000),
			decidedElsewhere: null,
		}),
	).id;
	const provisionalEntry = done(
		enterInLedger(manager, {
			fundId: fund,
			kind: "pot",
			title: "A later year",
			amount: pence(100_000),
			decidedElsewhere: null,
			financialYear: "2030-31",
			provisional: true,
		}),
	).id;
	const invited = done(
		createPerson(world.as(PEOPLE.administrator), { name: "Invited", email: "invited@example.org" }),
	);
	return {
		fund,
		plan,
		theme,
		objective: only(world, "SELECT id FROM plan_objective WHERE theme_id = ?", theme),
		planned,
		form: done(startFormDraft(manager, { formVersionId: "", title: "Form to come" })).id,
		plannedCriterion: only(world, "SELECT id FROM criterion WHERE round_id = ? ORDER BY position", planned),
		entry,
		provisionalEntry,
		invited: invited.personId,
		token: (invited.invitation?.link ?? "").replace(/^.*\//, ""),
	};
}

/** Opens the checking of a version's figures, with a question of Birmingham's and a table that is half taken in. */
async function checkFigures(world: Demonstration, versionId: string) {
	const manager = world.as(PEOPLE.fundManager);
	const opensAt = world.clock.now();
	done(
		openFiguresWindow(manager, {
			versionId,
			revision: null,
			opensAt,
			closesAt: laterBy(opensAt, 7 * 86_400_000),
		}),
	);
	const organisationId = only(world, "SELECT id FROM organisation WHERE prefix = 'B'");
	const indicatorKey = only(
		world,
		"SELECT key FROM needs_indicator WHERE needs_version_id = ? ORDER BY position",
		versionId,
	);
	const figure = { versionId, organisationId, indicatorKey };
	done(queryFigure(world.as(PEOPLE.bidder), { ...figure, key: "question", text: "Is this of the census?" }));
	const bytes = new TextEncoder().encode("Area,GSS code,Alarms\nBirmingham,E08000025,12\n");
	const table = done(await startImport(manager, { versionId, fileName: "alarms.csv", bytes }));
	return { query: "question", import: table.id, figure: indicatorKey };
}

/** A question of the office about Birmingham's bid, which it withdrew. */
function askAboutBid(world: Demonstration) {
	const manager = world.as(PEOPLE.fundManager);
	const bidId = world.bid("B1");
	const asked = { section: "risks", question: null, text: "Who carries the risk?", mayChange: true };
	const dueAt = laterBy(world.clock.now(), 7 * 86_400_000);
	done(askQuestion(manager, { bidId, key: "asked-of-birmingham", ...asked, dueAt }));
	done(withdrawQuestion(manager, { bidId, questionId: "asked-of-birmingham", reason: "Found it" }));
	return { asked: "asked-of-birmingham" };
}

/** A question of Birmingham's about the open round. */
function askAboutOpenRound(world: Demonstration) {
	const asked = { roundId: world.openRound(), key: "round-question", text: "Is a van an asset?" };
	done(askAboutRound(world.as(PEOPLE.bidder), asked));
	return { roundQuestion: asked.key };
}

/** A meeting of the panel that goes through the bid whose scores lie apart. */
function meetPanel(world: Demonstration) {
	const moderator = personOf(world, "moderator");
	const meeting = { heldOn: "2013-10-22", place: "Room 2", chairId: moderator, others: "" };
	const who = { attendeeIds: [moderator], bidIds: [world.bid("C2")], order: "spread" as const };
	const asked = { roundId: COPY_OF_TRANCHE, key: "panel-meeting", ...meeting, ...who };
	return { panel: done(holdPanel(world.as(PEOPLE.moderator), asked)).id };
}

/** A draft of Coventry's in the open round, in which Birmingham is a partner. */
function inviteBirmingham(world: Demonstration, partnershipId: string) {
	const lead = world.as(PEOPLE.otherBidder);
	const coventry = only(world, "SELECT id FROM organisation WHERE prefix = 'C'");
	const begun = { roundId: world.openRound(), partnershipId: coventry, title: "Joint bid" };
	const joint = done(startBid(lead, begun)).bidId;
	done(saveBidPartnership(lead, { bidId: joint, revision: 0, partnershipId, payee: false, amount: null }));
	return { joint };
}

/** An archive of the second tranche to hand out. */
function archiveOf(world: Demonstration) {
	const manager = world.as(PEOPLE.fundManager);
	const asked = { kind: "disclosed", purpose: "Request 7", withheld: [], reason: "" } as const;
	return done(makeArchive(manager, { roundId: COPY_OF_TRANCHE, key: "archive", ...asked })).archiveId;
}

function demonstrationRecords(world: Demonstration) {
	const assessor = personOf(world, "assessor");
	const gap = world.bid("C2");
	const needs = only(world, SECOND_VERSION);
	const oldNeeds = only(world, "SELECT needs_version_id FROM needs_allocation");
	const usedPlan = only(world, "SELECT plan_id FROM round WHERE id = ?", COPY_OF_TRANCHE);
	const usedTheme = only(world, "SELECT id FROM plan_theme WHERE plan_id = ? ORDER BY position", usedPlan);
	return {
		open: world.openRound(),
		tranche: COPY_OF_TRANCHE,
		submitted: world.bid("B1"),
		walsall: world.bid("W1"),
		halfScored: world.bid("D1"),
		gap,
		direct: only(world, "SELECT id FROM decision WHERE kind = 'direct'"),
		gapCriterion: only(
			world,
			"SELECT id FROM criterion WHERE round_id = ? AND position = 3",
			COPY_OF_TRANCHE,
		),
		assessment: only(
			world,
			"SELECT id FROM assessment WHERE assessor_id = ? AND bid_id = ?",
			assessor,
			world.bid("D1"),
		),
		submittedAssessment: only(
			world,
			"SELECT id FROM assessment WHERE assessor_id = ? AND bid_id = ?",
			assessor,
			world.bid("B1"),
		),
		usedPlan,
		usedTheme,
		usedObjective: only(world, "SELECT id FROM plan_objective WHERE theme_id = ?", usedTheme),
		oldFund: only(world, "SELECT fund_id FROM round WHERE id = ?", COPY_OF_TRANCHE),
		needs,
		oldNeeds,
		allocation: only(world, "SELECT id FROM needs_allocation"),
		oldIndicator: only(world, "SELECT id FROM needs_indicator WHERE needs_version_id = ?", oldNeeds),
		indicator: only(world, "SELECT id FROM needs_indicator WHERE needs_version_id = ?", needs),
		organisation: only(world, "SELECT id FROM organisation WHERE prefix = 'B'"),
		office: only(world, "SELECT id FROM organisation WHERE kind = 'deciding-office'"),
		person: personOf(world, "bidder"),
		role: only(world, "SELECT id FROM membership WHERE person_id = ?", personOf(world, "bidder")),
		interest: only(world, "SELECT id FROM interest WHERE person_id = ?", personOf(world, "interestedMember")),
		oldNumber: "2013-013",
	};
}

/** The demonstration with one record of each kind that a page can show; `moveOn` plays the second tranche further. */
export async function walkWorld() {
	const world = await openDemonstration();
	setInstallationMode(world.db, "demo");
	const records: Record<string, string> = {
		...demonstrationRecords(world),
		...askAboutBid(world),
		...meetPanel(world),
		...askAboutOpenRound(world),
		...fillDraft(world),
		...addOfficeRecords(world),
		...(await checkFigures(world, only(world, SECOND_VERSION))),
		...(await attachFiles(world)),
		archive: archiveOf(world),
		scenario: "to-come",
		decision: "to-come",
		line: "to-come",
		passage: "to-come",
		number: "2013-015",
	};
	Object.assign(records, inviteBirmingham(world, records.organisation ?? ""));
	const manager = world.as(PEOPLE.fundManager);
	const draftOf = async (decisionId: string) => done(await readDraft(manager, decisionId));
	const putToBoard = async () => {
		reachAllocation(world);
		const rule = { method: "rank-and-skip", unspent: "rank", needsVersionId: null } as const;
		const scenario = done(
			await buildScenario(manager, { roundId: COPY_OF_TRANCHE, title: "Rule", ...rule }),
		).id;
		const { decisionId } = done(
			await draftDecision(manager, { roundId: COPY_OF_TRANCHE, scenarioId: scenario }),
		);
		const { revision, lines } = await draftOf(decisionId);
		done(changeDecisionText(manager, { decisionId, revision, title: "Second tranche", ...WHOLE_TEXT }));
		done(recordSubsidy(manager, { decisionId, revision: revision + 1, lineId: null, ...NO_SUBSIDY }));
		const passage = done(saveExemptPassage(manager, { decisionId, ...A_PASSAGE }));
		done(await preparePack(manager, { roundId: COPY_OF_TRANCHE }));
		Object.assign(records, { scenario, decision: decisionId, line: lines[0]?.id, passage: passage.id });
	};
	const sign = async () => {
		const decisionId = records.decision ?? "";
		const { noticeSha256 } = await draftOf(decisionId);
		const signature = { decisionId, noticeSha256, password: DEMONSTRATION_PASSWORD };
		done(await signDecision(world.as(PEOPLE.decisionMaker), signature));
	};
	return {
		...world,
		records,
		moveOn: async (stage: Stage): Promise<void> => {
			if (stage === "with-board") await putToBoard();
			if (stage === "signed") await sign();
			if (stage === "published") done(publishDecision(manager, { decisionId: records.decision ?? "" }));
		},
	};
}

export type WalkWorld = Awaited<ReturnType<typeof walkWorld>>;

/** A copy of the world's database as it stands, to write in. */
export function copyOf(world: WalkWorld): { readonly db: Db; readonly close: () => void } {
	const folder = mkdtempSync(join(tmpdir(), "tranche-walk-"));
	const file = join(folder, "copy.sqlite");
	writeFileSync(file, world.db.$client.serialize());
	const db = openUnsynced(file);
	return {
		db,
		close: () => {
			db.$client.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
