import { formatPounds, type Pence, pence, sumPence } from "../money";
import { onceFor } from "../once-for";
import type { BidContent } from "./content";
import { bidSums, type CostedIntervention } from "./sums";

/** The figures of a bid that must agree with each other. */
export type BidFigures = {
	readonly interventions: readonly CostedIntervention[];
	readonly reducedVersions: readonly {
		readonly id: string;
		readonly amount: Pence;
		readonly interventions: readonly { readonly interventionId: string; readonly amount: Pence }[] | null;
	}[];
	/** The partnerships of the bid and the amount of each; one partnership alone needs none. */
	readonly partnerships: readonly { readonly name: string; readonly amount: Pence | null }[];
};

export type FindingCode =
	| "intervention-lines-differ"
	| "bid-lines-differ"
	| "no-breakdown"
	| "reduced-not-below-asked"
	| "reduced-amount-twice"
	| "reduced-breakdown-incomplete"
	| "reduced-breakdown-differs"
	| "reduced-intervention-above-asked"
	| "joint-amounts-missing"
	| "joint-amounts-differ";

/** Something that a person is told of before submitting, and an assessor at once. It warns and blocks nothing. */
export type Finding = {
	readonly code: FindingCode;
	/** difference: figures disagree; gap: a figure is not there. */
	readonly kind: "difference" | "gap";
	readonly on: "bid" | "intervention" | "reduced-version" | "partnerships";
	/** The intervention's or reduced version's key; null for the bid. */
	readonly recordId: string | null;
	/** The figure that should be met, and what was found instead; null where it is not given. */
	readonly expected: Pence | null;
	readonly found: Pence | null;
	/** expected − found; null where either is missing. */
	readonly difference: Pence | null;
	/** A whole sentence. */
	readonly words: string;
};

function finding(parts: Omit<Finding, "difference">): Finding {
	const { expected, found } = parts;
	return { ...parts, difference: expected === null || found === null ? null : pence(expected - found) };
}

function lineFindings(interventions: readonly CostedIntervention[]): Finding[] {
	const sums = bidSums(interventions);
	const findings = sums.interventions.flatMap((sum): Finding[] => {
		const place = { on: "intervention", recordId: sum.id, expected: sum.asked, found: sum.lines } as const;
		if (sum.asked !== null && sum.lines === null)
			return [
				finding({
					...place,
					code: "no-breakdown",
					kind: "gap",
					words: `${sum.title}: no breakdown given of the ${formatPounds(sum.asked)} asked.`,
				}),
			];
		if (sum.lines === null || sum.difference === 0n) return [];
		return [
			finding({
				...place,
				code: "intervention-lines-differ",
				kind: "difference",
				words: `${sum.title}: ${lowerFirst(sum.words)}.`,
			}),
		];
	});
	if (interventions.length < 2 || sums.difference === null || sums.difference === 0n) return findings;
	return [
		finding({
			code: "bid-lines-differ",
			kind: "difference",
			on: "bid",
			recordId: null,
			expected: sums.asked,
			found: sums.lines,
			words: `The whole bid: ${lowerFirst(sums.words)}.`,
		}),
		...findings,
	];
}

function reducedFindings({ interventions, reducedVersions }: BidFigures): Finding[] {
	const asked = bidSums(interventions).asked;
	return reducedVersions.flatMap((version, index): Finding[] => {
		const found: Finding[] = [];
		const name = `The reduced version of ${formatPounds(version.amount)}`;
		const say = (code: FindingCode, expected: Pence | null, figure: Pence | null, words: string) =>
			found.push(
				finding({
					code,
					kind: code === "reduced-breakdown-incomplete" ? "gap" : "difference",
					on: "reduced-version",
					recordId: version.id,
					expected,
					found: figure,
					words: `${name} ${words}.`,
				}),
			);
		if (asked !== null && version.amount >= asked)
			say("reduced-not-below-asked", asked, version.amount, `is not below the ${formatPounds(asked)} asked`);
		if (reducedVersions.slice(0, index).some(({ amount }) => amount === version.amount))
			say("reduced-amount-twice", version.amount, version.amount, "is there twice");
		const parts = version.interventions;
		if (parts === null) return found;
		for (const each of interventions) {
			const part = parts.find(({ interventionId }) => interventionId === each.id);
			if (!part) say("reduced-breakdown-incomplete", null, null, `gives no amount for “${each.title}”`);
			else if (each.asked !== null && part.amount > each.asked)
				say(
					"reduced-intervention-above-asked",
					each.asked,
					part.amount,
					`gives “${each.title}” ${formatPounds(part.amount)}, more than the ${formatPounds(each.asked)} asked for it`,
				);
		}
		const sum = sumPence(parts.map(({ amount }) => amount));
		if (sum !== version.amount)
			say(
				"reduced-breakdown-differs",
				version.amount,
				sum,
				`does not add up: its interventions come to ${formatPounds(sum)}`,
			);
		return found;
	});
}

function jointFindings({ interventions, partnerships }: BidFigures): Finding[] {
	const asked = bidSums(interventions).asked;
	const place = { on: "partnerships", recordId: null, expected: asked } as const;
	if (partnerships.length < 2 || partnerships.every(({ amount }) => amount === null)) return [];
	const without = partnerships.filter(({ amount }) => amount === null);
	if (without.length > 0)
		return [
			finding({
				...place,
				code: "joint-amounts-missing",
				kind: "gap",
				found: null,
				words: `No amount is given for ${without.map(({ name }) => name).join(", ")}, but others have one.`,
			}),
		];
	const sum = sumPence(partnerships.flatMap(({ amount }) => amount ?? []));
	if (asked === null || sum === asked) return [];
	return [
		finding({
			...place,
			code: "joint-amounts-differ",
			kind: "difference",
			found: sum,
			words: `The partnerships’ amounts come to ${formatPounds(sum)}, ${formatPounds(sum < asked ? asked - sum : sum - asked)} ${sum < asked ? "less" : "more"} than the ${formatPounds(asked)} asked.`,
		}),
	];
}

function lowerFirst(words: string): string {
	return words.charAt(0).toLowerCase() + words.slice(1);
}

/**
 * Everything in a bid's figures that does not add up: cost lines, breakdowns, reduced versions, partnerships' amounts.
 * The bid's own finding comes first; a bid of one intervention says it once, at the intervention.
 */
export function findDiscrepancies(figures: BidFigures): readonly Finding[] {
	return [...lineFindings(figures.interventions), ...reducedFindings(figures), ...jointFindings(figures)];
}

/** The figures of a bid's content, working or submitted; a reduced version's key is its place, from 1. */
export function figuresOfContent(content: BidContent): BidFigures {
	return {
		interventions: content.interventions.map(({ key, title, asked, costLines }) => ({
			id: key,
			title,
			asked,
			lines: costLines.map(({ amount }) => amount),
		})),
		reducedVersions: content.reducedVersions.map(({ amount, interventions }, index) => ({
			id: String(index + 1),
			amount,
			interventions:
				interventions?.map((part) => ({ interventionId: part.key, amount: part.amount })) ?? null,
		})),
		partnerships: content.partnerships.map(({ name, amount }) => ({ name, amount })),
	};
}

/** Everything in the figures of a bid's content that does not add up. */
export const discrepanciesOf = onceFor((content: BidContent) => findDiscrepancies(figuresOfContent(content)));

/** The sums of a bid's content. */
export const sumsOfContent = onceFor((content: BidContent) =>
	bidSums(figuresOfContent(content).interventions),
);
