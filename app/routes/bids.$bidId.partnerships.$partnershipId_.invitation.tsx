import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formAction, guarded, guardOf } from "~/form-action";
import { invitationForm } from "~/forms/bid/invitation";
import { bidName } from "~/ui/bid/bid-head";
import { RadiosField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { answerInvitation } from "~/use-cases/bid/answer-invitation";
import { type Invitation, readInvitation } from "~/use-cases/bid/read-invitation";

export const meta = titled("Take part in a joint bid");
export const handle: PageHandle<Invitation> = {
	breadcrumbs: ({ bid }) => [
		{ text: "Bids", href: "/bids" },
		{ text: bidName(bid), href: `/bids/${bid.id}` },
		{ text: "Take part" },
	],
};

const guard = guardOf((context, { bidId = "", partnershipId = "" }) =>
	readInvitation(context, { bidId, partnershipId }),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: bidAllows("answer-invitation"),
	schema: invitationForm,
	messages: {},
	status: 409,
	save: ({ context, page, value }) =>
		answerInvitation(context, {
			bidId: page.bid.id,
			partnershipId: page.partnership.id,
			takesPart: value.takesPart === "yes",
			reason: value.reason,
		}),
	told: (_, { page, value }) =>
		value.takesPart === "yes"
			? [`/bids/${page.bid.id}`, `${page.partnership.name} takes part in the bid`]
			: [
					"/bids",
					`${page.partnership.name} left the bid`,
					"Its people can no longer read it. We are telling the people of the lead partnership.",
				],
});

export default function TakePart() {
	const { bid, partnership, lead, accepted, open } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const title = `Does ${partnership.name} take part?`;
	if (!open)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">{title}</h1>
				<p className="govuk-body">
					{accepted ? "It does. " : null}The bid has been submitted or its round has closed, so this can no
					longer be changed here.{" "}
					<a className="govuk-link" href={`/bids/${bid.id}`}>
						Back to the bid
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={invitationForm}
			title={title}
			caption={bidName(bid)}
			values={refused?.values ?? (accepted ? { takesPart: "yes" } : {})}
			errors={refused?.errors}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					{lead} leads this bid to {bid.round.title} and named {partnership.name} as a partner. Its people can
					read and write the bid already. If it does not take part, it leaves the bid at once, with what it
					would be paid.
				</p>
			}
		>
			<RadiosField
				name="takesPart"
				label={{ text: "Your answer", className: "govuk-fieldset__legend--m" }}
				items={[
					{ value: "yes", text: "Yes, it takes part" },
					{ value: "no", text: "No, it leaves the bid" },
				]}
			/>
			<TextAreaField
				name="reason"
				label="Reason (optional)"
				hint="The lead partnership reads it if you decline."
				rows={3}
			/>
		</FormPage>
	);
}
