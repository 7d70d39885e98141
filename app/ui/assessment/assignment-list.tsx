import { Form } from "@remix-run/react";
import { Button } from "../govuk/button";
import { Select } from "../govuk/select";
import { SummaryList } from "../govuk/summary-list";
import { Tag } from "../govuk/tag";

type Named = { readonly personId: string; readonly name: string };

type AssignmentListProps = {
	readonly bids: readonly {
		readonly bidId: string;
		readonly reference: string;
		readonly title: string;
		readonly partnerships: readonly string[];
		readonly assessors: readonly (Named & { readonly assessmentId: string; readonly submitted: boolean })[];
		readonly candidates: readonly Named[];
		readonly mayReplace: boolean;
		readonly mayAdd: boolean;
	}[];
	readonly mayAssign: boolean;
};

/** Each eligible bid with its assessors, how far they are, and the ways to replace one or add another. */
export function AssignmentList({ bids, mayAssign }: AssignmentListProps) {
	return bids.map((bid) => (
		<section key={bid.bidId} aria-label={bid.reference} id={bid.reference}>
			<SummaryList
				card={{ title: `${bid.reference}: ${bid.title} (${bid.partnerships.join(", ")})` }}
				rows={
					bid.assessors.length === 0
						? [{ key: "Assessors", value: <span className="tranche-absent">Nobody yet</span> }]
						: bid.assessors.map((assessor) => ({
								key: assessor.name,
								value: assessor.submitted ? (
									<Tag colour="green">Submitted</Tag>
								) : (
									<Tag colour="blue">Assigned</Tag>
								),
								...(mayAssign && bid.mayReplace
									? {
											actions: {
												items: [
													{
														href: `/assessments/${assessor.assessmentId}/replace`,
														text: "Replace",
														visuallyHiddenText: `${assessor.name} on ${bid.reference}`,
													},
												],
											},
										}
									: {}),
							}))
				}
			/>
			{mayAssign && bid.mayAdd && bid.candidates.length > 0 ? (
				<Form method="post">
					<Select
						name="pair"
						id={`add-${bid.bidId}`}
						label={`Add an assessor to ${bid.reference}`}
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
			) : null}
		</section>
	));
}
