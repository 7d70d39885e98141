import type { RoundState } from "../../lifecycle";
import type { Pence } from "../../money";
import type { Method } from "../case/case-file";
import type { OverProgrammingShown } from "./over-programming";
import type { Unfunded } from "./reserve-list";
import type { RunFile, RunOutcome } from "./run-file";

export type ScenarioAward = {
	readonly reference: string;
	readonly amount: Pence;
	readonly status: RunOutcome["status"];
	/** Which option was funded; null where none. */
	readonly option: number | null;
	/** The reason in words, with figures. */
	readonly reason: string;
	/** Each payee's part of a joint award; absent where one partnership is paid or it is not known. */
	readonly shares?: readonly { readonly name: string; readonly share: Pence }[];
};

/** A saved scenario as a column of the comparison. */
export type ScenarioColumn = {
	readonly id: string;
	readonly title: string;
	readonly method: Method;
	readonly unspent: "rank" | "redistribute";
	readonly objective: "score" | "score-times-amount";
	/** What the rule asks beside its method, a phrase for each. */
	readonly conditions: readonly string[];
	readonly needsVersionId: string | null;
	/** Built by the scheme's own rule and needs version. */
	readonly published: boolean;
	/** A score, an indicator, a bid or the money changed since. */
	readonly stale: boolean;
	readonly createdAt: string;
	readonly caseSha256: string;
	readonly runSha256: string;
	readonly available: Pence;
	readonly spent: Pence;
	readonly unallocated: Pence;
	/** How far bids may exceed the money and do; null where they may not. */
	readonly overProgramming: OverProgrammingShown | null;
	/** Points. */
	readonly value: string;
	/** Null for a rule that is no optimum. */
	readonly proof: RunFile["proof"];
	readonly awards: readonly ScenarioAward[];
	/** The reserve list, in order. */
	readonly reserve: readonly string[];
	/** Fundable bids that ask more than the whole money at their smallest amount: they have no place. */
	readonly outOfReach: readonly Unfunded[];
	/** What bids get of each financial year; null where the round limits none. */
	readonly years: NonNullable<RunFile["years"]> | null;
	readonly leapfrogs: RunFile["leapfrogs"];
	/** Shares of need and amounts by partnership, under the title of the needs version. */
	readonly needs:
		| (Pick<NonNullable<RunFile["needs"]>, "shares" | "amounts"> & { readonly title: string })
		| null;
	/** By partnership; a joint bid's partnerships are joined by "+". */
	readonly byPartnership: Readonly<Record<string, Pence>>;
	/** By plan theme's code; what claims no theme stands under "". */
	readonly byTheme: Readonly<Record<string, Pence>>;
};

/** What a scenario gives each bid, by reference. */
export function amountsOf({ awards }: Pick<ScenarioColumn, "awards">): ReadonlyMap<string, Pence> {
	return new Map(awards.map(({ reference, amount }) => [reference, amount]));
}

/** All scenarios of a round side by side. */
export type ScenariosPage = {
	readonly round: { readonly id: string; readonly title: string; readonly state: RoundState };
	readonly mayBuild: boolean;
	readonly rule: {
		readonly method: Method;
		readonly unspent: "rank" | "redistribute";
		readonly unit: string;
	};
	readonly threshold: string;
	readonly schemeSha256: string;
	readonly amount: Pence;
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly bids: readonly {
		readonly bidId: string;
		readonly reference: string;
		/** Null where an interest of the reader closes the bid to them. */
		readonly title: string | null;
		readonly asked: Pence;
		/** Null: not scored. */
		readonly score: string | null;
		/** Keys of its partnerships; several in a joint bid. */
		readonly partnerships: readonly string[];
	}[];
	readonly themes: readonly { readonly code: string; readonly title: string }[];
	/** Every saved one: those that still hold first, of them the published rule's, then the newest. */
	readonly all: readonly Pick<
		ScenarioColumn,
		"id" | "title" | "method" | "unspent" | "published" | "stale" | "conditions"
	>[];
	/** Those that stand side by side, in the same order. */
	readonly scenarios: readonly ScenarioColumn[];
	/** For the second scenario and each after it: what it gives more or less than the first. */
	readonly changes: readonly ShownChanges[];
};

/** A bid's other amount. */
export type ShownChange = {
	readonly reference: string;
	readonly before: Pence;
	readonly after: Pence;
	readonly by: Pence;
};

/** Who gains and who loses; the largest first. */
export type ShownChanges = {
	readonly gains: readonly ShownChange[];
	readonly losses: readonly ShownChange[];
};

/** A set of amounts under an optimum; amounts by reference, the value points or point-pounds. */
export type ShownSet = {
	readonly amounts: Readonly<Record<string, Pence>>;
	readonly spent: Pence;
	readonly value: string;
};

/** The best set with a bid forced in, without it, or with it at one of its other amounts. */
export type OtherShownSet = {
	readonly way: "with" | "without" | "at";
	/** The other amount; null where the bid is forced in or left out. */
	readonly at: Pence | null;
} & (
	| (ShownSet & {
			readonly status: "found";
			readonly proved: boolean;
			/** Its value less the chosen set's. */
			readonly by: string;
	  })
	| { readonly status: "none" | "not-in-time" }
);

/** The set that an optimum chose beside others that stand otherwise to one bid. */
export type SetsBeside = {
	/** All bids, in published order. */
	readonly references: readonly string[];
	readonly chosen: ShownSet;
	/** What the chosen set leaves of the money. */
	readonly left: Pence;
	readonly others: readonly OtherShownSet[];
};
