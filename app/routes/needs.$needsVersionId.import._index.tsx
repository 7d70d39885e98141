import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FILE_NOT_READ } from "~/domain/needs/file-kind";
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

const TITLE = "Take figures from a spreadsheet";

export const meta = titled<{ readonly tooLarge: boolean }>(({ tooLarge }) =>
	tooLarge ? `Error: ${TITLE}` : TITLE,
);
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}`,
	takesFile: 2 * 1024 * 1024,
};

export function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""));
	if (!version.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	const tooLarge = new URL(args.request.url).search === FILE_NOT_READ;
	return { id: version.id, title: version.title, inUse: version.inUse, tooLarge };
}

const TOO_LARGE = "The selected file must be smaller than 1.5 megabytes";

const MESSAGES: Readonly<Record<string, string>> = {
	...VERSION_REFUSALS,
	"file-missing": "Select a CSV file or a spreadsheet (XLSX)",
	"file-empty": "The selected file is empty",
	"file-protected": "The selected file is protected by a password. Save a copy without one, and select that",
	"file-old-sheet": "The selected file is of an older kind (XLS). Save it as XLSX or CSV, and select that",
	"file-named-sheet":
		"The selected file is named like a spreadsheet, but is not one. Save it as XLSX, or if it is a CSV file name it .csv",
	"file-named-text":
		"The selected file is named .csv, but is a spreadsheet. Name it .xlsx, or save it as CSV, and select that",
	"file-not-utf8":
		"The selected file is not a text that can be read. Save it as “CSV UTF-8” or as XLSX, and select that",
	"file-without-commas":
		"The columns of the selected file are divided by semicolons or tabs. Save it with commas, or as XLSX, and select that",
	"file-unreadable": "The selected file must be a CSV file or a spreadsheet (XLSX) that opens without repair",
	"file-too-large": TOO_LARGE,
	"table-too-large": "The table must have at most 1,000 rows and 60 columns",
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
	const { id, title, inUse, tooLarge } = useLoaderData<typeof loader>();
	const problem = useActionData<typeof action>()?.problem ?? (tooLarge ? TOO_LARGE : undefined);
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem, href: "#file" }]} /> : null}
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">{TITLE}</h1>
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
							error={problem}
							accept=".csv,.xlsx,text/csv"
						/>
						<Button>Upload and look at it</Button>
					</form>
				</>
			)}
		</>
	);
}
