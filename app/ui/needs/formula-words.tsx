import type { RunBoundsWorking } from "~/domain/allocation/run-file";
import { formatPounds } from "~/domain/money";
import { percentOf, signed } from "~/domain/needs/share-in-words";
import { multiply, ratio, roundHalfUp } from "~/domain/ratio";
import { inPounds } from "./year-table";

export type FormulaShown = {
	readonly unit: string;
	readonly rounding: "largest-remainder" | "webster";
	readonly transition: { readonly step: number; readonly steps: number } | null;
	readonly bounds: {
		readonly method: "clamp" | "scale-gains";
		readonly floor: string | null;
		readonly ceiling: string | null;
		readonly minimum: string;
	} | null;
};

const percent = (share: string): string => `${signed(percentOf(share))}%`;

function transitionInWords({ step, steps }: NonNullable<FormulaShown["transition"]>): string {
	if (step === 0)
		return `Step 0 of ${steps}: the money is divided in the proportions of the year before; the need shares do not count yet.`;
	if (step === steps) return `Step ${step} of ${steps}: the formula counts in full.`;
	return `Step ${step} of ${steps}: each amount has gone ${step}/${steps} of the way from the proportions of the year before to the formula.`;
}

function boundsInWords({ method, floor, ceiling, minimum }: NonNullable<FormulaShown["bounds"]>): string[] {
	return [
		method === "clamp"
			? "Each amount is the need amount times one factor, held between the partnership’s least and most; the factor is the smallest with which all amounts come to the money there is."
			: "A partnership below its least gets its least; the gains of all others are scaled by one factor to pay for that. There is no most.",
		...(floor === null ? [] : [`Least: ${percent(floor)} on the year before.`]),
		...(ceiling === null || method === "scale-gains"
			? []
			: [`Most: ${percent(ceiling)} on the year before.`]),
		...(/[1-9]/.test(minimum) ? [`Nobody gets less than ${inPounds(minimum)}.`] : []),
	];
}

/** The formula in sentences: transition, limits, step of amounts and rounding. */
export function FormulaInWords({ formula }: { readonly formula: FormulaShown }) {
	const { unit, rounding, transition, bounds } = formula;
	const lines = [
		...(transition === null
			? ["No transition: the formula counts in full."]
			: [transitionInWords(transition)]),
		...(bounds === null ? ["Gains and losses are not limited."] : boundsInWords(bounds)),
		`Amounts are made in steps of ${inPounds(unit)}; ${
			rounding === "webster"
				? "each further step goes to the partnership that Webster’s method puts next"
				: "each is rounded down, and the steps left go one each to the largest remainders"
		}.`,
	];
	return (
		<ul className="govuk-list govuk-list--bullet">
			{lines.map((line) => (
				<li key={line}>{line}</li>
			))}
		</ul>
	);
}

function nearestPenny(fraction: string): string {
	const [numerator = "0", denominator = "1"] = fraction.split("/");
	return formatPounds(roundHalfUp(multiply(ratio(BigInt(numerator), BigInt(denominator)), ratio(100n))));
}

/** Who is held at a limit, who pays for it and how much, and the factor with its formula. */
export function BoundsWorking({
	bounds,
	nameOf,
}: {
	readonly bounds: RunBoundsWorking;
	readonly nameOf: (key: string) => string;
}) {
	const names = (keys: readonly string[]) => keys.map(nameOf).join(", ") || "nobody";
	return (
		<>
			<h3 className="govuk-heading-s">Who is held, and who pays for it</h3>
			<ul className="govuk-list govuk-list--bullet">
				<li>At its least: {names(bounds.onFloor)}.</li>
				{bounds.method === "clamp" ? <li>At its most: {names(bounds.onCeiling)}.</li> : null}
				{bounds.payers.length === 0 ? <li>Nobody gets less than the formula alone would give.</li> : null}
				{bounds.payers.map(({ area, gives }) => (
					<li key={area}>
						{nameOf(area)} gets {nearestPenny(gives)} less than without limits.
					</li>
				))}
				<li>
					{bounds.method === "clamp" ? (
						<>
							Factor λ = {bounds.factor.fraction} (about {bounds.factor.decimal}): amount = need amount × λ,
							no less than the least and no more than the most.
						</>
					) : (
						<>
							Scale s = {bounds.factor.fraction} (about {bounds.factor.decimal}): 1 less what the floors cost,
							divided by what all others gain above theirs; amount = least + s × (need amount − least).
						</>
					)}
				</li>
			</ul>
		</>
	);
}
