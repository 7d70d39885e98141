import { canonicalText } from "../canonical";
import { RECORD_KINDS } from "../form/kinds";
import type { BidContent, ContentTable } from "./content";

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
		...given({ category: content.category }),
		partnerships: content.partnerships.map(({ id, payee, amount }) => ({ id, payee, amount })),
		interventions: inKeyOrder(
			content.interventions.map(({ key, asked, couldBeReducedTo, costLines }) => ({
				key,
				asked,
				couldBeReducedTo,
				costLines: costLines
					.map(({ quantity, unitCost, amount, financialYear, nature, ...line }) => {
						const { times, need, match, lastYear, years, optimismBias } = line;
						const later = { times, need, match, lastYear, years, optimismBias };
						return canonicalText({ quantity, unitCost, amount, financialYear, nature, ...given(later) });
					})
					.sort(),
			})),
		),
		reducedVersions: content.reducedVersions.map(({ amount, category, interventions }) => ({
			amount,
			...given({ category }),
			interventions: interventions && inKeyOrder(interventions),
		})),
		funding: content.funding
			.map(({ kind, amount, confirmed }) => canonicalText({ kind, amount, confirmed }))
			.sort(),
		savings: content.savings
			.map(({ kind, amount, fromYear, cashable, ...line }) => {
				const { lastYear, forEver, amountTo, percent, percentTo, base, years } = line;
				const later = { lastYear, forEver, amountTo, percent, percentTo, base: base?.amount, years };
				const { budgeted, commitment } = line;
				return canonicalText({
					...{ kind, amount, fromYear, cashable },
					...given({ ...later, budgeted, commitment }),
				});
			})
			.sort(),
		...given({ tables: figuresOfTables(content) }),
	});
}

/** What is there of figures that were added later: texts from before stay as they were. */
function given(figures: object): object {
	return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined));
}

/** The fields of a table of a kind's records that a certificate is bound to; none for a table of a form's own. */
function figureFields(key: string): readonly string[] {
	const fields = RECORD_KINDS.find((kind) => kind.key === key)?.fields ?? {};
	return Object.keys(fields).filter((field) => fields[field]?.figure);
}

/** The tables of a bid whose figures a certificate is bound to. */
export function tablesWithFigures({ tables = [] }: BidContent): readonly ContentTable[] {
	return tables.filter(({ key, rows }) => rows.length > 0 && figureFields(key).length > 0);
}

/** The figures of records that are kept by their fields alone, such as what each partner is paid. */
function figuresOfTables(content: BidContent) {
	const all = tablesWithFigures(content).map(({ key, rows }) => {
		const figures = figureFields(key);
		const texts = rows.map(({ values }) =>
			canonicalText(Object.fromEntries(figures.map((field) => [field, values[field]]))),
		);
		return { key, rows: texts.sort() };
	});
	return all.length > 0 ? all : undefined;
}

function inKeyOrder<T extends { readonly key: string }>(records: readonly T[]): readonly T[] {
	return [...records].sort((a, b) => (a.key < b.key ? -1 : 1));
}
