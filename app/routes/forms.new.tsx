import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { startForm } from "~/forms/form/start-form";
import { RadiosField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { formName } from "~/ui/round/form-name";
import { readBeginnings, startFormDraft } from "~/use-cases/form/start-form-draft";

const TITLE = "Start a form";

export const meta = titled(TITLE);
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Forms", href: "/forms" }, { text: TITLE }],
};

const guard = guardOf((context) => readBeginnings(context));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const from = new URL(args.request.url).searchParams.get("from");
	const found = page.forms.find(({ id }) => (id || "short") === from);
	return {
		key: context.ids.next(),
		forms: page.forms,
		values: found
			? { from: found.id || "short", title: found.isReadyMade ? "" : found.title }
			: { from: "", title: "" },
	};
}

export const action = formAction({
	guard,
	schema: startForm,
	save: ({ context, keyed, value: { from, title } }) =>
		startFormDraft(context, { formVersionId: from === "short" ? "" : from, title, ...keyed }),
	messages: {
		"form-unknown": { from: "Choose one of the forms" },
		"form-invalid": { from: "This version is too old to begin with. Choose a newer one" },
	},
	told: ({ id }) => [`/forms/${id}`, "You started the form", "Nobody sees it before you publish it."],
});

export default function StartForm() {
	const { key, forms, values } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={startForm}
			title={TITLE}
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Start"
			actions={
				<a className="govuk-link" href="/forms">
					Cancel
				</a>
			}
		>
			<input type="hidden" name="key" value={key} />
			<TextField
				name="title"
				label="Title of the form"
				hint="With the title of a form that you published before, it becomes the next version of that form."
			/>
			<RadiosField
				name="from"
				label="Which form do you begin from?"
				hint="You get a copy of it to change."
				items={forms.map((form) => ({
					value: form.id || "short",
					text: formName(form),
					...(form.rounds.length > 0
						? { hint: { text: `Used by ${form.rounds.map(({ title }) => title).join(", ")}` } }
						: form.isReadyMade
							? { hint: { text: "Comes with the portal" } }
							: {}),
				}))}
			/>
		</FormPage>
	);
}
