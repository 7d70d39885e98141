import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { provided, within } from "~/domain/outcome";
import { guarded, guardOf } from "~/form-action";
import { revisionSent } from "~/forms/parse-form";
import { valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import type { ChangedMeanwhile } from "~/use-cases/changed-meanwhile";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { removeIndicator } from "~/use-cases/needs/remove-indicator";

export const meta = titled("Remove an indicator");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

/** After a refusal the page is drawn with the revision that stands. */
export const shouldRevalidate = () => true;

const guard = guardOf(async (context, { needsVersionId = "", indicatorId }) =>
	within(
		provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
		(version) => {
			const indicator = version.indicators.find(({ id }) => id === indicatorId);
			return indicator && { ...version, indicator };
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page: version } = await guarded(args, guard);
	return { versionId: version.id, revision: version.revision, title: version.indicator.title };
}

export async function action(args: ActionFunctionArgs) {
	const versionId = args.params.needsVersionId ?? "";
	const revision = revisionSent(await args.request.formData());
	const indicatorId = args.params.indicatorId ?? "";
	const removed = removeIndicator(signedInContextFor(args), { versionId, indicatorId, revision });
	if (!removed.ok && removed.code === "changed-meanwhile") {
		const { by, at } = removed.details as ChangedMeanwhile;
		return data({ by, at }, { status: 409 });
	}
	valueOrPage(removed);
	throw saying(
		args,
		`/needs/${versionId}`,
		"You removed the indicator",
		"Check that the weights of the others still add up to 1.",
	);
}

export default function RemoveIndicator() {
	const { versionId, revision, title } = useLoaderData<typeof loader>();
	const changed = useActionData<typeof action>();
	return (
		<Form method="post">
			{changed ? (
				<WarningText>
					{changed.by} changed this version after you opened this page, on {formatInstant(changed.at)}.
					Nothing was removed. <a href={`/needs/${versionId}`}>Look at what stands now</a>, or remove the
					indicator as it is.
				</WarningText>
			) : null}
			<input type="hidden" name="revision" value={revision} />
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
