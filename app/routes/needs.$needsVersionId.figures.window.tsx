import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { dateTimeValues } from "~/forms/dates";
import { figuresWindowForm } from "~/forms/needs/figures";
import { revisionOf } from "~/forms/parse-form";
import { DateTimeField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { openFiguresWindow } from "~/use-cases/needs/open-figures-window";
import { readFiguresWindow } from "~/use-cases/needs/read-figures-window";

export const meta = titled("When can partnerships check their figures?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/figures` };

const guard = guardOf((context, { needsVersionId = "" }) =>
	provided(readFiguresWindow(context, needsVersionId), ({ mayManage }) => mayManage),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, guard);
	return {
		title: page.version.title,
		revision: page.window?.revision,
		values: {
			...dateTimeValues("opens", page.window?.opensAt ?? null),
			...dateTimeValues("closes", page.window?.closesAt ?? null),
		},
	};
}

export const action = formAction({
	guard,
	schema: figuresWindowForm,
	messages: {
		"no-indicators": "This version has no figures to check yet",
		"closes-before-opening": "Closing must be after opening",
		"closes-in-past": "Closing must be in the future",
	},
	fields: labelled({ opens: "From", closes: "To" }),
	save: ({ context, page, body, value: { opens: opensAt, closes: closesAt } }) =>
		openFiguresWindow(context, {
			versionId: page.version.id,
			revision: revisionOf(body),
			opensAt,
			closesAt,
		}),
	told: (_, { page }) => [
		`/needs/${page.version.id}/figures`,
		"You saved the dates for checking figures",
		"Between them, each partnership can confirm its figures or question them.",
	],
});

export default function WindowForm() {
	const { title, revision, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={figuresWindowForm}
			title="When can partnerships check their figures?"
			caption={title}
			values={refused?.values ?? values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={revision}
			submitLabel="Save"
			intro={
				<p className="govuk-body">
					From then on, each partnership can see its figures next to the others’, and confirm or query them.
				</p>
			}
		>
			<DateTimeField name="opens" label="From" />
			<DateTimeField name="closes" label="To" />
		</FormPage>
	);
}
