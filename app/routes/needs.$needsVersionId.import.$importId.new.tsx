import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep, isBefore } from "~/domain/needs/import-step";
import { dateValues } from "~/forms/dates";
import { describedFrom, newIndicatorsForm } from "~/forms/needs/import-columns";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { NewIndicatorFields } from "~/ui/needs/import-column-fields";
import { columnInWords } from "~/ui/needs/import-words";
import { chooseColumns } from "~/use-cases/needs/choose-columns";
import { readImport } from "~/use-cases/needs/read-import";

export const meta = titled("Describe the new indicators");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

const LONGEST_TITLE = 120;

export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(signedInContextFor(args), { versionId, importId }));
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	const step = importStep(page);
	const isNew = page.columns.some(({ use }) => use === "new");
	if (page.table === null || isBefore(step, "new") || !isNew)
		throw redirect(importPath(versionId, importId, step === "new" ? "columns" : step));
	const { table } = page.table;
	const columns = page.columns.map((column, place) => ({
		place: String(place),
		text: columnInWords(table, place),
		examples: "",
		column,
		heading: table.headings[place] ?? "",
	}));
	const fresh = columns.flatMap(({ column, ...each }) => (column.use === "new" ? [{ ...each, column }] : []));
	const described = fresh.find(({ column }) => column.source !== "")?.column;
	return {
		fileName: page.fileName,
		columns: fresh.map(({ column, ...each }) => ({ ...each, isRate: column.base !== undefined })),
		others: columns.filter(({ column }) => column.use !== "area").map(({ column, ...each }) => each),
		values: {
			...Object.fromEntries(
				fresh.flatMap(({ place, heading, column }) => [
					[`titles.${place}`, column.title || heading.slice(0, LONGEST_TITLE)],
					[`weights.${place}`, column.weight],
					[`bases.${place}`, column.base === undefined || column.base < 0 ? "" : String(column.base)],
				]),
			),
			source: described?.source ?? "",
			...dateValues("sourceDate", described?.sourceDate ?? null),
		} as Record<string, string>,
	};
}

const MESSAGES = {
	"import-confirmed": "These figures were imported already",
	"weight-negative": "Weight must be a number from 0 to 1, like 0.25",
	"source-missing": "Enter what this column measures",
	"base-missing": "Select another column for the base of these rates",
};

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(context, { versionId, importId }));
	const body = await args.request.formData();
	const form = parseForm(newIndicatorsForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const described = describedFrom(form.value, page.columns);
	if ("errors" in described) {
		const values = typedValues(newIndicatorsForm, body);
		return data({ errors: described.errors, values, conflict: undefined }, { status: 400 });
	}
	const saved = chooseColumns(context, { importId, columns: described.columns });
	if (saved.ok) {
		const next = importStep(valueOrPage(readImport(context, { versionId, importId })));
		throw saying(
			args,
			importPath(versionId, importId, next),
			"You described the new indicators",
			"No figure has been taken from the table yet.",
		);
	}
	const refused = refusedForm(newIndicatorsForm, body, saved, { messages: MESSAGES });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(saved);
}

export default function NewIndicators() {
	const { fileName, columns, others, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={newIndicatorsForm}
			title="Describe the new indicators"
			caption={fileName}
			values={refused?.values ?? values}
			errors={refused?.errors}
			boxes={Object.fromEntries(
				columns.flatMap(({ place, text }) =>
					["titles", "weights", "bases"].map((field) => [`${field}.${place}`, text]),
				),
			)}
			submitLabel="Continue"
		>
			<NewIndicatorFields columns={columns} others={others} />
		</FormPage>
	);
}
