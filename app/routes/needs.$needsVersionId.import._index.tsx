import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep } from "~/domain/needs/import-step";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { FileUpload } from "~/ui/govuk/file-upload";
import { titled } from "~/ui/layout/titled";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { readImport } from "~/use-cases/needs/read-import";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { startImport } from "~/use-cases/needs/start-import";

const TITLE = "Import figures from a spreadsheet";

export const meta = titled<{ readonly tooLarge: boolean }>(({ tooLarge }) =>
	tooLarge ? `Error: ${TITLE}` : TITLE,
);
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}`,
	takesFile: 2 * 1024 * 1024,
};

export async function loader(args: LoaderFunctionArgs) {
	const version = valueOrPage(
		await readNeedsVersion(signedInContextFor(args), args.params.needsVersionId ?? ""),
	);
	if (!version.mayChange)
		throw refusalPage({ ok: false, code: "forbidden", message: "may not manage needs" });
	const tooLarge = new URL(args.request.url).search === FILE_NOT_READ;
	return { id: version.id, title: version.title, inUse: version.inUse, tooLarge };
}

const TOO_LARGE = "The selected file must be smaller than 1.5 megabytes";

const SAVE = "Open it and save the sheet you need as XLSX or CSV, then select that file";

type Said = string | ((details: Readonly<Record<string, number>>) => string);

const MESSAGES: Readonly<Record<string, Said>> = {
	...VERSION_REFUSALS,
	"file-missing": "Select a spreadsheet or a CSV file",
	"file-empty": "The selected file is empty",
	"file-protected": "The selected file is protected by a password. Save a copy without one, and select that",
	"file-pdf": "The selected file is a PDF. Select the spreadsheet or CSV file that it was made from",
	"file-picture": "The selected file is a picture. Select a spreadsheet or a CSV file",
	"file-web-page": `The selected file is a web page. ${SAVE}`,
	"file-xml": `The selected file is XML. ${SAVE}`,
	"file-word":
		"The selected file is a document, not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-slides":
		"The selected file is a presentation, not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-old-document":
		"The selected file is an old kind of Office file, and not a spreadsheet. Copy its table into a spreadsheet, and select that",
	"file-numbers":
		"The selected file is from Apple Numbers. In Numbers, export it as Excel or CSV, and select that file",
	"file-zip": "The selected file is a zip file. Unzip it, and select the spreadsheet or CSV file in it",
	"file-named-sheet":
		"The selected file has the name of a spreadsheet, but is not one. If it is a CSV file, change its name to end in .csv",
	"file-named-text":
		"The selected file is a spreadsheet, but its name says that it is text. Change its name to end in .xlsx, and select it again",
	"file-not-text": `The selected file could not be read as text. ${SAVE}`,
	"file-unreadable": `The selected file is damaged or not a spreadsheet. ${SAVE}`,
	"file-beyond-limits":
		"This file could not be read within the limits. Save only the sheet you need as CSV and try again",
	"file-being-read": "Another file of yours is still being read. Wait a moment, and select this one again",
	"files-waiting": "Too many files are being read at the moment. Try again in a minute",
	"file-too-large": TOO_LARGE,
	"quotation-mark": ({ line = 0 }) =>
		`Line ${line} of the file has a quotation mark (") that does not close where its column ends. Correct that line, or save the file as XLSX`,
	"table-too-large": ({ rows = 0, columns = 0 }) =>
		`The table has ${rows.toLocaleString("en-GB")} rows and ${columns.toLocaleString("en-GB")} columns. The most is 5,000 rows, 200 columns and 60,000 cells. Save only the part you need as CSV and try again`,
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const versionId = args.params.needsVersionId ?? "";
	const file = (await args.request.formData()).get("file");
	const bytes =
		file === null || typeof file === "string" ? new Uint8Array() : new Uint8Array(await file.arrayBuffer());
	const fileName = file === null || typeof file === "string" ? "" : file.name;
	const started = await startImport(context, { versionId, fileName, bytes });
	if (started.ok) {
		const importId = started.value.id;
		const next = importStep(valueOrPage(readImport(context, { versionId, importId })));
		throw saying(
			args,
			importPath(versionId, importId, next),
			"The table was read",
			"No figure has been taken from the table yet.",
		);
	}
	const said = MESSAGES[started.code];
	if (said === undefined) throw refusalPage(started);
	const problem = typeof said === "string" ? said : said((started.details ?? {}) as Record<string, number>);
	return data({ problem, errors: { file: problem } }, { status: 400 });
}

export default function Import() {
	const { id, title, inUse, tooLarge } = useLoaderData<typeof loader>();
	const problem = useActionData<typeof action>()?.problem ?? (tooLarge ? TOO_LARGE : undefined);
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem, ...(inUse ? {} : { href: "#file" }) }]} /> : null}
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">{TITLE}</h1>
			{inUse ? (
				<p className="govuk-body">{VERSION_REFUSALS["needs-version-in-use"]}.</p>
			) : (
				<>
					<p className="govuk-body">
						One column must name the partnerships: by name, area, area code or prefix. You choose the sheet,
						the rows and the columns, then check every change before it is made.
					</p>
					<p className="govuk-body">
						<a className="govuk-link" href={`/needs/${id}/figures.csv`} download>
							Download the current figures to fill in (CSV)
						</a>
					</p>
					<form method="post" encType="multipart/form-data">
						<FileUpload
							name="file"
							label="Upload a spreadsheet or a CSV file"
							hint="XLSX, XLS, ODS or CSV, smaller than 1.5 megabytes. Formulas are not worked out"
							error={problem}
							accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xlsb,.xls,.ods,text/csv"
						/>
						<Button preventDoubleClick>Upload</Button>
					</form>
				</>
			)}
		</>
	);
}
