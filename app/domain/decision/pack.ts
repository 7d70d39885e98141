import type { Method } from "../allocation/case/case-file";
import type { OverProgrammingShown } from "../allocation/run/over-programming";
import { canonicalText } from "../canonical";
import type { Pence } from "../money";
import { percentage, percentOf } from "../needs/share-in-words";
import type { CostOfAll } from "./departure-cost";
import type { NoticeContent } from "./notice";
import type { NoticeText } from "./notice-text";

/** What a version of the board pack holds, as canonical JSON. */
export type PackContent = {
	readonly format: "tranche-pack/1";
	readonly version: number;
	readonly round: { readonly id: string; readonly title: string; readonly boardMeetsOn: string | null };
	readonly fund: {
		readonly name: string;
		readonly financialYear: string;
		readonly pot: Pence;
		readonly committed: Pence;
		readonly setAside: Pence;
		readonly remaining: Pence;
	};
	/** Digest of the draft the pack proposes: a later change of what it proposes calls for a new version of the pack. */
	readonly draftSha256: string;
	readonly proposal: {
		readonly title: string;
		readonly summary: string;
		/** The words of the decision that the board is asked about. */
		readonly decision: string;
		readonly scenario: string;
		readonly publishedRule: boolean;
		readonly asked: Pence;
		readonly proposed: Pence;
		readonly left: Pence;
		/** What the proposed amounts are worth; absent without a rule behind them, and in packs of before. */
		readonly value?: string;
		readonly funded: number;
		readonly notFunded: number;
	};
	readonly bids: readonly PackBid[];
	/** What the paper says beside the figures; absent in packs of before. */
	readonly paper?: BoardPaper &
		Pick<
			NoticeText,
			"financialImplications" | "legalImplications" | "equalityImplications" | "backgroundPapers"
		>;
	/** The bids to be funded, in order, if money comes back, and those out of reach; absent in packs of before. */
	readonly reserve?: {
		readonly places: readonly string[];
		readonly outOfReach: readonly {
			readonly reference: string;
			readonly smallest: Pence;
			readonly year?: string;
		}[];
	};
	readonly departures: NoticeContent["departures"];
	readonly departuresCost?: CostOfAll;
	readonly scenarios: readonly {
		readonly id: string;
		readonly title: string;
		readonly method: Method;
		readonly unspent: "rank" | "redistribute";
		readonly publishedRule: boolean;
		/** What the rule asks beside its method; absent where nothing, and in packs made before it was listed. */
		readonly conditions?: readonly string[];
		readonly spent: Pence;
		readonly unallocated: Pence;
		/** There only where the rule lets bids exceed the money. */
		readonly overProgramming?: OverProgrammingShown;
		readonly value: string;
		/** What the amounts are worth by score; absent in packs made before it was worked out. */
		readonly points?: string;
		/** Amount by bid reference. */
		readonly amounts: { readonly [reference: string]: Pence };
	}[];
};

/** What a board's paper says beside the figures, under the headings of such papers. */
export type BoardPaper = {
	readonly purpose: string;
	readonly background: string;
	readonly alternatives: string;
	readonly safeguarding: string;
	readonly publicHealth: string;
	readonly environment: string;
	readonly riskIfTaken: string;
	readonly riskIfNotTaken: string;
	readonly recommendation: string;
};

/** A paper that nobody has written. */
export const NO_PAPER: BoardPaper = {
	purpose: "",
	background: "",
	alternatives: "",
	safeguarding: "",
	publicHealth: "",
	environment: "",
	riskIfTaken: "",
	riskIfNotTaken: "",
	recommendation: "",
};

/** The canonical text of a pack, to be stored and hashed; its shares are percentages. */
export function packText({ scenarios, ...content }: PackContent): string {
	return canonicalText({
		...content,
		scenarios: scenarios.map(({ overProgramming: over, ...scenario }) => ({
			...scenario,
			overProgramming: over && {
				...over,
				share: `${percentOf(over.share)}%`,
				usedShare: percentage(over.usedShare),
			},
		})),
	});
}

/** A pack as somebody reads it: without title and aims of the bids that an interest closes to them. */
export type ShownPackContent = Omit<PackContent, "bids"> & { readonly bids: readonly ShownPackBid[] };

export type ShownPackBid = Omit<PackBid, "title"> & { readonly title: string | null };

export type PackBid = {
	readonly bidId: string;
	readonly reference: string;
	readonly title: string;
	readonly partnerships: readonly { readonly id: string; readonly name: string }[];
	readonly aims: string;
	/** The category of award that it names at the proposed amount; absent where it names none. */
	readonly category?: string;
	readonly asked: Pence;
	/** Smaller amounts at which it can be funded, largest first. */
	readonly couldBeReducedTo: readonly Pence[];
	/** Decimal points; null: not scored. */
	readonly score: string | null;
	readonly proposed: Pence;
	/** The proposed amount by financial year; absent where the round limits none, and in packs of before. */
	readonly years?: Readonly<Record<string, Pence>>;
	/** What each of several payees gets of it; absent where one is paid or none, and in packs of before. */
	readonly shares?: readonly { readonly name: string; readonly share: Pence }[];
	readonly reason: string;
	readonly conditions: string;
};
