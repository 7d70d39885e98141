import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formAction, guarded, guardOf } from "~/form-action";
import { newPartnershipForm, PARTNERSHIP_FIELDS } from "~/forms/bid/partnership";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { PartnershipFields } from "~/ui/bid/section/partnership-fields";
import { SectionForm } from "~/ui/bid/section/section-form";
import { RadiosField } from "~/ui/form/fields";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";

export const meta = titled("Add a partnership");
export const handle = bidBreadcrumbs("about");

const guard = guardOf((context, { bidId = "" }) => readBidPartnerships(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, revision, others } = (await guarded(args, guard)).page;
	return { bid, revision, others };
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	schema: newPartnershipForm,
	messages: BID_REFUSALS,
	fields: PARTNERSHIP_FIELDS,
	status: 409,
	save: ({ context, params: { bidId = "" }, revision, value: { partnership, payee, amount } }) =>
		saveBidPartnership(context, { bidId, revision, partnershipId: partnership, payee, amount }),
	told: (_, { params }) => [
		`/bids/${params.bidId}/partnerships`,
		"You added the partnership",
		"Its people can now read and write this bid.",
	],
});

export default function AddPartnership() {
	const { bid, revision, others } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (others.length === 0)
		return (
			<>
				<h1 className="govuk-heading-l">Add a partnership</h1>
				<p className="govuk-body">Every partnership that may bid in this round is in this bid already.</p>
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}/partnerships`}>
						Back to the partnerships of the bid
					</a>
				</p>
			</>
		);
	return (
		<SectionForm
			bid={bid}
			schema={newPartnershipForm}
			title="Add a partnership"
			values={{}}
			revision={revision}
			refused={refused}
			cancelHref={`/bids/${bid.id}/partnerships`}
			submitLabel="Add the partnership"
			another
		>
			<RadiosField
				name="partnership"
				label="Which partnership?"
				lacking="partnership"
				items={others.map(({ id, name }) => ({ value: id, text: name }))}
			/>
			<PartnershipFields />
		</SectionForm>
	);
}
