import type { BidPartnershipsView } from "~/use-cases/bid/read-bid-partnerships";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { Amount } from "../reading/reading-section";

type PartnershipTableProps = {
	readonly bidId: string;
	readonly partnerships: readonly BidPartnershipsView["partnerships"][number][];
	readonly editable: boolean;
};

/** The partnerships of a bid: who leads, who is paid and how much. */
export function PartnershipTable({ bidId, partnerships, editable }: PartnershipTableProps) {
	const joint = partnerships.length > 1;
	return (
		<ScrollRegion label="Partnerships of the bid">
			<Table
				stacked
				firstCellIsHeader
				head={[
					{ text: "Partnership" },
					{ text: "Paid" },
					{ text: "Amount", format: "numeric" },
					...(editable ? [{ text: <span className="govuk-visually-hidden">What you can do</span> }] : []),
				]}
				rows={partnerships.map(({ id, name, lead, accepted, payee, amount }) => [
					{
						text: !joint
							? name
							: lead
								? `${name} (lead)`
								: accepted
									? name
									: `${name} (has not accepted yet)`,
					},
					{ text: payee ? "Yes" : "No" },
					{
						text: <Amount amount={amount} absent={joint ? "not given" : "the whole amount"} />,
						format: "numeric" as const,
					},
					...(editable
						? [{ text: <Links href={`/bids/${bidId}/partnerships/${id}`} name={name} removable={!lead} /> }]
						: []),
				])}
			/>
		</ScrollRegion>
	);
}

function Links({
	href,
	name,
	removable,
}: {
	readonly href: string;
	readonly name: string;
	readonly removable: boolean;
}) {
	const of = <span className="govuk-visually-hidden"> {name}</span>;
	return (
		<>
			<a className="govuk-link" href={href}>
				Change{of}
			</a>
			{removable ? (
				<>
					{" "}
					<a className="govuk-link" href={`${href}/remove`}>
						Remove{of}
					</a>
				</>
			) : null}
		</>
	);
}
