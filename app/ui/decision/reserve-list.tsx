import { formatPounds, type Pence } from "~/domain/money";

type ReserveListProps = {
	/** References in order: the first is offered money that comes back first. */
	readonly reserve: readonly string[];
	/** With the smallest amount that each asks. */
	readonly outOfReach: readonly { readonly reference: string; readonly smallest: Pence }[];
};

/** The bids to be funded, in order, if money comes back; and those that no money of the round could reach. */
export function ReserveList({ reserve, outOfReach }: ReserveListProps) {
	return (
		<>
			<p className="govuk-body">
				<strong>Reserve list:</strong>{" "}
				{reserve.length === 0
					? "no bids."
					: `if money comes back, it is offered in this order: ${reserve.join(", ")}.`}
			</p>
			{outOfReach.length === 0 ? null : (
				<p className="govuk-body">
					Not on the list, because the smallest amount asked is more than the whole round has:{" "}
					{outOfReach.map(({ reference, smallest }) => `${reference} (${formatPounds(smallest)})`).join(", ")}
					.
				</p>
			)}
		</>
	);
}
