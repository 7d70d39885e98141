import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep, isBefore } from "~/domain/needs/import-step";
import { cellText } from "~/domain/table/sheet";
import { guarded } from "~/form-action";
import { columnsFrom, importColumnsForm, useAsText } from "~/forms/needs/import-columns";
import { importAction, importGuard } from "~/import-action";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ImportColumnFields } from "~/ui/needs/import-column-fields";
import { columnInWords, readingInWords } from "~/ui/needs/import-words";
import { SheetTable } from "~/ui/needs/sheet-table";
import { chooseColumns } from "~/use-cases/needs/choose-columns";

export const meta = titled("What is in each column?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/import` };

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	const { versionId, id: importId } = page;
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	const step = importStep(page);
	if (page.table === null || isBefore(step, "columns")) throw redirect(importPath(versionId, importId, step));
	const { table, sheet } = page.table;
	const examples = (place: number) =>
		table.rows
			.map(({ cells }) => cellText(cells[place]).trim())
			.filter((text) => text !== "")
			.slice(0, 3)
			.map((text) => (text.length > 40 ? `${text.slice(0, 38)}…` : text))
			.join("; ");
	return {
		versionId,
		importId,
		fileName: page.fileName,
		sheet,
		taken: table.rows.map(({ number }) => number),
		notes: readingInWords(page.file),
		guessed: !page.chosen,
		several: page.file.sheets.length > 1,
		indicators: page.indicators,
		columns: page.columns.map((_, place) => ({
			place: String(place),
			text: columnInWords(table, place),
			examples: examples(place),
		})),
		values: Object.fromEntries(page.columns.map((column, place) => [`uses.${place}`, useAsText(column)])),
	};
}

export const action = importAction({
	schema: importColumnsForm,
	choose: ({ context, page: { id, columns }, value }) =>
		chooseColumns(context, { importId: id, columns: columnsFrom(value, columns) }),
	done: "You chose the columns",
});

export default function ImportColumns() {
	const page = useLoaderData<typeof loader>();
	const { fileName, sheet, indicators, columns, guessed, values } = page;
	const refused = useActionData<typeof action>();
	const own = `/needs/${page.versionId}/import/${page.importId}`;
	return (
		<>
			<FormPage
				schema={importColumnsForm}
				title="What is in each column?"
				caption={sheet.name === "" ? fileName : `${fileName}, sheet “${sheet.name}”`}
				intro={
					<>
						{page.notes.map((note) => (
							<p className="govuk-body" key={note}>
								{note}
							</p>
						))}
						<p className="govuk-body">
							{guessed ? "We have suggested what each column holds. Check each one. " : null}
							<a className="govuk-link" href={`${own}/rows`}>
								Change the headings or the rows left out
							</a>
							{page.several ? (
								<>
									, or{" "}
									<a className="govuk-link" href={`${own}/sheet`}>
										choose another sheet
									</a>
								</>
							) : null}
						</p>
					</>
				}
				values={refused?.values ?? values}
				errors={refused?.errors}
				submitLabel="Continue"
			>
				<ImportColumnFields columns={columns} indicators={indicators} />
			</FormPage>
			<SheetTable sheet={sheet} taken={new Set(page.taken)} />
		</>
	);
}
