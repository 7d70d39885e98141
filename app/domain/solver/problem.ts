/** One amount at which a bid can be chosen. Cost and value are whole numbers: exact, whether number or bigint. */
export type ChoiceOption = { readonly cost: bigint; readonly value: bigint };

/** A bid as the optimum sees it: its options in falling order of cost, the amount asked first. */
export type ChoiceClass = { readonly options: readonly ChoiceOption[] };

/** Choose at most one option of each class within the capacity. Classes stand in published order. */
export type ChoiceProblem = {
	readonly capacity: bigint;
	readonly classes: readonly ChoiceClass[];
};

/** An answer: the option chosen of each class (−1: none), and what it is worth. */
export type ChoiceAnswer = {
	readonly chosen: readonly number[];
	readonly value: bigint;
	readonly spent: bigint;
	/** Proved the best, or stopped: then `bound` is a value that no answer exceeds. */
	readonly proof: { readonly status: "optimal" } | { readonly status: "best-found"; readonly bound: bigint };
};

/** Tells a long search when to stop. Takes the work done or about to be done, for those that count it, not time. */
export type Stop = (work?: number) => boolean;
