import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formAction, guarded, guardOf } from "~/form-action";
import { certificateForm } from "~/forms/bid/certificate";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { CertificateState } from "~/ui/bid/certificate-state";
import { CertifiedFigures } from "~/ui/bid/certified-figures";
import { Remarks } from "~/ui/bid/reading/remarks";
import { FiguresSince } from "~/ui/bid/revision-list";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";

export const meta = titled("Certificate");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readCertificate(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: bidAllows("certify-bid"),
	schema: certificateForm,
	messages: BID_REFUSALS,
	// The tick is not kept: it was given for the figures as they were shown.
	secret: ["certify"],
	status: 409,
	save: ({ context, page: { bid }, body }) =>
		certifyBid(context, { bidId: bid.id, figures: String(body.get("figures") ?? "") }),
	told: (_, { page }) => [
		`/bids/${page.bid.id}/certificate`,
		"You certified the figures",
		page.blocks.length === 0
			? "Next, submit the bid. If a figure changes first, it must be certified again."
			: "The bid cannot be submitted yet. Put right what still blocks it. If a figure changes, it must be certified again.",
	],
});

export default function Certificate() {
	const view = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const figures = (
		<>
			<CertificateState state={view.state} by={view.by} at={view.at} />
			<FiguresSince revisions={view.since} />
			{view.blocks.length > 0 ? (
				<InsetText>
					<p className="govuk-body">
						The bid cannot be submitted yet. If a figure changes when these are put right, it must be
						certified after that:
					</p>
					<Remarks bidId={view.bid.id} remarks={view.blocks} />
				</InsetText>
			) : null}
			<CertifiedFigures content={view.content} />
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${view.bid.id}/check`}>
					Check your answers: read the whole bid
				</a>
			</p>
		</>
	);
	if (!view.mayCertify || view.state === "given")
		return (
			<>
				<span className="govuk-caption-l">{bidName(view.bid)}</span>
				<h1 className="govuk-heading-l">Certificate</h1>
				{figures}
				<p className="govuk-body">{view.statement}</p>
				{view.state === "given" || !view.bid.editable ? null : (
					<p className="govuk-body">Only a signatory of the bid’s partnership can certify the figures.</p>
				)}
				{view.bid.leftBehind ? <SubmittedNotice bid={view.bid} /> : null}
				<Onward bidId={view.bid.id} editable={view.bid.editable} />
			</>
		);
	return (
		<FormPage
			schema={certificateForm}
			title="Certificate"
			caption={bidName(view.bid)}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			intro={figures}
			submitLabel="Certify the figures"
			actions={
				<a className="govuk-link" href={`/bids/${view.bid.id}`}>
					Cancel
				</a>
			}
		>
			<input type="hidden" name="figures" value={view.figures} />
			<CheckboxesField
				name="certify"
				label={{ text: "Certificate", className: "govuk-visually-hidden" }}
				items={[{ value: "yes", text: view.statement }]}
			/>
		</FormPage>
	);
}

function Onward({ bidId, editable }: { readonly bidId: string; readonly editable: boolean }) {
	return (
		<p className="govuk-body">
			{editable ? (
				<>
					<a className="govuk-link" href={`/bids/${bidId}/submit`}>
						Continue to submitting the bid
					</a>{" "}
					or{" "}
				</>
			) : null}
			<a className="govuk-link" href={`/bids/${bidId}`}>
				go back to the bid
			</a>
		</p>
	);
}
