import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askedInForm } from "~/domain/form/asked-in-form";
import { formatInstant } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { FormAsked } from "~/ui/compose/form-asked";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { formName } from "~/ui/round/form-name";
import { readPublishedForm } from "~/use-cases/form/read-forms";

type Page = { readonly title: string };

export const meta = titled<Page>(({ title }) => title);
export const handle: PageHandle<Page> = {
	breadcrumbs: (page) => [
		{ text: "Home", href: "/" },
		{ text: "Forms", href: "/forms" },
		{ text: page?.title ?? "Form" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	const { versionId = "" } = args.params;
	return valueOrPage(readPublishedForm(signedInContextFor(args), { versionId }));
}

export default function PublishedForm() {
	const form = useLoaderData() as Awaited<ReturnType<typeof loader>>;
	const { id, definition, publishedAt, sha256, isReadyMade, mayCompose } = form;
	return (
		<>
			<span className="govuk-caption-l">{isReadyMade ? "Comes with the portal" : "A published form"}</span>
			<h1 className="govuk-heading-l">{formName(form)}</h1>
			{publishedAt && sha256 ? (
				<p className="govuk-body">
					Published {formatInstant(publishedAt)}. SHA-256: <code className="tranche-digest">{sha256}</code>
				</p>
			) : null}
			{mayCompose ? (
				<p className="govuk-body tranche-not-printed">
					<a className="govuk-link" href={`/forms/new?from=${id || "short"}`}>
						Begin a form from this one
					</a>
				</p>
			) : null}
			<FormAsked sections={askedInForm(definition)} />
		</>
	);
}
