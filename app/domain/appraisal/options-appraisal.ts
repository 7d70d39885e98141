import { add, compare, divide, multiply, ONE, type Ratio, ratio, subtract, sum, ZERO } from "../ratio";

/** Red, amber, green. */
export type AlternativeScore = 1 | 2 | 3;

/** Something that alternatives are measured by; the weight is null where none is given. */
export type OptionCriterion = {
	readonly id: string;
	readonly title: string;
	readonly weight: Ratio | null;
};

export type Alternative = {
	readonly id: string;
	readonly title: string;
	readonly preferred: boolean;
	/** By the identifiers of criteria; one that is missing is not scored, and never zero. */
	readonly scores: ReadonlyMap<string, AlternativeScore>;
};

/** An alternative that is scored on every criterion. */
export type RankedAlternative = {
	readonly id: string;
	readonly title: string;
	readonly preferred: boolean;
	/** The sum of its scores, each times the weight of its criterion. */
	readonly total: Ratio;
	/** From 1; alternatives with equal totals have the same. */
	readonly rank: number;
};

/** The smallest change of one weight, the others held, at which another alternative draws level with the first. */
export type WeightChange = {
	readonly criterion: Pick<OptionCriterion, "id" | "title">;
	readonly from: Ratio;
	readonly to: Ratio;
	/** Who draws level; beyond that weight it is first. */
	readonly rival: Pick<Alternative, "id" | "title">;
};

export type OptionsAppraisal = {
	/** From the highest total to the lowest, those with equal totals in their own order. */
	readonly ranked: readonly RankedAlternative[];
	readonly unscored: readonly {
		readonly id: string;
		readonly title: string;
		/** The titles of the criteria on which it has no score. */
		readonly missing: readonly string[];
	}[];
	/** True where no criterion has a weight: all of them then count alike. */
	readonly equalWeights: boolean;
	/** For each criterion that can change who is first, the nearest weight at which it does, nearest change first. */
	readonly changes: readonly WeightChange[];
	/** The preferred alternative, where it is ranked and another has a higher total. */
	readonly preferredNotFirst: RankedAlternative | null;
};

/**
 * Totals, ranks and firmness of a bid's alternatives: red 1, amber 2, green 3, each times its criterion's weight. With
 * weights on some criteria only, or without criteria, nothing is ranked, for blank is not zero.
 */
export function appraiseOptions(
	criteria: readonly OptionCriterion[],
	alternatives: readonly Alternative[],
): OptionsAppraisal {
	const equalWeights = criteria.every(({ weight }) => weight === null);
	const weighed = criteria.map(({ id, title, weight }) => ({
		id,
		title,
		weight: equalWeights ? ONE : weight,
	}));
	const known = weighed.flatMap((each) => (each.weight === null ? [] : [{ ...each, weight: each.weight }]));
	const missingOf = ({ scores }: Alternative) => criteria.filter(({ id }) => !scores.has(id));
	const canRank = criteria.length > 0 && known.length === criteria.length;
	const scored = canRank ? alternatives.filter((each) => missingOf(each).length === 0) : [];
	const totals = scored.map((alternative) => ({
		alternative,
		total: sum(known.map(({ id, weight }) => multiply(weight, scoreOn(alternative, id)))),
	}));
	const ranked = totals
		.map(({ alternative: { id, title, preferred }, total }) => ({
			id,
			title,
			preferred,
			total,
			rank: 1 + totals.filter((other) => compare(other.total, total) > 0).length,
		}))
		.sort((a, b) => a.rank - b.rank);
	return {
		ranked,
		unscored: alternatives
			.filter((each) => missingOf(each).length > 0)
			.map((each) => ({
				id: each.id,
				title: each.title,
				missing: missingOf(each).map(({ title }) => title),
			})),
		equalWeights,
		changes: changesOf(known, totals),
		preferredNotFirst: ranked.find(({ preferred, rank }) => preferred && rank > 1) ?? null,
	};
}

function scoreOn({ scores }: Alternative, criterion: string): Ratio {
	return ratio(BigInt(scores.get(criterion) ?? 0));
}

type Weighed = Pick<OptionCriterion, "id" | "title"> & { readonly weight: Ratio };
type Total = { readonly alternative: Alternative; readonly total: Ratio };

/** Nothing where two stand first already: no change of a weight is needed then. */
function changesOf(criteria: readonly Weighed[], totals: readonly Total[]): readonly WeightChange[] {
	const best = totals.reduce<Total | null>(
		(first, each) => (first === null || compare(each.total, first.total) > 0 ? each : first),
		null,
	);
	if (best === null || totals.some((each) => each !== best && compare(each.total, best.total) === 0))
		return [];
	return criteria
		.flatMap((criterion) => nearest(levelWeights(criterion, best, totals)))
		.sort((a, b) => compare(size(a), size(b)));
}

/** The weights of one criterion at which another draws level: where total and change of both meet. */
function levelWeights(criterion: Weighed, best: Total, totals: readonly Total[]): readonly WeightChange[] {
	return totals.flatMap(({ alternative, total }): readonly WeightChange[] => {
		const gain = subtract(scoreOn(alternative, criterion.id), scoreOn(best.alternative, criterion.id));
		if (alternative === best.alternative || gain.numerator === 0n) return [];
		const to = add(criterion.weight, divide(subtract(best.total, total), gain));
		if (compare(to, ZERO) < 0) return [];
		const { id, title } = alternative;
		return [
			{
				criterion: { id: criterion.id, title: criterion.title },
				from: criterion.weight,
				to,
				rival: { id, title },
			},
		];
	});
}

function size({ from, to }: WeightChange): Ratio {
	const change = subtract(to, from);
	return change.numerator < 0n ? subtract(ZERO, change) : change;
}

function nearest(changes: readonly WeightChange[]): readonly WeightChange[] {
	const [first, ...rest] = changes;
	return first
		? [rest.reduce((least, each) => (compare(size(each), size(least)) < 0 ? each : least), first)]
		: [];
}
