import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath } from "~/domain/needs/import-step";
import { guarded } from "~/form-action";
import { importRowsForm } from "~/forms/needs/import-table";
import { importAction, importGuard } from "~/import-action";
import { CheckboxesField, RadiosField, SelectField, TextAreaField, TextField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readingInWords, rowInWords, rowsInWords } from "~/ui/needs/import-words";
import { SheetTable } from "~/ui/needs/sheet-table";
import { chooseTable } from "~/use-cases/needs/choose-table";

export const meta = titled("Which rows hold the figures?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/import` };

/** Headings are looked for among the first rows of a sheet. */
const MOST_OFFERED = 60;

/** More rows to leave out than this are one text of ranges, not a box each: a form has only so many fields. */
const MOST_TICKED = 200;

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	const { versionId, id: importId } = page;
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	if (page.table === null) throw redirect(importPath(versionId, importId, "sheet"));
	const { sheet, heading, proposed, leftOut } = page.table;
	const below = sheet.rows.filter(({ number }) => number > heading.first);
	const reasons = new Map(proposed.map(({ number, reason }) => [number, reason]));
	const likely = below.filter(({ number }) => reasons.has(number) || leftOut.includes(number));
	const asText = likely.length > MOST_TICKED;
	const offered = asText ? [] : likely;
	return {
		asText,
		versionId,
		importId,
		fileName: page.fileName,
		sheet,
		notes: readingInWords(page.file),
		others: page.file.sheets.length > 1,
		offered: offered.map((row) => ({
			value: String(row.number),
			text: rowInWords(row, reasons.get(row.number)),
		})),
		rows: sheet.rows
			.slice(0, MOST_OFFERED)
			.map((row) => ({ value: String(row.number), text: rowInWords(row) })),
		values: {
			first: String(heading.first),
			count: String(heading.count),
			leftOut: asText ? [] : leftOut.map(String),
			more: asText ? rowsInWords(leftOut) : "",
		},
	};
}

export const action = importAction({
	schema: importRowsForm,
	choose: ({ context, page: { id }, value: { first, count, leftOut, more } }) => {
		const out = [...new Set([...leftOut.map(Number), ...more])].sort((a, b) => a - b);
		const rows = { first: Number(first), count: Number(count), leftOut: out };
		const chosen = chooseTable(context, { importId: id, choice: { rows } });
		return chosen.ok ? chosen : { ...chosen, path: chosen.code === "rows-unknown" ? "more" : "first" };
	},
	done: "You chose the rows",
	next: ({ page: { table }, value: { first, count } }) => {
		const { heading } = table ?? {};
		return heading?.first === Number(first) && heading.count === Number(count) ? undefined : "rows";
	},
});

export default function ImportRows() {
	const page = useLoaderData<typeof loader>();
	const { sheet, offered, rows } = page;
	const refused = useActionData<typeof action>();
	return (
		<>
			<FormPage
				schema={importRowsForm}
				title="Which rows hold the figures?"
				caption={sheet.name === "" ? page.fileName : `${page.fileName}, sheet “${sheet.name}”`}
				intro={
					<>
						{page.notes.map((note) => (
							<p className="govuk-body" key={note}>
								{note}
							</p>
						))}
						<p className="govuk-body">
							Check the headings and the rows to leave out. The rows above the headings are always left out.
							{page.others ? (
								<>
									{" "}
									<a className="govuk-link" href={`/needs/${page.versionId}/import/${page.importId}/sheet`}>
										Choose another sheet
									</a>
								</>
							) : null}
						</p>
					</>
				}
				values={refused?.values ?? page.values}
				errors={refused?.errors}
				submitLabel="Continue"
			>
				<SelectField name="first" label="Row with the headings" items={rows} />
				<RadiosField
					name="count"
					label="How many rows do the headings take up?"
					inline
					items={["1", "2", "3"].map((value) => ({ value, text: value }))}
				/>
				{offered.length > 0 ? (
					<CheckboxesField
						name="leftOut"
						label="Rows to leave out"
						hint="These do not look like figures for a partnership. Untick a row to keep it"
						small
						items={offered}
					/>
				) : null}
				{page.asText ? (
					<TextAreaField
						name="more"
						label="Rows to leave out"
						hint="These do not look like figures for a partnership, or are hidden in the file. Take a row out of this list to keep it, or add others. For example, 12, 15 to 20"
					/>
				) : (
					<TextField
						name="more"
						label="Other rows to leave out (optional)"
						hint="For example, 12, 15 to 20"
						className="govuk-input--width-20"
					/>
				)}
			</FormPage>
			<SheetTable sheet={sheet} />
		</>
	);
}
