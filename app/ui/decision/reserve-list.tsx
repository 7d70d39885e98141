import { formatPounds, type Pence } from "~/domain/money";
import { firstListed } from "~/explain/in-words";

type ReserveListProps = {
	/** References in order: the first is offered money that comes back first. */
	readonly reserve: readonly string[];
	/** With the smallest amount that each asks. */
	readonly outOfReach: readonly { readonly reference: string; readonly smallest: Pence }[];
	/** Names all, however many. */
	readonly whole?: boolean;
};

/** The bids to be funded, in order, if money comes back; and those that no money of the round could reach. */
export function ReserveList({ reserve, outOfReach, whole = false }: ReserveListProps) {
	const named = (all: readonly string[]) => (whole ? all.join(", ") : firstListed(all));
	return (
		<>
			<p className="govuk-body">
				<strong>Reserve list:</strong>{" "}
				{reserve.length === 0
					? "no bids."
					: `if money comes back, it is offered in this order: ${named(reserve)}.`}
			</p>
			{outOfReach.length === 0 ? null : (
				<p className="govuk-body">
					Not on the list, because the smallest amount asked is more than the whole round has:{" "}
					{named(outOfReach.map(({ reference, smallest }) => `${reference} (${formatPounds(smallest)})`))}.
				</p>
			)}
		</>
	);
}
