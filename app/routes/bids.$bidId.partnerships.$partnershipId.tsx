import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { typedPounds } from "~/domain/money";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { PARTNERSHIP_FIELDS, partnershipForm } from "~/forms/bid/partnership";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { PartnershipFields } from "~/ui/bid/section/partnership-fields";
import { SectionForm } from "~/ui/bid/section/section-form";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";

export const meta = titled<{ readonly name: string }>(({ name }) => name);
export const handle = bidBreadcrumbs("about");

const guard = guardOf((context, { bidId = "", partnershipId }) =>
	within(readBidPartnerships(context, { bidId }), ({ bid, revision, partnerships }) => {
		const partnership = partnerships.find(({ id }) => id === partnershipId);
		return partnership && { bid, revision, partnership };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	const { bid, revision, partnership } = (await guarded(args, guard)).page;
	const { name, payee, amount } = partnership;
	return { bid, revision, name, values: { payee: payee ? ["yes"] : [], amount: typedPounds(amount) } };
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	schema: partnershipForm,
	messages: BID_REFUSALS,
	fields: PARTNERSHIP_FIELDS,
	status: 409,
	save: ({ context, params: { bidId = "", partnershipId = "" }, revision, value }) =>
		saveBidPartnership(context, { bidId, revision, partnershipId, ...value }),
	told: (_, { params }) => [`/bids/${params.bidId}/partnerships`, "You saved the partnership"],
});

export default function ChangePartnership() {
	const { bid, revision, name, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<SectionForm
			bid={bid}
			schema={partnershipForm}
			title={name}
			values={values}
			revision={revision}
			refused={refused}
			cancelHref={`/bids/${bid.id}/partnerships`}
		>
			<PartnershipFields />
		</SectionForm>
	);
}
