import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
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

export const action = formAction({
	guard,
	save: ({ context, page: { id: versionId, indicator }, revision }) =>
		removeIndicator(context, { versionId, indicatorId: indicator.id, revision }),
	told: (_, { page }) => [
		`/needs/${page.id}`,
		"You removed the indicator",
		"Check that the weights of the others still add up to 1.",
	],
});

export default function RemoveIndicator() {
	const { versionId, revision, title } = useLoaderData<typeof loader>();
	const changed = useActionData<typeof action>()?.conflict;
	return (
		<Form method="post">
			{changed ? (
				<WarningText>
					{changed.savedBy} changed this version after you opened this page, on{" "}
					{formatInstant(changed.savedAt)}. Nothing was removed.{" "}
					<a href={`/needs/${versionId}`}>Look at what stands now</a>, or remove the indicator as it is.
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
