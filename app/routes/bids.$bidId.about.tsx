import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { formAction, guarded, guardOf } from "~/form-action";
import { aboutFields, aboutForm } from "~/forms/bid/about";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { openForm } from "~/open-form";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SectionForm } from "~/ui/bid/section/section-form";
import { RadiosField, TextAreaField, TextField } from "~/ui/form/fields";
import { titled } from "~/ui/layout/titled";
import { readAbout } from "~/use-cases/bid/read-about";
import { saveAbout } from "~/use-cases/bid/save-about";
import { basesOf } from "~/use-cases/merge-fields";

export const meta = titled("About the bid");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readAbout(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const form = {
		bidId: page.bid.id,
		section: "about",
		bases: basesOf(page.values),
		fields: aboutFields(page.categories),
	};
	return { ...page, ...openForm(args, context, form) };
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	schema: aboutForm,
	messages: BID_REFUSALS,
	fields: ({ categories }) => aboutFields(categories),
	status: 409,
	save: ({ context, page: { bid }, revision, opened, value }) =>
		saveAbout(context, { bidId: bid.id, revision, opened, ...value }),
	told: (_, { page }) => [`/bids/${page.bid.id}`, "You saved “About the bid”"],
});

export default function About() {
	const { bid, values, revision, opened, keeps, partnerships, categories } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const [aims] = ABOUT_QUESTIONS;
	return (
		<SectionForm
			bid={bid}
			schema={aboutForm}
			title="About the bid"
			values={values}
			revision={revision}
			opened={opened}
			keeps={keeps}
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
			{categories.length > 0 ? (
				<RadiosField
					name="categoryId"
					label="Award category"
					hint="The amount asked has to be within it"
					items={categories.map(({ id, title }) => ({ value: id, text: title }))}
				/>
			) : null}
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
