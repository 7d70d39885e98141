import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { importPath, importStep, isBefore } from "~/domain/needs/import-step";
import { importNamesForm } from "~/forms/needs/import-table";
import { parseForm } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { chooseTable } from "~/use-cases/needs/choose-table";
import { readImport } from "~/use-cases/needs/read-import";

export const meta = titled("Are these the same partnerships?");
export const handle: PageHandle = {
	backHref: (_, params) => `/needs/${params.needsVersionId}/import/${params.importId}`,
};

export function loader(args: LoaderFunctionArgs) {
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const page = valueOrPage(readImport(signedInContextFor(args), { versionId, importId }));
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

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { needsVersionId: versionId = "", importId = "" } = args.params;
	const { nearNames } = valueOrPage(readImport(context, { versionId, importId }));
	const body = await args.request.formData();
	for (const place of nearNames.keys()) if (!body.has(`names.${place}`)) body.set(`names.${place}`, "");
	const form = parseForm(importNamesForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const names = Object.fromEntries(
		nearNames.map(({ text }, place) => {
			const said = form.value.names[String(place)] ?? "";
			return [text, said === "none" ? "" : said];
		}),
	);
	const chosen = chooseTable(context, { importId, choice: { names } });
	if (chosen.ok) {
		const next = importStep(valueOrPage(readImport(context, { versionId, importId })));
		throw saying(
			args,
			importPath(versionId, importId, next),
			"You chose whose figures these are",
			"No figure has been taken from the table yet.",
		);
	}
	const messages = { "import-confirmed": "These figures were imported already" };
	const refused = refusedForm(importNamesForm, body, chosen, { messages });
	if (refused) return data(refused, { status: 400 });
	throw refusalPage(chosen);
}

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
