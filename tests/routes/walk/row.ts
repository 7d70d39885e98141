import type { Walker } from "../../support/walk-people";
import { WALKERS } from "../../support/walk-people";
import type { Stage } from "../../support/walk-world";

/**
 * Who meets which answer on a page. Whoever is not named is told "not found" (404), and nobody signed in is
 * sent to sign in (302).
 */
export type Seen = Partial<Record<200 | 302 | 403 | 404 | 409 | 422, readonly Walker[]>>;

export type Sends = {
	/** Who may send the page's form. */
	readonly who: readonly Walker[];
	/** What they send beside what the page asks by itself. */
	readonly with?: Readonly<Record<string, string>>;
	/** The page shows no form as this world stands: `with` is all that they send. */
	readonly formless?: true;
	/** Where the form is, if not on the page itself. */
	readonly formOn?: string;
	/** The stage at which it is sent; "assessing" unless told. */
	readonly at?: Stage;
	/** Why even they are refused in this world, though it is theirs to do. */
	readonly refusedNow?: string;
};

/** What changes as the second tranche moves on; a stage that is not named is like the one before it. */
export type ByStage = { readonly assessing: Seen } & Partial<Readonly<Record<Stage, Seen>>>;

export const STAGES: readonly Stage[] = ["assessing", "with-board", "signed", "published"];

export type Row = {
	/** The name of the file in app/routes, without its ending. */
	readonly route: string;
	/** Where it is asked for; records of the world in braces. */
	readonly address: string;
	/** What each walker meets; where it changes with the stage, for each stage. */
	readonly sees: Seen | ByStage;
	readonly sends?: Sends;
};

const BELOW_A_ROUND = /^(rounds\.\$roundId\.|bids\.\$|assessments\.\$|decisions\.drafts)/;

const FILES: readonly string[] = ["files.$fileId", "rounds.$roundId.published.$reference.files.$fileId"];

/** Whether a route shows a page: others give a file. */
export function isPage(route: string): boolean {
	return !route.includes("[.]") && !FILES.includes(route);
}

/** Whether a page stands below a round: each has a way up to it. */
export function isBelowARound(route: string): boolean {
	return BELOW_A_ROUND.test(route) && route !== "rounds.$roundId._index" && isPage(route);
}

export const everybody: readonly Walker[] = WALKERS;
export const signedIn: readonly Walker[] = WALKERS.filter((walker) => walker !== "nobody");
export const ownSide: readonly Walker[] = ["bidder", "signatory"];
export const otherSide: readonly Walker[] = ["otherBidder", "otherSignatory"];
export const board: readonly Walker[] = ["boardMember", "interestedMember"];
export const assessors: readonly Walker[] = ["assessor", "fellowAssessor", "unassignedAssessor"];
/** Who reads funds and needs. */
export const ofMoney: readonly Walker[] = ["fundManager", "financeOfficer", "auditor", "decisionMaker"];
/** Who reads a round as the office and the board do: everybody but its administrator. */
export const ofRound: readonly Walker[] = [...ofMoney, "moderator", ...assessors, ...board];
/** Who reads every assessment. */
export const ofAssessment: readonly Walker[] = ["fundManager", "moderator", "auditor"];
/** Who reads the bids, the ranking and the scenarios once the board has its pack. */
export const ofPack: readonly Walker[] = [...board, "decisionMaker", "financeOfficer"];
/** Who knows of a decision that is signed and not published. */
export const ofDecision: readonly Walker[] = ["fundManager", "decisionMaker"];

/** Everybody but these. */
export function without(group: readonly Walker[], ...out: readonly Walker[]): readonly Walker[] {
	return group.filter((walker) => !out.includes(walker));
}

/** The status that a walker should meet. */
export function statusFor(seen: Seen, walker: Walker): number {
	for (const [status, walkers] of Object.entries(seen)) if (walkers.includes(walker)) return Number(status);
	return walker === "nobody" ? 302 : 404;
}

/** What a row expects at a stage. */
export function seenAt({ sees }: Row, stage: Stage): Seen {
	if (!("assessing" in sees)) return sees;
	const reached = STAGES.slice(0, STAGES.indexOf(stage) + 1).reverse();
	for (const each of reached) {
		const seen = sees[each];
		if (seen) return seen;
	}
	return sees.assessing;
}
