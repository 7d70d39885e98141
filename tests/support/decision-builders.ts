import type { NoticeText } from "~/domain/decision/notice-text";
import { pence } from "~/domain/money";
import type { Role } from "~/domain/roles";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { readAssessment } from "~/use-cases/assessment/read-assessment";
import { NOTHING_SCORED } from "~/use-cases/assessment/read-criterion-revision";
import { reopenAssessment } from "~/use-cases/assessment/reopen-assessment";
import { saveScore } from "~/use-cases/assessment/save-score";
import { submitAssessment } from "~/use-cases/assessment/submit-assessment";
import { changeDecisionLine } from "~/use-cases/decision/change-decision-line";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { draftDirectDecision } from "~/use-cases/decision/draft-direct-decision";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordSubsidy } from "~/use-cases/decision/record-subsidy";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { hashPassword } from "~/use-cases/passwords";
import { returnToAssessing } from "~/use-cases/round/return-to-assessing";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { setPasswordHash } from "~db/people/people";
import { membership } from "~db/schema/people";
import { assessingWorld } from "./assessment-builders";
import { must } from "./round-builders";

/** What a whole notice says. */
export const WHOLE_TEXT: NoticeText = {
	contact: "The fund manager, fund.manager@example.org",
	summary: "Three bids were assessed. Two are to be funded.",
	decisionText: "The bids in the table are awarded the amounts stated there.",
	factsAndAdvice: "The board advised on the proposal.",
	financialImplications: "The money is set aside.",
	legalImplications: "Section 9 of the Act of 2011.",
	crimeReduction: "The bids aim at fewer repeat offences in their areas.",
	grantNotContract: "The partnerships do their own work with it.",
	equalityImplications: "None that weighs against it.",
	backgroundPapers: "The bids.",
	publicAccess: "This notice is public.",
	interests: "None declared.",
};

/** What is said of grants that are no subsidies. */
export const NO_SUBSIDY = {
	publicResources: true,
	advantage: false,
	selective: true,
	effect: false,
	reason: "The partnerships carry out public functions and are no enterprises.",
	basis: null,
} as const;

/** What the public must never read, in words that stand nowhere else. */
export const SECRET = "Quixotic Zebra Holdings owes £41,317 to its bank";

/** A passage of a draft that is withheld. */
export const A_PASSAGE = {
	passageId: null,
	revision: 0,
	part: "factsAndAdvice",
	text: SECRET,
	exemption: "12a-3",
	reason: "It would harm the partner's business, and the public learns enough without it.",
} as const;

/** The decision maker's password in these tests. */
export const PASSWORD = "correct horse battery staple";

/**
 * A round that is being allocated, played through the use cases: £130,000 set aside, B1 (asks £100,000.00, 80 points),
 * C1 (£35,000.00, 70) and C2 (£20,000.00, 60), and two scenarios: by the published rule, rank and skip, B1 and C2 in
 * full and C1 nothing; by rank and stop B1 alone. Beside the office there are two members of the board, a decision
 * maker with a password, a finance officer, an administrator and a member of the public.
 */
export async function allocatingWorld(
	more: Pick<NonNullable<Parameters<typeof assessingWorld>[0]>, "extra" | "years" | "linesOf"> = {},
) {
	const world = assessingWorld({ pounds: 130_000, ...more });
	const { manager, roundId, bids } = world;
	world.scoredBid(bids.b1, "44444", "44444");
	world.scoredBid(bids.c1, "44333", "43433");
	const [firstOfC2] = world.scoredBid(bids.c2, "33333", "33333");
	for (const bidId of world.extraBids) world.scoredBid(bidId, "44444", "44444");
	must(startAllocating(manager, { roundId }));
	const scenario = async (title: string, method: "rank-and-skip" | "rank-and-stop") =>
		must(await buildScenario(manager, { roundId, title, method, unspent: "rank", needsVersionId: null })).id;
	const board = world.organisation("board", { name: "Strategic Policing and Crime Board" });
	const passwordHash = await hashPassword(PASSWORD);
	/** A decision maker whose password is the one of these tests. */
	const signatory = (name: string, officeId = world.decidingOfficeId) => {
		const id = world.person("decision-maker", officeId, name);
		setPasswordHash(world.db, id, passwordHash);
		return id;
	};
	return {
		...world,
		/** Takes the round back to assessing, raises a score of C2 and takes it on again: every scenario is stale. */
		rescored: () => {
			must(returnToAssessing(manager, { roundId, reason: "A score was entered wrongly." }));
			const { assessmentId } = must(
				reopenAssessment(manager, { assessmentId: firstOfC2, reason: "Entered wrongly." }),
			);
			const scores = [{ themeCode: "", points: 4, reason: "Good, on a second reading." }];
			const assessor = world.as(world.assessors[0]);
			must(
				saveScore(assessor, {
					assessmentId,
					criterionId: world.criteria[4] ?? "",
					revision: must(readAssessment(assessor, { assessmentId })).criteria[4]?.revision ?? NOTHING_SCORED,
					scores,
				}),
			);
			must(submitAssessment(assessor, { assessmentId }));
			must(startAllocating(manager, { roundId }));
		},
		scenarios: {
			published: await scenario("The published rule", "rank-and-skip"),
			stop: await scenario("Rank and stop", "rank-and-stop"),
		},
		decisionMaker: signatory("Dana Commissioner"),
		anotherSignatory: signatory,
		/** Gives somebody another role. */
		giveRole: (personId: string, role: Role, organisationId: string) =>
			world.db
				.insert(membership)
				.values({
					id: world.ids.next(),
					personId,
					organisationId,
					role,
					startsAt: "2000-01-01T00:00:00.000Z",
				})
				.run(),
		boardMember: world.person("board-member", board, "Bo Member"),
		otherMember: world.person("board-member", board, "Odd Member"),
		financeOfficer: world.person("finance-officer", world.officeId, "Fin Officer"),
		administrator: world.person("administrator", world.officeId, "Ada Administrator"),
	};
}

export type AllocatingWorld = Awaited<ReturnType<typeof allocatingWorld>>;

/** Drafts the round's decision from a scenario, its text written; gives the draft. */
export async function drafted(
	world: AllocatingWorld,
	scenarioId = world.scenarios.published,
): Promise<string> {
	const { decisionId } = must(await draftDecision(world.manager, { roundId: world.roundId, scenarioId }));
	const { version, revision } = await draftOf(world, decisionId);
	must(
		changeDecisionText(world.manager, {
			decisionId,
			revision,
			title: `Second tranche, draft ${version}`,
			...WHOLE_TEXT,
		}),
	);
	must(recordSubsidy(world.manager, { decisionId, revision: revision + 1, lineId: null, ...NO_SUBSIDY }));
	return decisionId;
}

/** The draft page as its fund manager reads it. */
export async function draftOf(world: AllocatingWorld, decisionId: string) {
	return must(await readDraft(world.manager, decisionId));
}

/** Changes the amount and the reason of a bid's line. */
export async function changedLine(
	world: AllocatingWorld,
	decisionId: string,
	reference: string,
	pounds: number,
	reason: string,
) {
	const draft = await draftOf(world, decisionId);
	const line = draft.lines.find(({ name }) => name === reference);
	const changed = await changeDecisionLine(world.manager, {
		decisionId,
		lineId: line?.id ?? "",
		revision: draft.revision,
		decided: pence(pounds * 100),
		reason,
		conditions: line?.conditions ?? "",
	});
	if (changed.ok) {
		const { revision } = await draftOf(world, decisionId);
		must(recordSubsidy(world.manager, { decisionId, revision, lineId: null, ...NO_SUBSIDY }));
	}
	return changed;
}

/** A draft that the board has: its pack prepared. */
export async function withBoard(
	world: AllocatingWorld,
	scenarioId = world.scenarios.published,
): Promise<string> {
	const decisionId = await drafted(world, scenarioId);
	must(await preparePack(world.manager, { roundId: world.roundId }));
	return decisionId;
}

/** Signs a decision as it stands, as the decision maker or somebody else. */
export async function signing(
	world: AllocatingWorld,
	decisionId: string,
	more: { readonly by?: string; readonly password?: string; readonly noticeSha256?: string } = {},
) {
	const { noticeSha256 } = await draftOf(world, decisionId);
	return signDecision(world.as(more.by ?? world.decisionMaker), {
		decisionId,
		noticeSha256: more.noticeSha256 ?? noticeSha256,
		password: more.password ?? PASSWORD,
	});
}

/** Drafts a direct decision for both partnerships, Birmingham receiving the money, its text whole. */
export function draftedDirect(world: AllocatingWorld, pounds: number, title = "Joint research"): string {
	const { decisionId } = must(
		draftDirectDecision(world.manager, {
			fundId: world.fundId,
			title,
			text: WHOLE_TEXT,
			line: {
				title,
				amount: pence(pounds * 100),
				reason: "Both areas learn from it.",
				conditions: "A report at the end.",
				recipients: [
					{ organisationId: world.partnerships.birmingham, payee: true },
					{ organisationId: world.partnerships.coventry, payee: false },
				],
			},
		}),
	);
	must(recordSubsidy(world.manager, { decisionId, revision: 1, lineId: null, ...NO_SUBSIDY }));
	return decisionId;
}

/** A published decision on the whole way: drafted, with the board, signed, published. Gives its number. */
export async function published(world: AllocatingWorld, draftedId?: string): Promise<string> {
	const decisionId = draftedId ?? (await withBoard(world));
	must(await signing(world, decisionId));
	return must(publishDecision(world.manager, { decisionId })).number;
}

/** The code of a refusal; "accepted" where there was none. */
export function codeOf(outcome: { readonly ok: boolean; readonly code?: string }): string {
	return outcome.ok ? "accepted" : (outcome.code ?? "");
}
