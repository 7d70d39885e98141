/** The sum of criteria's weights and how far it is from 100: below zero when too much. */
export function weightSum(criteria: readonly { readonly weight: number }[]): {
	readonly sum: number;
	readonly missing: number;
} {
	const sum = criteria.reduce((total, { weight }) => total + weight, 0);
	return { sum, missing: 100 - sum };
}
