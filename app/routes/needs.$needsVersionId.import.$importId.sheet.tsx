import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep } from "~/domain/needs/import-step";
import type { Refusal } from "~/domain/outcome";
import { importSheetForm } from "~/forms/needs/import-table";
import { parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { sheetInWords } from "~/ui/needs/import-words";
import { chooseTable } from "~/use-cases/needs/choose-table";
import { readImport } from "~/use-cases/needs/read-import";

export const meta = titled("Which sheet holds the figures?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/import` };

export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(signedInContextFor(args), { versionId, importId }));
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	return {
		fileName: page.fileName,
		values: { sheet: page.table === null ? "" : String(page.table.place) },
		sheets: page.file.sheets.map((sheet, place) => ({
			value: String(place),
			text: sheet.name === "" ? "The file has one sheet without a name" : sheet.name,
			hint: { text: sheetInWords(sheet) },
		})),
	};
}

const TOO_LARGE =
	"This sheet is too large to read. The most is 5,000 rows, 200 columns and 60,000 cells, and 180,000 cells in all sheets of a file. Save only the part you need as CSV and try again";

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	valueOrPage(readImport(context, { versionId, importId }));
	const body = await args.request.formData();
	const form = parseForm(importSheetForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const sheet = /^\d{1,4}$/.test(form.value.sheet) ? Number(form.value.sheet) : -1;
	const chosen = chooseTable(context, { importId, choice: { sheet } });
	if (chosen.ok) {
		const next = importStep(valueOrPage(readImport(context, { versionId, importId })));
		throw saying(
			args,
			importPath(versionId, importId, next),
			"You chose the sheet",
			"No figure has been taken from the table yet.",
		);
	}
	const refused = refusedForm(importSheetForm, body, { ...chosen, path: "sheet" } as Refusal, {
		messages: {
			"import-confirmed": "These figures were imported already",
			"sheet-unknown": "Select a sheet",
			"sheet-empty": "This sheet is empty. Select another",
			"sheet-too-large": TOO_LARGE,
		},
	});
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(chosen);
}

export default function ImportSheet() {
	const { fileName, sheets, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={importSheetForm}
			title="Which sheet holds the figures?"
			caption={fileName}
			showTitle={false}
			values={refused?.values ?? values}
			errors={refused?.errors}
			submitLabel="Continue"
		>
			<RadiosField
				name="sheet"
				label={{
					text: "Which sheet holds the figures?",
					className: "govuk-fieldset__legend--l",
					isPageHeading: true,
				}}
				items={sheets}
			/>
		</FormPage>
	);
}
