import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { indicatorKey } from "~/domain/needs/indicator-key";
import { provided, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { labelled } from "~/forms/bid/conflict-fields";
import { dateValues } from "~/forms/dates";
import { indicatorForm } from "~/forms/needs/indicator";
import type { RefusalWords } from "~/forms/refused-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { IndicatorFields } from "~/ui/needs/indicator-fields";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import type { IndicatorRefusal } from "~/use-cases/needs/save-indicator";
import { saveIndicator } from "~/use-cases/needs/save-indicator";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf(async (context, { needsVersionId = "", indicatorId }) =>
	within(
		provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
		(version) => {
			const isNew = indicatorId === "new";
			const indicator = version.indicators.find(({ id }) => id === indicatorId);
			return isNew || indicator ? { version, isNew, indicator } : undefined;
		},
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { version, isNew, indicator } = page;
	const figures = (name: "values" | "per") =>
		Object.fromEntries(
			version.partnerships.map(({ id, key }) => [`${name}.${id}`, indicator?.[name][key] ?? ""]),
		);
	return {
		isNew,
		title: isNew ? "Add an indicator" : "Change an indicator",
		/** A new indicator's identifier is settled before it is sent, so that sending it twice adds it once. */
		id: indicator?.id ?? context.ids.next(),
		revision: version.revision,
		partnerships: version.partnerships.map(({ id, name, areaName }) => ({ id, name, areaName })),
		values: {
			title: indicator?.title ?? "",
			source: indicator?.source ?? "",
			...dateValues("sourceDate", indicator?.sourceDate ?? null),
			weight: indicator?.weight ?? "",
			kind: indicator?.kind ?? "count",
			...figures("values"),
			...figures("per"),
		},
	};
}

const PROBLEMS: RefusalWords<IndicatorRefusal> = {
	"indicator-duplicate": "This version already has an indicator of this name",
	"needs-version-in-use": VERSION_IN_USE,
	"weight-negative": "Weight must be a number from 0 to 1, like 0.25",
	"number-invalid": "Enter a number, like 1,073,045 or 60.1",
	"value-negative": "Must be zero or more",
};

/** What the fields are called where two people's texts stand side by side. */
function fieldsOf(
	partnerships: readonly { readonly id: string; readonly name: string; readonly areaName: string | null }[],
) {
	return labelled({
		title: "Indicator",
		source: "Source",
		sourceDate: "Date of the figures",
		weight: "Weight",
		kind: "Kind",
		...Object.fromEntries(
			partnerships.flatMap(({ id, name, areaName }) => [
				[`values.${id}`, `${areaName ?? name}, figure`],
				[`per.${id}`, `${areaName ?? name}, base of the rate`],
			]),
		),
	});
}

export const action = formAction({
	guard,
	schema: indicatorForm,
	messages: PROBLEMS,
	fields: ({ version }) => fieldsOf(version.partnerships),
	save: ({ context, page: { version }, body, revision, value: { values, per, ...row } }) =>
		saveIndicator(context, {
			...row,
			versionId: version.id,
			revision,
			id: String(body.get("id") ?? ""),
			key: indicatorKey(row.title),
			values: Object.entries(values).flatMap(([organisationId, value]) =>
				value === null
					? []
					: [{ organisationId, value, per: row.kind === "rate" ? (per[organisationId] ?? null) : null }],
			),
		}),
	told: (_, { page }) => [`/needs/${page.version.id}`, "You saved the indicator"],
});

export default function Indicator() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={indicatorForm}
			title={loaded.title}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			boxes={Object.fromEntries(
				loaded.partnerships.flatMap(({ id, name, areaName }) => [
					[`values.${id}`, `${areaName ?? name}, figure`],
					[`per.${id}`, `${areaName ?? name}, base of the rate`],
				]),
			)}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save the indicator"
			another={loaded.isNew}
		>
			<input type="hidden" name="id" value={loaded.id} />
			<IndicatorFields partnerships={loaded.partnerships} />
		</FormPage>
	);
}
