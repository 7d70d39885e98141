import type { Qualifier } from "~/domain/bid/content";

/** The shape in which the published bids are kept. Amounts are decimal pounds as published. */
export type PublishedBid = {
	readonly reference: string;
	readonly partnership: string;
	readonly title: string;
	readonly aims: string;
	readonly interventions: readonly PublishedIntervention[];
	/** Smaller amounts at which the papers say the bid could be funded. */
	readonly reducedVersions?: readonly {
		readonly amount: string;
		readonly dropped: string;
		/** By the intervention's place in the list; those left out keep what they asked. */
		readonly reducedInterventions: Readonly<Record<number, string>>;
	}[];
	readonly funding?: readonly {
		readonly source: string;
		readonly amount: string;
		readonly qualifier?: Qualifier;
	}[];
	readonly savings?: readonly {
		readonly description: string;
		readonly kind: "income" | "avoided-cost";
		readonly amount: string;
		readonly qualifier?: Qualifier;
		/** Null where the papers do not say. */
		readonly cashable: boolean | null;
		readonly beneficiary: string;
	}[];
	readonly measures?: readonly { readonly kind: "output" | "outcome"; readonly description: string }[];
	readonly risks?: readonly string[];
	readonly delivery?: string;
	readonly governance?: string;
};

export type PublishedIntervention = {
	readonly title: string;
	readonly asked: string;
	readonly couldBeReducedTo?: string;
	readonly proposal: string;
	readonly timescale?: string;
	readonly succession?: string;
	readonly objectives: readonly string[];
	readonly costLines?: readonly PublishedCostLine[];
};

export type PublishedCostLine = {
	readonly description: string;
	readonly amount?: string;
	readonly quantity?: string;
	readonly unitCost?: string;
	readonly qualifier?: Qualifier;
};
