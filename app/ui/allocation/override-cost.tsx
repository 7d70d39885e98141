import type { ShownChange } from "~/domain/allocation/run/scenario";
import { formatPounds, type Pence } from "~/domain/money";
import { valueFigure } from "~/explain/in-words";
import type { CostShown } from "~/use-cases/allocation/read-change-by-hand";
import { SummaryList } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { ScrollRegion } from "../layout/scroll-region";
import { amountOrNothing } from "../money";

type Props = {
	readonly reference: string;
	readonly unit: string;
	/** What the bid asked. */
	readonly asked: Pence;
	/** What it gets in the scenario. */
	readonly before: Pence;
	readonly cost: CostShown;
};

/** A difference in points in words. */
export function pointsInWords(by: string, unit: string): string {
	if (by === "0") return `no ${unit}`;
	return by.startsWith("-") ? `${valueFigure(by.slice(1))} ${unit} less` : `${valueFigure(by)} ${unit} more`;
}

function Others({ changes, none }: { readonly changes: readonly ShownChange[]; readonly none: string }) {
	if (changes.length === 0) return <>{none}</>;
	return (
		<ul className="govuk-list">
			{changes.map(({ reference, before, after }) => (
				<li key={reference}>
					{reference}: {amountOrNothing(after)} rather than {amountOrNothing(before)}
				</li>
			))}
		</ul>
	);
}

function beside(money: bigint, envelope: Pence | null): string {
	if (envelope === null) return "";
	const by = money - envelope;
	if (by === 0n) return "its envelope";
	return by > 0n ? `${formatPounds(by)} above its envelope` : `${formatPounds(-by)} below its envelope`;
}

/** The bids that get less, each with how much, and how much that is in all where they are several. */
function lowered(changes: readonly ShownChange[]): string {
	const less = changes.map(({ reference, before, after }) => ({
		reference,
		by: before - after,
	}));
	const all = less.reduce((sum, { by }) => sum + by, 0n);
	const each = less.map(({ reference, by }) => `${formatPounds(by)} from ${reference}`).join(", ");
	return less.length > 1 ? `${each}; ${formatPounds(all)} in all` : each;
}

/** What another amount for a bid costs: in points, in other bids, and in need. */
export function OverrideCost({ reference, unit, asked, before, cost }: Props) {
	const numeric = "numeric" as const;
	const { value, byPartnership } = cost;
	const above = cost.amount - asked;
	const withNeed = byPartnership.some(({ envelope }) => envelope !== null);
	const money = cost.spentAfter + cost.left;
	const short = cost.spentBefore - before + cost.amount > money;
	const moved = byPartnership.filter((row) => row.before !== row.after);
	return (
		<>
			<h2 className="govuk-heading-m">What it costs</h2>
			<p className="govuk-body">
				Here the scenario’s rule is run again for all other bids, with {reference} fixed at this amount. In
				the draft only the line that you change moves.
			</p>
			{cost.proved ? null : (
				<p className="govuk-body">
					Not proved: the search for the best set was stopped by its time limit, so these figures compare the
					best that was found.
				</p>
			)}
			{above > 0n ? (
				<p className="govuk-body">
					{formatPounds(cost.amount)} is {formatPounds(above)} more than {reference} asked.
				</p>
			) : null}
			{cost.displaced.length > 0 ? (
				<p className="govuk-body">
					Run again, the rule takes {lowered(cost.displaced)}.{" "}
					{short
						? "There is not enough money for all of them. In a draft, lower those bids’ lines first."
						: ""}
				</p>
			) : null}
			<SummaryList
				rows={[
					{
						key: `${reference} gets`,
						value: `${amountOrNothing(cost.amount)} rather than ${amountOrNothing(before)}${cost.isOption ? "" : ". This is none of the amounts it offered"}`,
					},
					{
						key: "In points",
						value: `${pointsInWords(value.by, unit)}: ${valueFigure(value.after)} rather than ${valueFigure(value.before)}`,
					},
					{ key: "Bids displaced", value: <Others changes={cost.displaced} none="None" /> },
					{ key: "Bids that get more", value: <Others changes={cost.gaining} none="None" /> },
					{
						key: "Spent",
						value: `${amountOrNothing(cost.spentAfter)} rather than ${amountOrNothing(cost.spentBefore)}; ${amountOrNothing(cost.left)} left`,
					},
				]}
			/>
			<ScrollRegion label="What it costs in need">
				<Table
					stacked
					caption="What it costs in need: money by partnership"
					className="tranche-table--compact"
					firstCellIsHeader
					head={[
						{ text: "Partnership" },
						...(withNeed ? [{ text: "Envelope", format: numeric }] : []),
						{ text: "In the scenario", format: numeric },
						{ text: "With this amount", format: numeric },
					]}
					rows={byPartnership.map((row) => [
						{ text: row.name },
						...(withNeed
							? [
									{
										text: row.envelope === null ? "none" : formatPounds(row.envelope),
										format: numeric,
									},
								]
							: []),
						{ text: amountOrNothing(row.before), format: numeric },
						{
							text: (
								<>
									{amountOrNothing(row.after)}
									{row.before === row.after ? null : (
										<strong className="govuk-!-display-block">{beside(row.after, row.envelope)}</strong>
									)}
								</>
							),
							format: numeric,
						},
					])}
				/>
			</ScrollRegion>
			<p className="govuk-body">
				{moved.length === 0
					? "No partnership’s money changes. "
					: `Money changes for ${moved.map(({ name }) => name).join(", ")}. `}
				The same rule was run again for the other bids with the money less this amount. Under needs envelopes,
				the amount comes first from the bid’s own envelope. If that does not hold enough, the rest comes from
				the others in proportion. An amount without a score of its own counts for its part of the bid’s score.
			</p>
		</>
	);
}
