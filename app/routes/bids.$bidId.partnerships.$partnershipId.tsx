import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { accepted, within } from "~/domain/outcome";
import { PARTNERSHIP_FIELDS, partnershipForm } from "~/forms/bid/partnership";
import { refusedSave } from "~/forms/bid/refused-save";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { PartnershipFields } from "~/ui/bid/partnership-fields";
import { SectionForm } from "~/ui/bid/section-form";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { saveBidPartnership } from "~/use-cases/bid/save-bid-partnership";

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

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "edit-bid", PARTNERSHIP_FIELDS);
	const { partnershipId = "" } = args.params;
	const form = parseForm(partnershipForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const revision = revisionSent(body);
	const saved = saveBidPartnership(context, { bidId, revision, partnershipId, ...form.value });
	if (saved.ok) throw saying(args, `/bids/${bidId}/partnerships`, "You saved the partnership");
	const shown = refusedSave(saved, PARTNERSHIP_FIELDS, typedValues(partnershipForm, body));
	if (!shown) throw refusalPage(saved, { body, fields: PARTNERSHIP_FIELDS });
	return data(shown, { status: 409 });
}

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
