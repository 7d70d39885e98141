import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { ColumnsTaken } from "~/ui/needs/columns-taken";
import { FiguresBeforeAfter } from "~/ui/needs/figures-before-after";
import { ImportProblems } from "~/ui/needs/import-problems";
import { SheetTable } from "~/ui/needs/sheet-table";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { confirmImport } from "~/use-cases/needs/confirm-import";
import { readImport } from "~/use-cases/needs/read-import";

export const meta = titled("Check what would change");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(signedInContextFor(args), { versionId, importId }));
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	if (!page.chosen) throw redirect(`/needs/${versionId}/import/${importId}`);
	return page;
}

const MESSAGES: Readonly<Record<string, string>> = {
	...VERSION_REFUSALS,
	"import-changed": "The table or its columns changed after you opened this page. Check it again",
	"version-changed": "Somebody changed the version after the columns were chosen. Choose them again",
	"problems-left":
		"The table has problems. Correct the file and upload it again, or choose the columns again",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const body = await args.request.formData();
	valueOrPage(readImport(context, { versionId, importId }));
	const taken = confirmImport(context, { importId, sha256: String(body.get("sha256") ?? "") });
	if (taken.ok) throw redirect(`/needs/${versionId}`);
	const problem = MESSAGES[taken.code];
	if (problem === undefined) throw refusalPage(taken, { body });
	return data({ problem }, { status: 409 });
}

export default function CheckImport() {
	const page = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const ready = page.problems.length === 0 && !page.outdated && !page.inUse;
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: refused.problem }]} /> : null}
			<span className="govuk-caption-l">{page.fileName}</span>
			<h1 className="govuk-heading-l">Check what would change</h1>
			<p className="govuk-body">Nothing has changed yet.</p>
			{page.outdated ? <WarningText>{MESSAGES["version-changed"]}</WarningText> : null}
			<ImportProblems problems={page.problems} />
			<ColumnsTaken rows={page.rows} columns={page.columns} indicators={page.indicators} />
			{page.leftOut.length > 0 ? (
				<p className="govuk-body">Not in the file, and left as they are: {page.leftOut.join(", ")}.</p>
			) : null}
			{page.rowsLeftOut.length > 0 ? (
				<Details summary={`Rows of others, left out: ${page.rowsLeftOut.length}`}>
					<p className="govuk-body">
						{page.rowsLeftOut.map(({ row, text }) => `row ${row}, ${text}`).join("; ")}
					</p>
				</Details>
			) : null}
			<FiguresBeforeAfter changes={page.changes} />
			{ready ? (
				<Form method="post">
					<input type="hidden" name="sha256" value={page.sha256} />
					<Button preventDoubleClick>Take these figures</Button>
				</Form>
			) : (
				<p className="govuk-body">
					<a className="govuk-link" href={`/needs/${page.versionId}/import`}>
						Upload another file
					</a>{" "}
					or{" "}
					<a className="govuk-link" href={`/needs/${page.versionId}/import/${page.id}`}>
						choose the columns again
					</a>
				</p>
			)}
			<SheetTable rows={page.rows} problems={page.problems} />
		</>
	);
}
