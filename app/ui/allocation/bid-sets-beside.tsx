import type { OtherShownSet, SetsBeside } from "~/domain/allocation/run/scenario";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { listed, valueFigure } from "~/explain/in-words";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { amountOrNothing } from "../money";

type Found = Extract<OtherShownSet, { readonly status: "found" }>;

/** How much more or less a set is worth than the chosen one, in words. */
function worth(by: string, unit: string): string {
	if (by === "0") return `as many ${unit} in all`;
	return by.startsWith("-")
		? `${valueFigure(by.slice(1))} ${unit} fewer in all`
		: `${valueFigure(by)} ${unit} more in all`;
}

/** A set by what it does with the bid: "with B2 at £95,000.00". */
function named({ way, at }: Pick<OtherShownSet, "way" | "at">, reference: string): string {
	if (way === "at") return `with ${reference} at ${formatPounds(at ?? 0n)}`;
	return `${way} ${reference}`;
}

/** Who makes way for another set, or comes in by it, in one sentence. */
export function setInWords(reference: string, sets: SetsBeside, set: Found, unit: string): string {
	const { chosen, references } = sets;
	const others = references.filter(
		(other) => other !== reference && (chosen.amounts[other] ?? 0n) !== (set.amounts[other] ?? 0n),
	);
	const out = others.filter((other) => (set.amounts[other] ?? 0n) === 0n);
	const moved = others.filter((other) => !out.includes(other));
	const parts = [
		...(out.length === 0
			? []
			: [
					`${listed(out.map((other) => `${other} (${amountOrNothing(chosen.amounts[other])})`))} would get nothing`,
				]),
		...moved.map(
			(other) =>
				`${other} would get ${amountOrNothing(set.amounts[other])} rather than ${amountOrNothing(chosen.amounts[other])}`,
		),
	];
	const own = chosen.amounts[reference];
	const start =
		set.way === "with"
			? `To fund ${reference} at ${amountOrNothing(set.amounts[reference])}`
			: set.way === "without"
				? `Without ${reference}`
				: `With ${reference} at ${amountOrNothing(set.amounts[reference])} rather than ${amountOrNothing(own)}`;
	const all = parts.length === 0 ? "no other bid’s amount would change" : listed(parts);
	return `${start}, ${all}: ${worth(set.by, unit)}.`;
}

/** Why the money left does not reach a larger amount; nothing where it would, or for a smaller one. */
function shortInWords(reference: string, { chosen, left }: SetsBeside, { at }: OtherShownSet): string | null {
	const more = (at ?? 0n) - (chosen.amounts[reference] ?? 0n);
	if (at === null || more <= left) return null;
	return `${formatPounds(at)} for ${reference} is ${formatPounds(more)} more than it gets, and ${formatPounds(left)} is left: other bids would have to make way.`;
}

function missing({ status, ...set }: Exclude<OtherShownSet, Found>, reference: string): string {
	return status === "none"
		? `No set ${named(set, reference)} keeps within the money and the conditions.`
		: `No set ${named(set, reference)} was found before the search was stopped. There may still be one.`;
}

function proofOf(set: Found, reference: string, unit: string): string {
	const which = set.way === "with" ? `with ${reference} in it` : named(set, reference);
	return set.proved
		? `No set ${which} is worth more than ${valueFigure(set.value)} ${unit}: that is proved.`
		: `The search was stopped before it could prove this. It is the best set ${which} that it found.`;
}

type Props = {
	readonly reference: string;
	readonly unit: string;
	/** The scenario's address. */
	readonly base: string;
	readonly sets: SetsBeside;
};

function isFound(set: OtherShownSet): set is Found {
	return set.status === "found";
}

/** An optimum's chosen set beside the best ones that stand otherwise to a bid, each with what it is worth. */
export function BidSetsBeside({ reference, unit, base, sets }: Props) {
	const numeric = "numeric" as const;
	const { chosen, others, references } = sets;
	const found = others.filter(isFound);
	const all = [chosen, ...found];
	const heading = others.some(({ way }) => way === "with")
		? `If ${reference} were forced in`
		: others.some(({ way }) => way === "at")
			? `Without ${reference}, or with another amount for it`
			: others.length > 0
				? `The best set without ${reference}`
				: "The set that the optimum chose";
	const told = others.flatMap((set) => {
		if (!isFound(set)) return [missing(set, reference)];
		const short = shortInWords(reference, sets, set);
		return [...(short ? [short] : []), setInWords(reference, sets, set, unit)];
	});
	const differs = (other: string) =>
		found.some(({ amounts }) => (amounts[other] ?? 0n) !== (chosen.amounts[other] ?? 0n));
	const funded = references.filter((other) => all.some(({ amounts }) => (amounts[other] ?? 0n) !== 0n));
	const shown =
		funded.length <= ROWS_OF_WORK
			? funded
			: [...funded.filter(differs), ...funded.filter((other) => !differs(other))].slice(0, ROWS_OF_WORK);
	return (
		<>
			<h2 className="govuk-heading-m">{heading}</h2>
			{told.map((sentence) => (
				<p className="govuk-body" key={sentence}>
					{sentence}
				</p>
			))}
			<ScrollRegion label="The sets of amounts, bid by bid">
				<Table
					stacked
					caption={found.length === 0 ? "The chosen set, bid by bid" : "The sets, bid by bid"}
					captionClassName="govuk-table__caption--s"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[
						{ text: "Bid" },
						{ text: "The chosen set", format: numeric },
						...found.map((set) => ({
							text: set.way === "with" ? `With ${reference} forced in` : capital(named(set, reference)),
							format: numeric,
						})),
					]}
					rows={[
						...shown.map((other) => ({
							cells: [
								{
									text: (
										<a className="govuk-link" href={`${base}/bids/${other}`}>
											{other}
										</a>
									),
								},
								...all.map(({ amounts }) => ({ text: amountOrNothing(amounts[other]), format: numeric })),
							],
							...(differs(other) ? { className: "tranche-row--marked" } : {}),
						})),
						{
							cells: [
								{ text: "Spent" },
								...all.map(({ spent }) => ({ text: formatPounds(spent), format: numeric })),
							],
							className: "tranche-row--total",
						},
						{
							cells: [
								{ text: "Value" },
								...all.map(({ value }) => ({ text: `${valueFigure(value)} ${unit}`, format: numeric })),
							],
						},
					]}
				/>
			</ScrollRegion>
			{shown.length < funded.length ? (
				<p className="govuk-body">
					Showing {shown.length} of {funded.length.toLocaleString("en-GB")} bids, those whose amounts differ
					first. Spent and value are of all bids.{" "}
					<a className="govuk-link" href={`${base}/table.xlsx`}>
						Download the chosen set as a spreadsheet (XLSX)
					</a>
				</p>
			) : null}
			{found.length === 0 ? null : (
				<ul className="govuk-list govuk-list--bullet">
					<li>All these sets follow the same rule, money and conditions.</li>
					{found.map((set) => (
						<li key={named(set, reference)}>{proofOf(set, reference, unit)}</li>
					))}
				</ul>
			)}
		</>
	);
}

function capital(text: string): string {
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
