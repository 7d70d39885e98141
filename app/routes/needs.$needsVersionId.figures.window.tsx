import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dateTimeValues } from "~/forms/dates";
import { figuresWindowForm } from "~/forms/needs/figures";
import { parseForm, revisionOf } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { DateTimeField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { openFiguresWindow } from "~/use-cases/needs/open-figures-window";
import { readFiguresWindow } from "~/use-cases/needs/read-figures-window";

export const meta = titled("When can partnerships check their figures?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/figures` };

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readFiguresWindow(signedInContextFor(args), args.params.needsVersionId ?? ""));
	if (!page.mayManage) throw refusalPage({ ok: false, code: "forbidden", message: "may not set the window" });
	return {
		title: page.version.title,
		revision: page.window?.revision,
		values: {
			...dateTimeValues("opens", page.window?.opensAt ?? null),
			...dateTimeValues("closes", page.window?.closesAt ?? null),
		},
	};
}

const MESSAGES = {
	"no-indicators": "This version has no figures to check yet",
	"closes-before-opening": "Closing must be after opening",
	"closes-in-past": "Closing must be in the future",
};

const FIELDS = [
	{ name: "opens", label: "From" },
	{ name: "closes", label: "To" },
];

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(figuresWindowForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const versionId = args.params.needsVersionId ?? "";
	const { opens: opensAt, closes: closesAt } = form.value;
	const set = openFiguresWindow(context, { versionId, revision: revisionOf(body), opensAt, closesAt });
	if (set.ok)
		throw saying(
			args,
			`/needs/${versionId}/figures`,
			"You saved the dates for checking figures",
			"Between them, each partnership can confirm its figures or question them.",
		);
	const refused = refusedForm(figuresWindowForm, body, set, { messages: MESSAGES, fields: FIELDS });
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(set, { body });
}

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
