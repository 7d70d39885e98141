import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { removeIndicator } from "~/use-cases/needs/remove-indicator";

export const meta = titled("Remove an indicator");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""));
	if (!version.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	const indicator = version.indicators.find(({ id }) => id === args.params.indicatorId);
	if (!indicator) throw refusalPage({ ok: false, code: "not-found", message: "no such indicator" });
	return { versionId: version.id, title: indicator.title };
}

export async function action(args: ActionFunctionArgs) {
	const versionId = args.params.needsVersionId ?? "";
	valueOrPage(
		removeIndicator(signedInContextFor(args), { versionId, indicatorId: args.params.indicatorId ?? "" }),
	);
	throw redirect(`/needs/${versionId}`);
}

export default function RemoveIndicator() {
	const { versionId, title } = useLoaderData<typeof loader>();
	return (
		<Form method="post">
			<h1 className="govuk-heading-l">Remove “{title}”?</h1>
			<p className="govuk-body">Its weight, source and figures are taken out of this version.</p>
			<div className="govuk-button-group">
				<Button variant="warning" preventDoubleClick>
					Remove the indicator
				</Button>
				<a className="govuk-link" href={`/needs/${versionId}`}>
					Keep it
				</a>
			</div>
		</Form>
	);
}
