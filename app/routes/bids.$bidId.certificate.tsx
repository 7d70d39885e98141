import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { certificateForm } from "~/forms/bid/certificate";
import { refusedSave } from "~/forms/bid/refused-save";
import { parseForm } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { CertificateState } from "~/ui/bid/certificate-state";
import { CertifiedFigures } from "~/ui/bid/certified-figures";
import { FiguresSince } from "~/ui/bid/revision-list";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { CheckboxesField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { certifyBid } from "~/use-cases/bid/submission/certify-bid";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";

export const meta = titled("Certificate");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readCertificate(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "certify-bid");
	const form = parseForm(certificateForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const certified = certifyBid(context, { bidId, figures: String(body.get("figures") ?? "") });
	if (certified.ok)
		throw saying(
			args,
			`/bids/${bidId}/certificate`,
			"You certified the figures",
			"Next, submit the bid. If a figure changes first, it must be certified again.",
		);
	// The tick is not kept: it was given for the figures as they were shown.
	const shown = refusedSave(certified, [], {});
	if (!shown) throw refusalPage(certified, { body });
	return data(shown, { status: 409 });
}

export default function Certificate() {
	const view = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const figures = (
		<>
			<CertificateState state={view.state} by={view.by} at={view.at} />
			<FiguresSince revisions={view.since} />
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
			formKey={view.figures}
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
