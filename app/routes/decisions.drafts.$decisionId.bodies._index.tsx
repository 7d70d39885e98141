import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatDate } from "~/domain/london-time";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { bodyForm } from "~/forms/decision/deciding";
import { STANDING_WORDS } from "~/ui/decision/deciding-words";
import { TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import { addBody } from "~/use-cases/decision/add-body";
import { readDraftToChange } from "~/use-cases/decision/read-draft";

export const meta = titled("Bodies that must agree");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

const guard = guardOf((context, { decisionId = "" }) => readDraftToChange(context, decisionId));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { decisionId, round, number, title, deciding } = page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { decisionId, round, title, bodies: deciding.bodies, key: context.ids.next() };
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: bodyForm,
	said: "The decision has been signed, so it can no longer change",
	messages: { "decision-signed": "The decision has been signed, so it can no longer change" },
	status: 409,
	save: ({ context, page: { decisionId }, keyed, value }) =>
		addBody(context, { decisionId, key: keyed.key ?? context.ids.next(), ...value }),
	told: (_, { page }) => [
		`/decisions/drafts/${page.decisionId}/bodies`,
		"You added the body",
		"The decision cannot be signed until it has agreed.",
	],
});

export default function Bodies() {
	const { decisionId, title, bodies, key } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const base = `/decisions/drafts/${decisionId}/bodies`;
	return (
		<FormPage
			schema={bodyForm}
			title="Bodies that must agree"
			caption={title}
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Add this body"
			intro={
				<>
					<p className="govuk-body">
						The decision waits until each of these has agreed to it as it is. If the draft changes, you must
						ask them again.
					</p>
					{bodies.length > 0 ? (
						<Table
							stacked
							caption="Who must agree"
							captionClassName="govuk-table__caption--m"
							head={[
								{ text: "Step" },
								{ text: "Body" },
								{ text: "As" },
								{ text: "Answer" },
								{ text: "Action" },
							]}
							rows={bodies.map(({ id, step, name, capacity, standing, last }) => [
								{ text: step },
								{ text: name },
								{ text: capacity },
								{
									text: `${STANDING_WORDS[standing]}${last ? `, ${formatDate(last.resolvedOn)}, ${last.evidence}` : ""}`,
								},
								{
									text: (
										<>
											<a className="govuk-link" href={`${base}/${id}`}>
												Record its answer<span className="govuk-visually-hidden"> ({name})</span>
											</a>
											{last === null ? (
												<>
													<br />
													<a className="govuk-link" href={`${base}/${id}/remove`}>
														Remove<span className="govuk-visually-hidden"> {name}</span>
													</a>
												</>
											) : null}
										</>
									),
								},
							])}
						/>
					) : null}
					<h2 className="govuk-heading-m">Add a body</h2>
				</>
			}
		>
			<input type="hidden" name="key" value={key} />
			<TextField name="name" label="Name" hint="For example, Birmingham City Council cabinet" />
			<TextField
				name="capacity"
				label="Why is its agreement needed?"
				hint="For example, responsible authority"
			/>
			<TextField
				name="step"
				label="Step"
				hint="Bodies with the same number answer in any order. Those with a higher number answer after them"
				className="govuk-input--width-2"
				inputMode="numeric"
			/>
		</FormPage>
	);
}
