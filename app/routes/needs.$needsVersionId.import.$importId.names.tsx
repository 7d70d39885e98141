import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep, isBefore } from "~/domain/needs/import-step";
import { guarded } from "~/form-action";
import { importNamesForm, NAME_MISSING } from "~/forms/needs/import-table";
import { refusedFields } from "~/forms/refused-form";
import { importAction, importGuard } from "~/import-action";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { chooseTable } from "~/use-cases/needs/choose-table";

export const meta = titled("Are these the same partnerships?");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

export async function loader(args: LoaderFunctionArgs) {
	const { page } = await guarded(args, importGuard);
	const { versionId, id: importId } = page;
	if (page.confirmed) throw redirect(`/needs/${versionId}`);
	const step = importStep(page);
	if (isBefore(step, "names") || page.nearNames.length === 0)
		throw redirect(importPath(versionId, importId, step));
	return {
		fileName: page.fileName,
		names: page.nearNames.map(({ text, rows, may }, place) => ({
			field: `names.${place}`,
			text,
			rows: rows.join(", "),
			may,
		})),
		values: Object.fromEntries(
			page.nearNames.map(({ settled }, place) => [
				`names.${place}`,
				settled === "" ? "none" : (settled ?? ""),
			]),
		),
	};
}

export const action = importAction({
	schema: importNamesForm,
	choose: ({ context, page: { id, nearNames }, value }) => {
		const chosen = nearNames.map(({ text }, place) => [text, value.names[String(place)]] as const);
		const open = [...chosen.entries()].filter(([, [, means]]) => means === undefined);
		if (open.length > 0)
			return refusedFields(Object.fromEntries(open.map(([place]) => [`names.${place}`, NAME_MISSING])));
		const names = chosen.map(([text, means = ""]) => [text, means === "none" ? "" : means]);
		return chooseTable(context, { importId: id, choice: { names: Object.fromEntries(names) } });
	},
	done: "You chose whose figures these are",
});

export default function ImportNames() {
	const { fileName, names, values } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={importNamesForm}
			title="Are these the same partnerships?"
			caption={fileName}
			intro={
				<p className="govuk-body">
					These names in the file are not written the same way as the partnerships in this version.
				</p>
			}
			values={refused?.values ?? values}
			errors={refused?.errors}
			boxes={Object.fromEntries(names.map(({ field, text }) => [field, text]))}
			submitLabel="Continue"
		>
			{names.map(({ field, text, rows, may }) => (
				<RadiosField
					key={field}
					name={field}
					label={`“${text}”, row ${rows}`}
					items={[
						...may.map(({ id, name }) => ({ value: id, text: `It is ${name}` })),
						{ value: "none", text: "It is another area: leave it out" },
					]}
				/>
			))}
		</FormPage>
	);
}
