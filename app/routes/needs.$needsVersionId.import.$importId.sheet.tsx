import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { guarded } from "~/form-action";
import { importSheetForm } from "~/forms/needs/import-table";
import { importAction, importGuard } from "~/import-action";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { sheetInWords } from "~/ui/needs/import-words";
import { chooseTable } from "~/use-cases/needs/choose-table";

export const meta = titled("Which sheet holds the figures?");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}/import` };

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	if (page.confirmed) throw redirect(`/needs/${page.versionId}`);
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

export const action = importAction({
	schema: importSheetForm,
	choose: ({ context, page: { id }, value }) => {
		const sheet = /^\d{1,4}$/.test(value.sheet) ? Number(value.sheet) : -1;
		const chosen = chooseTable(context, { importId: id, choice: { sheet } });
		return chosen.ok ? chosen : { ...chosen, path: "sheet" };
	},
	done: "You chose the sheet",
});

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
