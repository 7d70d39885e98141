import type { ShownChange, ShownChanges } from "~/domain/allocation/run/scenario";
import { formatPounds } from "~/domain/money";
import { amountOrNothing } from "../money";

function ChangeList({ changes, verb }: { readonly changes: readonly ShownChange[]; readonly verb: string }) {
	return (
		<ul className="govuk-list govuk-list--bullet">
			{changes.map(({ reference, before, after, by }) => (
				<li key={reference}>
					<strong>{reference}</strong> {verb} {formatPounds(by < 0n ? -by : by)}: from{" "}
					{amountOrNothing(before)} to {amountOrNothing(after)}
				</li>
			))}
		</ul>
	);
}

/** Who gains and who loses against something else, in words with figures. */
export function ChangeLists({
	changes,
	against,
}: {
	readonly changes: ShownChanges;
	readonly against: string;
}) {
	const { gains, losses } = changes;
	if (gains.length === 0 && losses.length === 0)
		return <p className="govuk-body">Every bid gets the same as under {against}.</p>;
	return (
		<>
			{gains.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">Gain against {against}:</p>
					<ChangeList changes={gains} verb="gains" />
				</>
			) : (
				<p className="govuk-body">No bid gains against {against}.</p>
			)}
			{losses.length > 0 ? (
				<>
					<p className="govuk-body govuk-!-margin-bottom-1">Lose against {against}:</p>
					<ChangeList changes={losses} verb="loses" />
				</>
			) : (
				<p className="govuk-body">No bid loses against {against}.</p>
			)}
		</>
	);
}
