import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep } from "~/domain/needs/import-step";
import { formAction, guarded } from "~/form-action";
import { problemOf, type RefusalWords } from "~/forms/refused-form";
import { importGuard } from "~/import-action";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { ColumnsTaken } from "~/ui/needs/columns-taken";
import { FiguresBeforeAfter } from "~/ui/needs/figures-before-after";
import { ImportProblems } from "~/ui/needs/import-problems";
import { rowInWords } from "~/ui/needs/import-words";
import { SheetTable } from "~/ui/needs/sheet-table";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { type ConfirmRefusal, confirmImport } from "~/use-cases/needs/confirm-import";

export const meta = titled("Check what would change");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	const { versionId, id: importId } = page;
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	const step = importStep(page);
	if (step !== "check" || page.table === null) throw redirect(importPath(versionId, importId, step));
	const { sheet, table, leftOut } = page.table;
	const out = new Set(leftOut);
	const { file, nearNames, ...shown } = page;
	return {
		...shown,
		sheet,
		table,
		several: file.sheets.length > 1,
		isNew: page.columns.some(({ use }) => use === "new"),
		rowsOut: sheet.rows.filter(({ number }) => out.has(number)).map((row) => rowInWords(row)),
		names: nearNames.map(({ text, may, settled }) => ({
			text,
			means: may.find(({ id }) => id === settled)?.name ?? null,
		})),
	};
}

const MESSAGES = {
	"needs-version-in-use": VERSION_IN_USE,
	"import-changed": "Somebody changed this import after you opened this page. Check it again",
	"version-changed": "Somebody changed this version after you chose the columns. Choose them again",
	"problems-left": "The table has problems. Correct the file and upload it again, or change what you chose",
} satisfies RefusalWords<ConfirmRefusal>;

export const action = formAction({
	guard: importGuard,
	messages: MESSAGES,
	status: 409,
	save: ({ context, page: { id }, body }) =>
		confirmImport(context, { importId: id, sha256: String(body.get("sha256") ?? "") }),
	told: (_, { page }) => [`/needs/${page.versionId}`, "The figures were taken from the table"],
});

/** Links back to what was chosen on the pages before. */
function ChangeLinks({
	versionId,
	id,
	several,
	isNew,
	names,
}: {
	readonly versionId: string;
	readonly id: string;
	readonly several: boolean;
	readonly isNew: boolean;
	readonly names: readonly object[];
}) {
	const links = [
		...(several ? [["sheet", "Change the sheet"] as const] : []),
		["rows", "Change the headings or the rows left out"] as const,
		["columns", "Change what the columns hold"] as const,
		...(isNew ? [["new", "Change the new indicators"] as const] : []),
		...(names.length > 0 ? [["names", "Change which partnerships the names mean"] as const] : []),
	];
	return (
		<ul className="govuk-list">
			{links.map(([step, text]) => (
				<li key={step}>
					<a className="govuk-link" href={importPath(versionId, id, step)}>
						{text}
					</a>
				</li>
			))}
		</ul>
	);
}

export default function CheckImport() {
	const page = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const ready = page.problems.length === 0 && !page.outdated && !page.inUse;
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">
				{page.sheet.name === "" ? page.fileName : `${page.fileName}, sheet “${page.sheet.name}”`}
			</span>
			<h1 className="govuk-heading-l">Check what would change</h1>
			<p className="govuk-body">Nothing has changed yet.</p>
			{page.outdated ? <WarningText>{MESSAGES["version-changed"]}</WarningText> : null}
			<ImportProblems problems={page.problems} />
			<ColumnsTaken table={page.table} columns={page.columns} indicators={page.indicators} />
			{page.names.length > 0 ? (
				<ul className="govuk-list govuk-list--bullet">
					{page.names.map(({ text, means }) => (
						<li key={text}>
							“{text}” is {means ?? "left out"}
						</li>
					))}
				</ul>
			) : null}
			<ChangeLinks {...page} />
			{page.leftOut.length > 0 ? (
				<p className="govuk-body">Not in the file, so not changed: {page.leftOut.join(", ")}.</p>
			) : null}
			{page.rowsOut.length > 0 ? (
				<Details summary={`Rows left out: ${page.rowsOut.length}`}>
					<ul className="govuk-list govuk-list--bullet">
						{page.rowsOut.map((text) => (
							<li key={text}>{text}</li>
						))}
					</ul>
				</Details>
			) : null}
			{page.rowsLeftOut.length > 0 ? (
				<Details summary={`Rows for other areas, left out: ${page.rowsLeftOut.length}`}>
					<p className="govuk-body">
						{page.rowsLeftOut.map(({ row, text }) => `row ${row}, ${text}`).join("; ")}
					</p>
				</Details>
			) : null}
			<FiguresBeforeAfter changes={page.changes} />
			{ready ? (
				<Form method="post">
					<input type="hidden" name="sha256" value={page.sha256} />
					<Button preventDoubleClick>Import these figures</Button>
				</Form>
			) : (
				<p className="govuk-body">
					<a className="govuk-link" href={`/needs/${page.versionId}/import`}>
						Upload another file
					</a>
				</p>
			)}
			<SheetTable
				sheet={page.sheet}
				taken={new Set(page.table.rows.map(({ number }) => number))}
				problems={page.problems}
			/>
		</>
	);
}
