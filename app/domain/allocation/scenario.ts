import type { RoundState } from "../lifecycle";
import type { Method } from "./case-file";
import type { OverProgrammingShown } from "./over-programming";
import type { RunFile } from "./run-file";

export type ScenarioAward = {
	readonly reference: string;
	/** Decimal pounds. */
	readonly amount: string;
	readonly status: string;
	/** Which option was funded; null where none. */
	readonly option: number | null;
	/** The reason in words, with figures. */
	readonly reason: string;
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
	/** Decimal pounds, as in the run. */
	readonly available: string;
	readonly spent: string;
	readonly unallocated: string;
	/** How far bids may exceed the money and do; null where they may not. */
	readonly overProgramming: OverProgrammingShown | null;
	/** Points. */
	readonly value: string;
	/** Null for a rule that is no optimum. */
	readonly proof: RunFile["proof"];
	readonly awards: readonly ScenarioAward[];
	readonly reserve: readonly string[];
	readonly leapfrogs: RunFile["leapfrogs"];
	/** Shares of need and amounts by partnership, under the title of the needs version. */
	readonly needs:
		| (Pick<NonNullable<RunFile["needs"]>, "shares" | "amounts"> & { readonly title: string })
		| null;
	/** Pence as text by partnership; a joint bid's partnerships are joined by "+". */
	readonly byPartnership: Readonly<Record<string, string>>;
	/** Pence as text by plan theme's code; what claims no theme stands under "". */
	readonly byTheme: Readonly<Record<string, string>>;
};

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
	/** Pence as text. */
	readonly amount: string;
	readonly partnerships: readonly { readonly key: string; readonly name: string }[];
	readonly bids: readonly {
		readonly bidId: string;
		readonly reference: string;
		readonly title: string;
		/** Pence as text. */
		readonly asked: string;
		/** Null: not scored. */
		readonly score: string | null;
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

/** A bid's other amount; pence as text. */
export type ShownChange = {
	readonly reference: string;
	readonly before: string;
	readonly after: string;
	readonly by: string;
};

/** Who gains and who loses; the largest first. */
export type ShownChanges = {
	readonly gains: readonly ShownChange[];
	readonly losses: readonly ShownChange[];
};

/**
 * The chosen set of an optimum beside the best set with one bid forced in, or without it. Amounts are pence as text; values
 * are points or point-pounds, `by` the other set's less the chosen one's.
 */
export type SetBeside = {
	readonly way: "with" | "without";
	/** How long the search was given. */
	readonly seconds: number;
} & (
	| {
			readonly status: "found";
			readonly proved: boolean;
			/** The bids that either set funds, in published order. */
			readonly rows: readonly {
				readonly reference: string;
				readonly before: string;
				readonly after: string;
			}[];
			readonly spent: { readonly before: string; readonly after: string };
			readonly value: { readonly before: string; readonly after: string; readonly by: string };
	  }
	| { readonly status: "none" | "not-in-time" }
);
