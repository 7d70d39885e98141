import type { RoundAction, RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import type { OpeningProblem } from "~/domain/round/opening";
import type { RoundPage } from "~/domain/round/pages";
import type { RoundException, StageCount } from "~/domain/round/progress";
import type { RoundStep } from "~/domain/round/round-step";
import type { SchemeContent } from "~/domain/round/scheme";
import type { Contact } from "../service/contact-lines";
import type { Cancellation } from "./round-cancelled";

/** What the office's round page is drawn from. Amounts are pence in decimal text; null is what the reader may not know. */
export type OfficeRoundData = {
	readonly id: string;
	readonly title: string;
	readonly code: string;
	readonly purpose: string;
	readonly state: RoundState;
	readonly step: RoundStep;
	readonly opensByItself: boolean;
	readonly contact: Contact | null;
	readonly now: string;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly boardMeetsOn: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
	readonly amount: Pence;
	readonly fund: { readonly id: string; readonly name: string; readonly mayRead: boolean };
	readonly whoMayBid: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaName: string | null;
	}[];
	readonly bids: {
		readonly stages: readonly StageCount[];
		readonly received: number;
		readonly asked: Pence | null;
		readonly haveBid: readonly string[];
	} | null;
	readonly exceptions: readonly RoundException[] | null;
	readonly scheme: {
		readonly content: SchemeContent;
		readonly sha256: string | null;
		readonly frozenAt: string | null;
	};
	readonly problems: readonly OpeningProblem[];
	readonly mayManage: boolean;
	readonly moves: readonly RoundAction[];
	readonly ownAssessments: { readonly given: number; readonly left: number } | null;
	/** Pence of the money set aside that can go back to the fund; null where none can, or this reader may not return it. */
	readonly toReturn: Pence | null;
	/** The pages about the round that this reader may open now. */
	readonly pages: readonly RoundPage[];
	readonly decision: string | null;
	readonly cancelled: Cancellation | null;
};
