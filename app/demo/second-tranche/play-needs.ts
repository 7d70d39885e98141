import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { holder, must, type Stage } from "../stage";

/** Census 2011, and two columns made up to show what more indicators do. */
const INDICATORS = {
	population: {
		B: "1073045",
		C: "316960",
		D: "312925",
		SS: "308063",
		S: "206674",
		W: "269323",
		WV: "249470",
	},
	crime: { B: "71200", C: "19400", D: "14900", SS: "18800", S: "10300", W: "16100", WV: "16700" },
	income: { B: "288000", C: "66000", D: "58000", SS: "80000", S: "25000", W: "62000", WV: "61000" },
};
export const KEYS = ["B", "C", "D", "SS", "S", "W", "WV"] as const;

const POPULATION = {
	key: "population-2011",
	title: "Population 2011",
	source: "Office for National Statistics, Census 2011, usual residents",
};

type Indicator = {
	readonly key: string;
	readonly title: string;
	readonly source: string;
	readonly weight: string;
};

function addIndicator(
	stage: Stage,
	version: { readonly id: string; readonly revision: number },
	indicator: Indicator,
	values: Readonly<Record<(typeof KEYS)[number], string>>,
): void {
	const context = stage.as(holder("fund-manager", "office"));
	must(
		saveIndicator(context, {
			...indicator,
			versionId: version.id,
			revision: version.revision,
			id: context.ids.next(),
			sourceDate: "2011-03-27",
			kind: "count",
			values: KEYS.map((key) => ({ organisationId: stage.organisation(key), value: values[key], per: null })),
		}),
	);
}

/** The version of the formula that a round's scheme stands on; gives its identifier. */
export function playNeeds(stage: Stage, fundId: string): string {
	const context = stage.as(holder("fund-manager", "office"));
	const scheme = must(
		createNeedsVersion(context, {
			fundId,
			title: "Population 2011, weight 1",
			note: "The version that the round's scheme stands on.",
			illustrative: false,
		}),
	);
	addIndicator(stage, { id: scheme.id, revision: 1 }, { ...POPULATION, weight: "1" }, INDICATORS.population);
	return scheme.id;
}

/** A version beside it that no scheme stands on, to see what more indicators do. */
export function playIllustration(stage: Stage, fundId: string): void {
	const context = stage.as(holder("fund-manager", "office"));
	const illustration = must(
		createNeedsVersion(context, {
			fundId,
			title: "Population, crime and low income",
			note: "Shows what more indicators would do. Only the population is real; the other two columns are made up.",
			illustrative: true,
		}),
	);
	const madeUp = "Made up for the demonstration";
	addIndicator(
		stage,
		{ id: illustration.id, revision: 1 },
		{ ...POPULATION, weight: "0.5" },
		INDICATORS.population,
	);
	addIndicator(
		stage,
		{ id: illustration.id, revision: 2 },
		{ key: "recorded-crime", title: "Recorded crime in a year", source: madeUp, weight: "0.3" },
		INDICATORS.crime,
	);
	addIndicator(
		stage,
		{ id: illustration.id, revision: 3 },
		{ key: "low-income", title: "People in low-income households", source: madeUp, weight: "0.2" },
		INDICATORS.income,
	);
}
