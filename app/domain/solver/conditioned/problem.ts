import type { ChoiceAnswer, ChoiceOption } from "../problem";

/** What an option uses of an area: its charge. A bid counts in each of its areas as one. */
export type AreaUse = { readonly area: number; readonly charge: bigint };

export type ConditionedOption = ChoiceOption & { readonly uses: readonly AreaUse[] };

/** A bid: its options in falling order of cost, the amount asked first. */
export type ConditionedClass = { readonly options: readonly ConditionedOption[] };

/** What the bids of an area, or all in a year, may come to; null: no limit. */
export type AreaLimit = {
	readonly name: string;
	/** A limit of money in a year, to which a bid is charged what it takes in it. */
	readonly isYear?: true;
	readonly most: bigint | null;
	readonly least: bigint | null;
	readonly mostBids: number | null;
};

/** A choice problem with side conditions. Classes stand in published order; areas and classes are named by index. */
export type ConditionedProblem = {
	readonly capacity: bigint;
	readonly classes: readonly ConditionedClass[];
	readonly areas: readonly AreaLimit[];
	/** Groups of classes of which at most one is chosen. */
	readonly exclusive: readonly (readonly number[])[];
};

/** An answer; or the areas whose least no choice reaches. `chosen` is null where none was found before a stop. */
export type ConditionedAnswer =
	| { readonly status: "solved"; readonly answer: ChoiceAnswer }
	| { readonly status: "unreachable"; readonly areas: readonly string[] }
	| { readonly status: "nothing-found"; readonly bound: bigint };

/** Whether a choice meets the money and every condition. Takes the option of each class, −1 for none. */
export function meetsConditions(problem: ConditionedProblem, chosen: readonly number[]): boolean {
	const taken = problem.classes.flatMap(({ options }, place) => options[chosen[place] ?? -1] ?? []);
	if (taken.reduce((sum, { cost }) => sum + cost, 0n) > problem.capacity) return false;
	const uses = taken.flatMap((option) => option.uses);
	const areasHold = problem.areas.every(({ most, least, mostBids }, area) => {
		const here = uses.filter((use) => use.area === area);
		const charged = here.reduce((sum, { charge }) => sum + charge, 0n);
		if (mostBids !== null && here.length > mostBids) return false;
		return (most === null || charged <= most) && (least === null || charged >= least);
	});
	return (
		areasHold &&
		problem.exclusive.every((group) => group.filter((place) => (chosen[place] ?? -1) >= 0).length <= 1)
	);
}

/** What a choice is worth and costs, added up from its options. */
export function totalOf(
	problem: Pick<ConditionedProblem, "classes">,
	chosen: readonly number[],
): { readonly value: bigint; readonly spent: bigint } {
	let [value, spent] = [0n, 0n];
	problem.classes.forEach(({ options }, place) => {
		const option = options[chosen[place] ?? -1];
		value += option?.value ?? 0n;
		spent += option?.cost ?? 0n;
	});
	return { value, spent };
}
