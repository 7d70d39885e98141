import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, within } from "~/domain/outcome";
import { formAction } from "~/form-action";
import { PARTNERSHIP_FIELDS, partnershipForm } from "~/forms/bid/partnership";
import { BID_REFUSALS } from "~/forms/bid/refused-save";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { PartnershipFields } from "~/ui/bid/section/partnership-fields";
import { SectionForm } from "~/ui/bid/section/section-form";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";
import { readWhetherPossible } from "~/use-cases/bid/submission/read-whether-possible";

export const meta = titled<{ readonly name: string }>(({ name }) => name);
export const handle = bidBreadcrumbs("about");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", partnershipId } = args.params;
	const view = valueOrPage(readBidPartnerships(signedInContextFor(args), { bidId }));
	const partnership = valueOrPage(
		within(accepted(view), ({ partnerships }) => partnerships.find(({ id }) => id === partnershipId)),
	);
	const { name, payee, amount } = partnership;
	const values = { payee: payee ? ["yes"] : [], amount: amount ?? "" };
	return { bid: view.bid, revision: view.revision, name, values };
}

export const action = formAction({
	guard: (context, { bidId = "" }) => readWhetherPossible(context, { bidId, action: "edit-bid" }),
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
