import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep } from "~/domain/needs/import-step";
import { provided } from "~/domain/outcome";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { guarded, guardOf } from "~/form-action";
import { FILE_TOO_LARGE, tableFileWords } from "~/forms/table-file-words";
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

const guard = guardOf(async (context, { needsVersionId = "" }) =>
	provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page: version } = await guarded(args, guard);
	const tooLarge = new URL(args.request.url).search === FILE_NOT_READ;
	return { id: version.id, title: version.title, inUse: version.inUse, tooLarge };
}

export async function action(args: ActionFunctionArgs) {
	await guarded(args, guard);
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
	const refusals: Readonly<Record<string, string>> = VERSION_REFUSALS;
	const problem = tableFileWords(started) ?? refusals[started.code];
	if (problem === undefined) throw refusalPage(started);
	return data({ problem, errors: { file: problem } }, { status: 400 });
}

export default function Import() {
	const { id, title, inUse, tooLarge } = useLoaderData<typeof loader>();
	const problem = useActionData<typeof action>()?.problem ?? (tooLarge ? FILE_TOO_LARGE : undefined);
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
