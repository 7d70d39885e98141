import { Form } from "@remix-run/react";
import { formatPounds, type Pence } from "~/domain/money";
import { Button } from "../../govuk/button";
import { InsetText } from "../../govuk/inset-text";

export type ShownProposal = {
	readonly interventionId: string;
	/** Becomes the reduced version's key, so that two clicks make one. */
	readonly key: string;
	readonly amount: Pence;
	readonly dropped: string;
};

/** What the interventions' smaller amounts propose, each a reduced version at one click. */
export function ReducedProposals({
	proposals,
	reference,
}: {
	readonly proposals: readonly ShownProposal[];
	/** The bid's reference, where it has one. */
	readonly reference: string | null;
}) {
	return (
		<>
			{proposals.map(({ interventionId, key, amount, dropped }) => (
				<InsetText key={interventionId}>
					<p className="govuk-body">
						{reference ?? "This bid"} could be reduced to <strong>{formatPounds(amount)}</strong>, with{" "}
						{dropped}. Make this a reduced version?
					</p>
					<Form method="post">
						<input type="hidden" name="intervention" value={interventionId} />
						<input type="hidden" name="key" value={key} />
						<Button variant="secondary" className="govuk-!-margin-bottom-0" preventDoubleClick>
							Make {formatPounds(amount)} a reduced version
						</Button>
					</Form>
				</InsetText>
			))}
		</>
	);
}
