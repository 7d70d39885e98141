import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { accepted, provided } from "~/domain/outcome";
import { KIND_NAMES, KINDS } from "~/domain/people/role-names";
import { formAction, guarded, guardOf } from "~/form-action";
import { kindForm } from "~/forms/people/organisation";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readOrganisations } from "~/use-cases/people/read-organisations";

export const meta = titled("What kind of organisation is it?");
export const handle: PageHandle = { backHref: "/organisations" };

const guard = guardOf((context) => provided(readOrganisations(context), ({ mayManage }) => mayManage));

export async function loader(args: LoaderFunctionArgs) {
	await guarded(args, guard);
	return null;
}

export const action = formAction({
	guard,
	schema: kindForm,
	save: ({ value }) => accepted(value.kind),
	told: (kind) => redirect(`/organisations/new/${kind}`),
});

const HINTS: Readonly<Record<(typeof KINDS)[number], string>> = {
	partnership: "A community safety partnership, which may bid",
	office: "The commissioner’s staff, who run rounds",
	"council-team": "A council’s staff, who share out its money",
	board: "Advises on proposals",
	"deciding-office": "The commissioner, a mayor or a board, who signs decisions",
	funder: "Whose money a fund is",
};

export default function NewOrganisation() {
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={kindForm}
			title="What kind of organisation is it?"
			showTitle={false}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="Continue"
		>
			<RadiosField
				name="kind"
				label={{
					text: "What kind of organisation is it?",
					className: "govuk-fieldset__legend--l",
					isPageHeading: true,
				}}
				items={KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind], hint: HINTS[kind] }))}
			/>
		</FormPage>
	);
}
