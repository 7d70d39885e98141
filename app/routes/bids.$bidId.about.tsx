import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { ABOUT_FIELDS, aboutForm } from "~/forms/bid/about";
import { refusedSave } from "~/forms/bid/refused-save";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SectionForm } from "~/ui/bid/section/section-form";
import { TextAreaField, TextField } from "~/ui/form/fields";
import { titled } from "~/ui/layout/titled";
import { readAbout } from "~/use-cases/bid/read-about";
import { saveAbout } from "~/use-cases/bid/save-about";

export const meta = titled("About the bid");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readAbout(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "edit-bid", ABOUT_FIELDS);
	const form = parseForm(aboutForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const saved = saveAbout(context, { bidId, revision: revisionSent(body), ...form.value });
	if (saved.ok) throw saying(args, `/bids/${bidId}`, "You saved “About the bid”");
	const shown = refusedSave(saved, ABOUT_FIELDS, typedValues(aboutForm, body));
	if (!shown) throw refusalPage(saved, { body, fields: ABOUT_FIELDS });
	return data(shown, { status: 409 });
}

export default function About() {
	const { bid, values, revision, partnerships } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [aims] = ABOUT_QUESTIONS;
	return (
		<SectionForm
			bid={bid}
			schema={aboutForm}
			title="About the bid"
			values={values}
			revision={revision}
			refused={refused}
			intro={
				<p className="govuk-body">
					{partnerships.length > 1
						? `A joint bid of ${partnerships.join(", ")}.`
						: `A bid of ${bidOf(partnerships)}.`}{" "}
					<a className="govuk-link" href={`/bids/${bid.id}/partnerships`}>
						Partnerships, payees and amounts<span className="govuk-visually-hidden"> of {bidName(bid)}</span>
					</a>
				</p>
			}
		>
			<TextField name="title" label="Title" />
			<TextAreaField name="aims" label={aims.title} hint={aims.hint} rows={4} maxWords={aims.words} />
			<TextField
				name="contactName"
				label="Contact name"
				hint="Whom the commissioner’s office can ask about the bid"
			/>
			<TextField
				name="contactEmail"
				label="Contact email address"
				type="email"
				autoComplete="email"
				spellCheck={false}
			/>
			<TextField
				name="contactTelephone"
				label="Contact telephone number (optional)"
				type="tel"
				autoComplete="tel"
				className="govuk-input--width-20"
			/>
		</SectionForm>
	);
}

function bidOf(partnerships: readonly string[]): string {
	return partnerships[0] ?? "one partnership";
}
