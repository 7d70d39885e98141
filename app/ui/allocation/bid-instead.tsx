import type { ShownChange } from "~/domain/allocation/run/scenario";
import { amountOrNothing } from "../money";

/** What the same rule would do with a bid's money if it had not bid. */
export function BidInstead({
	reference,
	changes,
}: {
	readonly reference: string;
	readonly changes: readonly ShownChange[];
}) {
	return (
		<>
			<h2 className="govuk-heading-m">If {reference} had not bid</h2>
			{changes.length === 0 ? (
				<p className="govuk-body">Nobody else would get more: its money would stay unspent.</p>
			) : (
				<ul className="govuk-list govuk-list--bullet">
					{changes.map(({ reference: other, before, after }) => (
						<li key={other}>
							{other} would get {amountOrNothing(after)} rather than {amountOrNothing(before)}
						</li>
					))}
				</ul>
			)}
		</>
	);
}
