import { canonicalText } from "../canonical";
import type { BidContent } from "./content";

/**
 * The figures of a bid as canonical text: amounts, partnerships, payees, and answers its form makes figures. A
 * signatory's certificate is bound to its digest. Words, names and the order of typing are no part of it.
 */
export function figuresText(content: BidContent): string {
	const asked = content.answers.filter(({ figure }) => figure);
	return canonicalText({
		...(asked.length > 0
			? {
					answers: asked.map(({ question, state, text, value = null }) => ({ question, state, text, value })),
				}
			: {}),
		format: "tranche-bid-figures/1",
		round: content.round,
		partnerships: content.partnerships.map(({ id, payee, amount }) => ({ id, payee, amount })),
		interventions: inKeyOrder(
			content.interventions.map(({ key, asked, couldBeReducedTo, costLines }) => ({
				key,
				asked,
				couldBeReducedTo,
				costLines: costLines
					.map(({ quantity, unitCost, amount, financialYear, nature }) =>
						canonicalText({ quantity, unitCost, amount, financialYear, nature }),
					)
					.sort(),
			})),
		),
		reducedVersions: content.reducedVersions.map(({ amount, interventions }) => ({
			amount,
			interventions: interventions && inKeyOrder(interventions),
		})),
		funding: content.funding
			.map(({ kind, amount, confirmed }) => canonicalText({ kind, amount, confirmed }))
			.sort(),
		savings: content.savings
			.map(({ kind, amount, fromYear, cashable }) => canonicalText({ kind, amount, fromYear, cashable }))
			.sort(),
	});
}

function inKeyOrder<T extends { readonly key: string }>(records: readonly T[]): readonly T[] {
	return [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
}
