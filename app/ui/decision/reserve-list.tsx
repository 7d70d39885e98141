import { firstListed } from "~/explain/in-words";
import { type OutOfReach, unreached } from "../allocation/out-of-reach";

type ReserveListProps = {
	/** References in order: the first is offered money that comes back first. */
	readonly reserve: readonly string[];
	/** With the smallest amount that each asks. */
	readonly outOfReach: readonly (OutOfReach & { readonly reference: string })[];
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
					Not on the list, because the smallest amount asked is more than the whole round has
					{outOfReach.some(({ year }) => year !== undefined) ? ", or than it has for a financial year" : ""}:{" "}
					{named(outOfReach.map(unreached))}.
				</p>
			)}
		</>
	);
}
