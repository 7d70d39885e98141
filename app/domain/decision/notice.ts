import type { Method } from "../allocation/case/case-file";
import type { Line } from "../assessment/ranking";
import { canonicalText } from "../canonical";
import type { Pence } from "../money";
import type { CostOfAll, DepartureCost } from "./departure-cost";
import { type NeedsNotice, writeNeedsNotice } from "./needs-notice";

/** What a signed decision says, as canonical JSON; the public page is drawn from it. */
export type NoticeContent = {
	readonly format: "tranche-decision/1";
	readonly kind: "round" | "direct" | "needs";
	/** Stored form, 2013-014. */
	readonly number: string;
	readonly title: string;
	readonly decidingOffice: {
		readonly name: string;
		readonly title: string;
		readonly identifier: string | null;
	};
	readonly funder: { readonly name: string; readonly identifier: string | null };
	readonly fund: { readonly name: string; readonly financialYear: string; readonly legalPower: string };
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
	readonly departures: readonly PrintedDeparture[];
	/** What the departures cost together; absent without any, and in decisions signed before it was worked out. */
	readonly departuresCost?: CostOfAll;
	readonly signature: { readonly name: string; readonly title: string; readonly at: string };
};

/** The canonical text of a notice, to be stored and hashed. */
export function noticeText({ needs, ...content }: NoticeContent): string {
	return canonicalText({ ...content, needs: needs && writeNeedsNotice(needs) });
}

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

/** The parts of a notice that people write. */
export type NoticeText = {
	readonly contact: string;
	readonly summary: string;
	readonly decisionText: string;
	readonly factsAndAdvice: string;
	readonly financialImplications: string;
	readonly legalImplications: string;
	readonly equalityImplications: string;
	readonly backgroundPapers: string;
	readonly publicAccess: string;
	readonly interests: string;
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
	/** What becomes of the bid at publication; null without a bid. */
	readonly outcome: "awarded" | "reserve" | "declined" | null;
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

/** Whether a part of a notice must be written before the decision can be signed. */
export function mustBeWritten(part: keyof NoticeText): boolean {
	return Object.hasOwn(REQUIRED_TEXT, part);
}

/** The names of the required parts that are still blank, in the notice's order. */
export function missingText(text: NoticeText): readonly string[] {
	return Object.entries(REQUIRED_TEXT)
		.filter(([part]) => text[part as keyof NoticeText].trim() === "")
		.map(([, name]) => name);
}
