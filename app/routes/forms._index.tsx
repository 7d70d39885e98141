import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { titled } from "~/ui/layout/titled";
import { formName } from "~/ui/round/form-name";
import { type FormShown, readForms } from "~/use-cases/form/read-forms";

const TITLE = "Forms";

export const meta = titled(TITLE);
export const handle: PageHandle = { breadcrumbs: () => [{ text: "Home", href: "/" }, { text: TITLE }] };

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readForms(signedInContextFor(args)));
}

/** The rounds on a form, as links; none where no round has it. */
function Rounds({ rounds }: Pick<FormShown, "rounds">) {
	if (rounds.length === 0) return <span className="tranche-absent">No round yet</span>;
	return (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{rounds.map(({ id, title }) => (
				<li key={id}>
					<a className="govuk-link" href={`/rounds/${id}`}>
						{title}
					</a>
				</li>
			))}
		</ul>
	);
}

export default function Forms() {
	const { forms, drafts, mayCompose } = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	return (
		<>
			<h1 className="govuk-heading-l">{TITLE}</h1>
			<p className="govuk-body">
				A form says what a bid is asked. A round chooses one of the published forms before it opens.
			</p>
			{mayCompose ? <ButtonLink href="/forms/new">Start a form</ButtonLink> : null}
			<h2 className="govuk-heading-m">Not published yet</h2>
			{drafts.length === 0 ? (
				<p className="govuk-body tranche-absent">No form is being written.</p>
			) : (
				<Table
					stacked
					head={[{ text: "Form" }, { text: "Last changed" }]}
					firstCellIsHeader
					rows={drafts.map(({ id, title, savedAt, savedBy }) => [
						{
							text: (
								<a className="govuk-link" href={`/forms/${id}`}>
									{title}
								</a>
							),
						},
						{ text: `${formatInstant(savedAt)}, by ${savedBy}` },
					])}
				/>
			)}
			<h2 className="govuk-heading-m">Published</h2>
			<Table
				stacked
				head={[{ text: "Form" }, { text: "Published" }, { text: "Rounds" }]}
				firstCellIsHeader
				rows={forms.map((form) => [
					{
						text: (
							<a className="govuk-link" href={`/forms/published/${form.id || "short"}`}>
								{formName(form)}
							</a>
						),
					},
					{
						text: form.isReadyMade
							? "Comes with the portal"
							: form.publishedAt
								? formatInstant(form.publishedAt)
								: "",
					},
					{ text: <Rounds rounds={form.rounds} /> },
				])}
			/>
		</>
	);
}
