import { Form } from "@remix-run/react";
import { listed } from "~/explain/in-words";
import type { BidAssignment } from "~/use-cases/assessment/read-assignments";
import { BidNamed } from "../bid/bid-named";
import { Button } from "../govuk/button";
import { Details } from "../govuk/details";
import { Select } from "../govuk/select";
import { Table } from "../govuk/table";
import { Tag } from "../govuk/tag";
import { ScrollRegion } from "../layout/scroll-region";

type AssignedBid = Omit<BidAssignment, "missing"> & {
	/** Who could be added to it. */
	readonly candidates: BidAssignment["suggested"];
};

type AssignmentListProps = {
	readonly bids: readonly AssignedBid[];
	readonly mayAssign: boolean;
	/** Whether each bid says who is suggested for it: where the suggestion itself does not show all. */
	readonly showSuggested: boolean;
	/** What the list adds to an address that leads back to it. */
	readonly kept: string;
};

/** Each eligible bid with its assessors, how far they are, and the ways to replace one or add another. */
export function AssignmentList({ bids, mayAssign, showSuggested, kept }: AssignmentListProps) {
	return (
		<ScrollRegion label="Who scores which bid">
			<Table
				stacked
				caption="Who scores which bid"
				captionClassName="govuk-table__caption--m"
				className="tranche-table--compact"
				firstCellIsHeader
				head={[{ text: "Bid" }, { text: "Assessors" }]}
				rows={bids.map((bid) => [
					{
						text: (
							<>
								<BidNamed reference={bid.reference} title={bid.title} />
								<br />
								<span className="govuk-hint">{bid.partnerships.join(", ")}</span>
							</>
						),
					},
					{
						text: (
							<>
								<Assessors bid={bid} mayAssign={mayAssign} kept={kept} />
								{bid.givenBack.map(({ name, reason }) => (
									<p key={name} className="govuk-hint govuk-!-margin-bottom-1">
										{reason === null
											? `${name} has an interest: the assessment was taken back`
											: `${name} declined: ${reason}`}
									</p>
								))}
								{showSuggested && bid.suggested.length > 0 ? (
									<p className="govuk-hint govuk-!-margin-bottom-1">
										Suggested: {listed(bid.suggested.map(({ name }) => name))}
									</p>
								) : null}
								{mayAssign && bid.mayAdd && bid.candidates.length > 0 ? <AddAssessor bid={bid} /> : null}
							</>
						),
					},
				])}
			/>
		</ScrollRegion>
	);
}

function Assessors({
	bid,
	mayAssign,
	kept,
}: { readonly bid: AssignedBid } & Pick<AssignmentListProps, "mayAssign" | "kept">) {
	if (bid.assessors.length === 0) return <span className="tranche-absent">Nobody yet</span>;
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{bid.assessors.map(({ assessmentId, name, submitted, conflicted }) => (
				<li key={assessmentId}>
					{name} {submitted ? <Tag colour="green">Submitted</Tag> : <Tag colour="blue">Assigned</Tag>}{" "}
					{conflicted ? <Tag colour="red">Has an interest</Tag> : null}{" "}
					{mayAssign && bid.mayReplace ? (
						<a className="govuk-link" href={`/assessments/${assessmentId}/replace${kept}`}>
							Replace
							<span className="govuk-visually-hidden">
								{" "}
								{name} on {bid.reference}
							</span>
						</a>
					) : null}
				</li>
			))}
		</ul>
	);
}

function AddAssessor({ bid }: { readonly bid: AssignedBid }) {
	return (
		<Details summary={`Add an assessor to ${bid.reference}`} className="govuk-!-margin-bottom-0">
			<Form method="post">
				<Select
					name="pair"
					id={`add-${bid.bidId}`}
					label="Assessor"
					items={[
						{ value: "", text: "Choose an assessor" },
						...bid.candidates.map(({ personId, name }) => ({
							value: `${bid.bidId}:${personId}`,
							text: name,
						})),
					]}
				/>
				<Button variant="secondary" preventDoubleClick>
					Add<span className="govuk-visually-hidden"> to {bid.reference}</span>
				</Button>
			</Form>
		</Details>
	);
}
