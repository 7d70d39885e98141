import type { ShownChange, ShownChanges } from "~/domain/allocation/run/scenario";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { WholeFile, type WholeTable } from "../list/list-controls";
import { amountOrNothing } from "../money";

type ListProps = {
	readonly changes: readonly ShownChange[];
	readonly verb: string;
	readonly whole: WholeTable;
};

function ChangeList({ changes, verb, whole }: ListProps) {
	const shown = changes.slice(0, ROWS_OF_WORK);
	const list = (
		<ul className="govuk-list govuk-list--bullet">
			{shown.map(({ reference, before, after, by }) => (
				<li key={reference}>
					<strong>{reference}</strong> {verb} {formatPounds(by < 0n ? -by : by)}: from{" "}
					{amountOrNothing(before)} to {amountOrNothing(after)}
				</li>
			))}
		</ul>
	);
	if (shown.length === changes.length) return list;
	return (
		<>
			{list}
			<WholeFile shown={shown.length} all={changes.length} noun={["bid", "bids"]} {...whole} />
		</>
	);
}

/** Who gains and who loses against something else, in words with figures. */
export function ChangeLists({
	changes,
	against,
	whole,
}: {
	readonly changes: ShownChanges;
	readonly against: string;
	/** Where all of them can be had. */
	readonly whole: WholeTable;
}) {
	const { gains, losses } = changes;
	if (gains.length === 0 && losses.length === 0)
		return <p className="govuk-body">Every bid gets the same as under {against}.</p>;
	return (
		<>
			{gains.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">Gain against {against}:</p>
					<ChangeList changes={gains} verb="gains" whole={whole} />
				</>
			) : (
				<p className="govuk-body">No bid gains against {against}.</p>
			)}
			{losses.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">Lose against {against}:</p>
					<ChangeList changes={losses} verb="loses" whole={whole} />
				</>
			) : (
				<p className="govuk-body">No bid loses against {against}.</p>
			)}
		</>
	);
}
