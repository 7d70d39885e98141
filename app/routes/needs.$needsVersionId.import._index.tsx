import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { FileUpload } from "~/ui/govuk/file-upload";
import { titled } from "~/ui/layout/titled";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { startImport } from "~/use-cases/needs/start-import";

export const meta = titled("Take figures from a spreadsheet");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

export function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""));
	if (!version.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	return { id: version.id, title: version.title, inUse: version.inUse };
}

const MESSAGES: Readonly<Record<string, string>> = {
	...VERSION_REFUSALS,
	"file-missing": "Select a file with a table in it",
	"file-unreadable": "The file must be a CSV file in UTF-8, or a spreadsheet (XLSX)",
	"file-too-large": "The file must be smaller than 1.5 megabytes, with at most 1,000 rows and 60 columns",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const versionId = args.params.needsVersionId ?? "";
	const file = (await args.request.formData()).get("file");
	const bytes =
		file === null || typeof file === "string" ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
	const fileName = file === null || typeof file === "string" ? "" : file.name;
	const started = await startImport(context, { versionId, fileName, bytes });
	if (started.ok) throw redirect(`/needs/${versionId}/import/${started.value.id}`);
	const problem = MESSAGES[started.code];
	if (problem === undefined) throw refusalPage(started);
	return data({ problem, errors: { file: problem } }, { status: 400 });
}

export default function Import() {
	const { id, title, inUse } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: refused.problem, href: "#file" }]} /> : null}
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">Take figures from a spreadsheet</h1>
			{inUse ? (
				<p className="govuk-body">{VERSION_REFUSALS["needs-version-in-use"]}.</p>
			) : (
				<>
					<p className="govuk-body">
						The first row holds headings, one column the partnerships: by name, area, area code or prefix. You
						see everything that would change, and every problem, before anything does.
					</p>
					<p className="govuk-body">
						<a className="govuk-link" href={`/needs/${id}/figures.csv`} download>
							Download the present figures as a table to fill in (CSV)
						</a>
					</p>
					<form method="post" encType="multipart/form-data">
						<FileUpload
							name="file"
							label="A CSV file or a spreadsheet (XLSX)"
							hint="Of a spreadsheet the first sheet is read. Formulas are never worked out"
							error={refused?.problem}
							accept=".csv,.xlsx,text/csv"
						/>
						<Button>Upload and look at it</Button>
					</form>
				</>
			)}
		</>
	);
}
