import type { RunBoundsWorking } from "~/domain/allocation/run/run-file";
import { formatPounds, type Pence } from "~/domain/money";
import { percentOf, signed } from "~/domain/needs/share-in-words";
import { multiply, type Ratio, ratio, roundHalfUp, toDecimal, toFraction } from "~/domain/ratio";

export type FormulaShown = {
	readonly unit: Pence;
	readonly rounding: "largest-remainder" | "webster";
	readonly transition: { readonly step: number; readonly steps: number } | null;
	readonly bounds: {
		readonly method: "clamp" | "scale-gains";
		readonly floor: Ratio | null;
		readonly ceiling: Ratio | null;
		readonly minimum: Pence;
	} | null;
};

const percent = (share: Ratio): string => `${signed(percentOf(share))}%`;

function transitionInWords({ step, steps }: NonNullable<FormulaShown["transition"]>): string {
	if (step === 0)
		return `Step 0 of ${steps}: the money is shared as it was the year before. The formula does not count yet.`;
	if (step === steps) return `Step ${step} of ${steps}: the formula counts in full.`;
	return `Step ${step} of ${steps}: each amount has moved ${step}/${steps} of the way from the year before to the formula.`;
}

function boundsInWords({ method, floor, ceiling, minimum }: NonNullable<FormulaShown["bounds"]>): string[] {
	return [
		method === "clamp"
			? "Each partnership’s amount by need is multiplied by the same factor, and kept between its lowest and its highest amount. The factor is the smallest one that shares out all the money."
			: "A partnership below its lowest amount gets its lowest amount. To pay for that, the gains of all others are reduced by the same proportion. There is no highest amount.",
		...(floor === null ? [] : [`Lowest amount: ${percent(floor)} on the year before.`]),
		...(ceiling === null || method === "scale-gains"
			? []
			: [`Highest amount: ${percent(ceiling)} on the year before.`]),
		...(minimum > 0n ? [`Nobody gets less than ${formatPounds(minimum)}.`] : []),
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
		`Amounts are rounded to ${formatPounds(unit)}. ${
			rounding === "webster"
				? "Each step of rounding goes to the partnership that Webster’s method puts next"
				: "Each is rounded down, and what is left over goes to the partnerships with the largest remainders, one step each"
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
			<h3 className="govuk-heading-s">Whose amount is limited, and who pays for it</h3>
			<ul className="govuk-list govuk-list--bullet">
				<li>At the lowest amount: {names(bounds.onFloor)}.</li>
				{bounds.method === "clamp" ? <li>At the highest amount: {names(bounds.onCeiling)}.</li> : null}
				{bounds.payers.length === 0 ? <li>Nobody gets less than the formula alone would give.</li> : null}
				{bounds.payers.map(({ area, gives }) => (
					<li key={area}>
						{nameOf(area)} gets {nearestPenny(gives)} less than without limits.
					</li>
				))}
				<li>
					{bounds.method === "clamp" ? (
						<>
							Factor λ = {toFraction(bounds.factor)} (about {toDecimal(bounds.factor, 10)}): amount = need
							amount × λ, never below the lowest amount or above the highest.
						</>
					) : (
						<>
							Scale s = {toFraction(bounds.factor)} (about {toDecimal(bounds.factor, 10)}): 1 less the cost of
							the lowest amounts divided by what all others gain above theirs. Amount = lowest amount + s ×
							(need amount − lowest amount).
						</>
					)}
				</li>
			</ul>
		</>
	);
}
