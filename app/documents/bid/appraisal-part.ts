import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import {
	appraiseBid,
	type BidAppraisal,
	canBeAppraised,
	FIRST_VIEW,
	type View,
} from "~/domain/appraisal/bid-appraisal";
import { discountRatesOf } from "~/domain/appraisal/discount-rates";
import { STRESSES } from "~/domain/appraisal/stress";
import type { BidContent } from "~/domain/bid/content";
import type { Ratio } from "~/domain/ratio";
import {
	exactPounds,
	explainedFigures,
	factorFigure,
	paybackFigure,
	ratioFigure,
	returnFigure,
} from "~/explain/appraisal-figures";
import { appraisalNotes } from "~/explain/appraisal-notes";
import {
	leftOutInWords,
	payerName,
	ratesInWords,
	saverName,
	stressName,
	viewName,
} from "~/explain/appraisal-views";
import type { Block, Part, Table } from "../document";

const money = (text: string) => ({ text, numeric: true });

function yearTable({ years: figures, ...all }: AppraisalFigures, years: readonly string[]): Table {
	return {
		caption: "Costs and savings by year",
		columns: [
			{ text: "Year" },
			money("Costs"),
			money("Savings"),
			money("Savings less costs"),
			money("Running total"),
			money("Discount factor"),
			money("At today’s value"),
		],
		rows: [
			...figures.map((year, at) => [
				years[at] ?? "",
				exactPounds(year.cost),
				exactPounds(year.benefit),
				exactPounds(year.net),
				exactPounds(year.cumulative),
				factorFigure(year.factor),
				exactPounds(year.discounted),
			]),
			[
				"All years",
				exactPounds(all.costs),
				exactPounds(all.benefits),
				exactPounds(all.net),
				"",
				"",
				exactPounds(all.npv),
			],
		],
		total: true,
	};
}

function comparedTable(
	caption: string,
	by: string,
	years: readonly string[],
	rows: readonly { readonly name: string; readonly figures: AppraisalFigures }[],
): Table {
	return {
		caption,
		columns: [
			{ text: by },
			money("Costs"),
			money("Savings"),
			money("Net present value"),
			money("Benefit-cost ratio"),
			money("Net return"),
			{ text: "Payback" },
		],
		rows: rows.map(({ name, figures }) => [
			name,
			exactPounds(figures.costs),
			exactPounds(figures.benefits),
			exactPounds(figures.npv),
			ratioFigure(figures.bcr),
			returnFigure(figures.netReturn),
			paybackFigure(figures.payback, years),
		]),
	};
}

/** So many years stand beside each other on a page; later ones follow in a table of their own. */
const YEARS_BESIDE = 5;

function partsTables(
	caption: string,
	by: string,
	years: readonly string[],
	parts: readonly { readonly name: string; readonly years: readonly Ratio[]; readonly total: Ratio }[],
): readonly Block[] {
	const starts = years.flatMap((_, at) => (at % YEARS_BESIDE === 0 ? [at] : []));
	return starts.map((from) => {
		const shown = years.slice(from, from + YEARS_BESIDE);
		const isLast = from + YEARS_BESIDE >= years.length;
		const span = `${shown[0]} to ${shown.at(-1)}`;
		return {
			is: "table",
			caption: starts.length === 1 ? caption : `${caption}, ${shown.length === 1 ? shown[0] : span}`,
			columns: [{ text: by }, ...shown.map(money), ...(isLast ? [money("In all years")] : [])],
			rows: parts.map(({ name, years: amounts, total }) => [
				name,
				...amounts.slice(from, from + YEARS_BESIDE).map(exactPounds),
				...(isLast ? [exactPounds(total)] : []),
			]),
		};
	});
}

function viewsOf({ figures, hasRange }: BidAppraisal) {
	const ends = hasRange ? (["low", "high"] as const) : (["low"] as const);
	return ends.flatMap((end) =>
		(["whole", "funder"] as const).flatMap((costs) =>
			(["all", "cashable"] as const).map((savings) => {
				const view: View = { costs, savings, end, stress: null };
				return { name: viewName(view, hasRange), figures: figures(view) };
			}),
		),
	);
}

/** The whole appraisal of a bid, with formulas, years, worst cases and rates; nothing where no saving has a figure. */
export function appraisalPart(content: BidContent, isSubmitted: boolean): readonly Part[] {
	if (!canBeAppraised(content)) return [];
	const appraisal = appraiseBid(content, discountRatesOf(content));
	const { years } = appraisal;
	const said = ratesInWords(appraisal.rates, isSubmitted);
	const figures = appraisal.figures(FIRST_VIEW);
	const [notes, leftOut] = [appraisalNotes(appraisal), leftOutInWords(appraisal.savings)];
	const part = (key: string, title: string, blocks: readonly Block[]): Part => ({
		key: `the.appraisal.${key}`,
		title,
		blocks,
	});
	const list = (key: string, title: string, items: readonly string[]) =>
		items.length === 0 ? [] : [part(key, title, [{ is: "list", items }])];
	return [
		{
			key: "the.appraisal",
			title: "Appraisal: costs and savings",
			blocks: [],
			parts: [
				part("figures", "Each figure and how it is worked out", [
					{
						is: "terms",
						terms: explainedFigures({ figures, years }).map(({ name, value, working }) => ({
							term: `${name}: ${value}`,
							said: working.join("\n"),
						})),
					},
				]),
				part("years", "Year by year", [{ is: "table", ...yearTable(figures, years) }]),
				...list("notes", "How the bid’s figures are counted", notes),
				part("stress", "If things go worse than planned", [
					{
						is: "table",
						...comparedTable("If things go worse than planned", "What happens", years, [
							{ name: "As the bid says", figures },
							...STRESSES.map((stress) => ({
								name: stressName(stress),
								figures: appraisal.figures({ ...FIRST_VIEW, stress }),
							})),
						]),
					},
				]),
				part("views", "Whose cost and which savings", [
					{
						is: "table",
						...comparedTable("Whose cost and which savings", "What is counted", years, viewsOf(appraisal)),
					},
				]),
				part("payers", "Who pays", [
					...partsTables(
						"Who pays",
						"Who pays",
						years,
						appraisal.payers.map(({ who, ...each }) => ({ ...each, name: payerName(who) })),
					),
				]),
				part("savers", "Who saves", [
					...partsTables(
						"Who saves",
						"Whose money it is",
						years,
						appraisal.savers.map(({ who, ...each }) => ({ ...each, name: saverName(who) })),
					),
				]),
				...list("left-out", "Savings that are not counted", leftOut),
				part("rates", "Discount rates", [
					{ is: "text", text: said.source },
					{ is: "list", items: said.rates },
					{ is: "text", text: said.formula },
				]),
			],
		},
	];
}
