import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep } from "~/domain/needs/import-step";
import { type Outcome, provided } from "~/domain/outcome";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import { FILE_TOO_LARGE, TABLE_FILE_REFUSALS } from "~/forms/table-file-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { FileUpload } from "~/ui/govuk/file-upload";
import { titled } from "~/ui/layout/titled";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { type ImportPage, readImport } from "~/use-cases/needs/read-import";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { type ImportRefusal, startImport } from "~/use-cases/needs/start-import";

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

export const action = formAction({
	guard,
	messages: { ...TABLE_FILE_REFUSALS, "needs-version-in-use": VERSION_IN_USE },
	save: async ({ context, page: { id: versionId }, body }): Promise<Outcome<ImportPage, ImportRefusal>> => {
		const sent = body.get("file");
		const file = sent === null || typeof sent === "string" ? null : sent;
		const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
		const started = await startImport(context, { versionId, fileName: file?.name ?? "", bytes });
		if (!started.ok) return { ...started, path: "file" };
		return readImport(context, { versionId, importId: started.value.id });
	},
	told: (begun) => [
		importPath(begun.versionId, begun.id, importStep(begun)),
		"The table was read",
		"No figure has been taken from the table yet.",
	],
});

export default function Import() {
	const { id, title, inUse, tooLarge } = useLoaderData<typeof loader>();
	const problem = problemOf(useActionData<typeof action>()) ?? (tooLarge ? FILE_TOO_LARGE : undefined);
	return (
		<>
			{problem ? <ErrorSummary errors={[{ text: problem, ...(inUse ? {} : { href: "#file" }) }]} /> : null}
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">{TITLE}</h1>
			{inUse ? (
				<p className="govuk-body">{VERSION_IN_USE}.</p>
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
