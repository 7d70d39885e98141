import type { Method } from "../allocation/case/case-file";
import type { Line } from "../assessment/ranking";
import { canonicalText } from "../canonical";
import type { Pence } from "../money";
import type { Tally } from "./board-vote";
import type { CostOfAll, DepartureCost } from "./departure-cost";
import type { WithheldPassage } from "./exemptions";
import { type NeedsNotice, writeNeedsNotice } from "./needs-notice";
import type { NoticeText } from "./notice-text";
import type { OfficeSubject } from "./office-subject";
import type { LineSubsidy } from "./subsidy";

/** What a signed decision says, as canonical JSON; the public page is drawn from it. */
export type NoticeContent = {
	readonly format: "tranche-decision/1";
	readonly kind: "round" | "direct" | "needs" | "reserve" | "office";
	/** Of an office decision: what it is on; absent from all others. */
	readonly subject?: OfficeSubject;
	/** Stored form, 2013-014. */
	readonly number: string;
	readonly title: string;
	readonly decidingOffice: {
		readonly name: string;
		readonly title: string;
		readonly identifier: string | null;
	};
	readonly funder: { readonly name: string; readonly identifier: string | null };
	/** Null for a decision that gives no money. */
	readonly fund: {
		readonly name: string;
		readonly financialYear: string;
		readonly legalPower: string;
	} | null;
	readonly round: { readonly id: string; readonly title: string; readonly schemeSha256: string } | null;
	readonly text: NoticeText;
	readonly lines: readonly NoticeLine[];
	readonly total: Pence;
	/** What the round or the fund had for it. */
	readonly available: Pence;
	readonly scenario: {
		readonly title: string;
		readonly method: Method;
		readonly unspent: "rank" | "redistribute";
		readonly publishedRule: boolean;
		/** What the rule asks beside its method; absent where it asks nothing more. */
		readonly conditions?: readonly string[];
		readonly caseSha256: string;
		readonly runSha256: string;
	} | null;
	/** The order of the bids; absent without a round, and in decisions signed before it was printed. */
	readonly ranking?: NoticeRanking;
	/** For a decision of kind needs; absent otherwise. */
	readonly needs?: NeedsNotice;
	/** The equality duty was considered (Equality Act 2010, section 149); absent where nobody said so. */
	readonly equalityDutyConsidered?: true;
	/** What is withheld from the public, each with a commitment in its place; absent where nothing is. */
	readonly exempt?: readonly WithheldPassage[];
	/** There only in a published notice that was put right: which version it is, of what, and why. */
	readonly correction?: NoticeCorrection;
	readonly departures: readonly PrintedDeparture[];
	/** What the departures cost together; absent without any, and in decisions signed before it was worked out. */
	readonly departuresCost?: CostOfAll;
	/** Lines taken out into decisions of their own, with why; absent where none is. */
	readonly apart?: readonly { readonly reference: string; readonly why: string }[];
	/** The decision that its lines were taken out of, and why; absent for all others. */
	readonly apartFrom?: { readonly title: string; readonly why: string };
	/** The bodies that agreed to it; absent where none had to. */
	readonly agreed?: readonly {
		readonly body: string;
		readonly capacity: string;
		readonly resolvedOn: string;
		readonly evidence: string;
	}[];
	/** How the members of a board voted; absent where one person decides. */
	readonly vote?: Tally & { readonly quorum: number };
	/** Under what an officer signed it; absent where a holder of the office did. */
	readonly delegation?: {
		/** The stored number of the decision that gives it. */
		readonly number: string;
		readonly post: string;
		readonly power: string;
		readonly perDecision?: Pence;
		readonly altogether?: Pence;
		/** Who was consulted, and what they said; "" where nobody had to be. */
		readonly consulted: string;
	};
	/** What it delegates; absent where it delegates nothing. */
	readonly delegates?: {
		readonly officer: string;
		readonly post: string;
		readonly power: string;
		readonly fund: string | null;
		readonly perDecision?: Pence;
		readonly altogether?: Pence;
		readonly startsOn: string;
		readonly endsOn: string | null;
		readonly consult: string;
		readonly report: string;
	};
	/** What it recommends, as dated actions; absent where nothing. */
	readonly actions?: readonly {
		readonly what: string;
		readonly owner: string;
		readonly dueOn: string;
	}[];
	/** The day until which an offer to a reserve list can be signed; absent where it is none. */
	readonly offerUntil?: string;
	readonly signature: { readonly name: string; readonly title: string; readonly at: string };
};

/** The canonical text of a notice, to be stored and hashed. */
export function noticeText({ needs, ...content }: NoticeContent): string {
	return canonicalText({ ...content, needs: needs && writeNeedsNotice(needs) });
}

export type NoticeCorrection = {
	/** 2 for the first correction. */
	readonly version: number;
	/** The digest of the version before it. */
	readonly of: string;
	readonly reason: string;
};

/** The scored bids in published order as they stood at signing. Points are decimal. */
export type NoticeRanking = {
	/** The lowest total that can be funded. */
	readonly threshold: string;
	/** What the round had for them. */
	readonly money: Pence;
	readonly bids: readonly {
		readonly reference: string;
		readonly title: string;
		readonly place: number;
		readonly score: string;
		readonly asked: Pence;
		/** What is asked down to this bid; null below the threshold. */
		readonly runningTotal: Pence | null;
		readonly line: Line;
	}[];
};

/** A bid whose amount is not the published rule's, as a pack and a notice print it. */
export type PrintedDeparture = {
	readonly reference: string;
	readonly published: Pence;
	readonly decided: Pence;
	readonly reason: string;
	readonly displaces: readonly { readonly reference: string; readonly less: Pence }[];
	/** Absent where no rule stands behind the amounts, and in what was stored before it was worked out. */
	readonly cost?: DepartureCost;
};

export type NoticeLine = {
	/** The bid's reference; null for a line that stands on no bid. */
	readonly reference: string | null;
	readonly title: string;
	readonly recipients: readonly {
		readonly name: string;
		readonly areaGss: string | null;
		readonly payee: boolean;
		/** What it gets of the award; absent where nothing is, and in decisions signed before shares were named. */
		readonly share?: Pence;
	}[];
	/** What the bid is to achieve; absent without a bid, and in decisions signed before aims were named. */
	readonly aims?: string;
	/** The category of award that its bid names at the decided amount; absent where it names none. */
	readonly category?: string;
	readonly asked: Pence | null;
	readonly proposed: Pence;
	readonly decided: Pence;
	/** The decided amount by financial year; absent where the round limits none. */
	readonly years?: Readonly<Record<string, Pence>>;
	readonly reason: string;
	readonly conditions: string;
	/** Why this grant reduces crime and disorder, beside what is said of all; absent where no more is said. */
	readonly crimeReduction?: string;
	/** Whether it is a subsidy; absent where nothing is given, and before subsidy control was in force or recorded. */
	readonly subsidy?: LineSubsidy;
	/** What becomes of the bid at publication; null without a bid. */
	readonly outcome: "awarded" | "reserve" | "declined" | null;
	/** Its place on the round's reserve list, where lines of the round are decided in several decisions. */
	readonly reservePlace?: number;
	/** Its smallest amount is more than the whole money, so it has no place on the reserve list. */
	readonly outOfReach?: { readonly smallest: Pence; readonly year?: string };
};

/** The parts that must be written before a decision can be signed, with what pages call them. */
const REQUIRED_TEXT = {
	contact: "Contact",
	summary: "Summary",
	decisionText: "Decision",
	factsAndAdvice: "Facts and advice",
	financialImplications: "Financial implications",
	legalImplications: "Legal implications",
	equalityImplications: "Equality implications",
	publicAccess: "Public access to information",
	interests: "Declaration of interests",
} as const satisfies Partial<Record<keyof NoticeText, string>>;

/** The parts that must be written beside these where money is given. */
const REQUIRED_OF_GRANTS = {
	crimeReduction: "How the grants reduce crime and disorder",
	grantNotContract: "Why grants and not contracts",
} as const satisfies Partial<Record<keyof NoticeText, string>>;

/** Whether a part of a notice must be written before the decision can be signed. */
export function mustBeWritten(part: keyof NoticeText): boolean {
	return Object.hasOwn(REQUIRED_TEXT, part) || Object.hasOwn(REQUIRED_OF_GRANTS, part);
}

/** The names of the required parts that are still blank, in the notice's order; fewer where no money is given. */
export function missingText(text: NoticeText, gives = true): readonly string[] {
	return Object.entries({ ...REQUIRED_TEXT, ...(gives ? REQUIRED_OF_GRANTS : {}) })
		.filter(([part]) => (text[part as keyof NoticeText] ?? "").trim() === "")
		.map(([, name]) => name);
}
