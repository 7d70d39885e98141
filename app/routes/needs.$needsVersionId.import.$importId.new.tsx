import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep, isBefore } from "~/domain/needs/import-step";
import { guarded } from "~/form-action";
import { dateValues } from "~/forms/dates";
import { describedFrom, newIndicatorsForm } from "~/forms/needs/import-columns";
import { refusedFields } from "~/forms/refused-form";
import { importAction, importGuard } from "~/import-action";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { NewIndicatorFields } from "~/ui/needs/import-column-fields";
import { columnInWords } from "~/ui/needs/import-words";
import { chooseColumns } from "~/use-cases/needs/choose-columns";

export const meta = titled("Describe the new indicators");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

const LONGEST_TITLE = 120;

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	const { versionId, id: importId } = page;
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

export const action = importAction({
	schema: newIndicatorsForm,
	choose: ({ context, page: { id, columns }, value }) => {
		const described = describedFrom(value, columns);
		if ("errors" in described) return refusedFields(described.errors);
		return chooseColumns(context, { importId: id, columns: described.columns });
	},
	done: "You described the new indicators",
});

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
