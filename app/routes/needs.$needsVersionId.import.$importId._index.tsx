import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { cellText, columnName } from "~/domain/needs/sheet";
import { dateValues } from "~/forms/dates";
import { columnsFrom, importColumnsForm, useAsText } from "~/forms/needs/import-columns";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ImportColumnFields } from "~/ui/needs/import-column-fields";
import { SheetTable } from "~/ui/needs/sheet-table";
import { chooseColumns } from "~/use-cases/needs/choose-columns";
import { readImport } from "~/use-cases/needs/read-import";

export const meta = titled("What is in each column?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/import` };

export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(signedInContextFor(args), { versionId, importId }));
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	const fresh = page.columns.flatMap((column) => (column.use === "new" ? [column] : []));
	const filled = page.columns.flatMap((column, place) => [
		[`uses.${place}`, useAsText(column)],
		[`bases.${place}`, column.use === "new" ? String(column.base ?? "") : ""],
		[`titles.${place}`, column.use === "new" ? column.title : cellText(page.rows[0]?.[place])],
		[`weights.${place}`, column.use === "new" ? column.weight : ""],
	]);
	return {
		fileName: page.fileName,
		rows: page.rows,
		guessed: !page.chosen,
		indicators: page.indicators,
		headings: page.columns.map((_, place) => ({
			place: String(place),
			text: `Column ${columnName(place)}: ${cellText(page.rows[0]?.[place]) || "no heading"}`,
		})),
		values: {
			...Object.fromEntries(filled),
			source: fresh[0]?.source ?? "",
			...dateValues("sourceDate", fresh[0]?.sourceDate ?? null),
		} as Record<string, string>,
	};
}

const MESSAGES = {
	"import-confirmed": "These figures were taken already",
	"weight-negative": "Weight must be a number from 0 to 1, like 0.25",
	"source-missing": "Enter a name and a source for each new indicator",
	"base-missing": "Select another column for the bases of these rates",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(context, { versionId, importId }));
	const body = await args.request.formData();
	const form = parseForm(importColumnsForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const chosen = columnsFrom(form.value, page.columns.length);
	if ("errors" in chosen) {
		const values = typedValues(importColumnsForm, body);
		return data({ errors: chosen.errors, values, conflict: undefined }, { status: 400 });
	}
	const saved = chooseColumns(context, { importId, columns: chosen.columns });
	if (saved.ok) throw redirect(`/needs/${versionId}/import/${importId}/check`);
	const refused = refusedForm(importColumnsForm, body, saved, { messages: MESSAGES });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(saved, { body });
}

export default function ImportColumns() {
	const { fileName, rows, indicators, headings, guessed, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<FormPage
				schema={importColumnsForm}
				title="What is in each column?"
				caption={fileName}
				intro={
					guessed ? (
						<p className="govuk-body">
							Each choice below is guessed from the column’s heading and cells. Check it, and change it where
							it is not so.
						</p>
					) : null
				}
				values={refused?.values ?? values}
				errors={refused?.errors}
				boxes={Object.fromEntries(
					headings.flatMap(({ place, text }) =>
						["titles", "weights", "bases"].map((field) => [`${field}.${place}`, text]),
					),
				)}
				submitLabel="See what would change"
			>
				<ImportColumnFields headings={headings} indicators={indicators} />
			</FormPage>
			<SheetTable rows={rows} problems={[]} />
		</>
	);
}
