import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { indicatorKey } from "~/domain/needs/indicator-key";
import { provided, within } from "~/domain/outcome";
import { guarded, guardOf } from "~/form-action";
import { dateValues } from "~/forms/dates";
import { indicatorForm } from "~/forms/needs/indicator";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { formAgain, refusedForm, valueOrPage } from "~/respond";
import { anotherOr, saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { IndicatorFields } from "~/ui/needs/indicator-fields";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import type { Context } from "~/use-cases/context";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
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

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(indicatorForm, body);
	if (!form.ok) return formAgain(form.errors, form.values);
	const versionId = args.params.needsVersionId ?? "";
	const { values, per, ...row } = form.value;
	const missingBases = Object.keys(values).filter(
		(id) => row.kind === "rate" && values[id] !== null && !per[id],
	);
	const typed = typedValues(indicatorForm, body);
	if (missingBases.length > 0) {
		const errors = Object.fromEntries(missingBases.map((id) => [`per.${id}`, "Enter the base of this rate"]));
		return formAgain(errors, typed);
	}
	const saved = saveIndicator(context, {
		...row,
		versionId,
		revision: revisionSent(body),
		id: String(body.get("id") ?? ""),
		key: indicatorKey(row.title),
		values: Object.entries(values).flatMap(([organisationId, value]) =>
			value === null
				? []
				: [{ organisationId, value, per: row.kind === "rate" ? (per[organisationId] ?? null) : null }],
		),
	});
	if (saved.ok) throw saying(args, anotherOr(args, body, `/needs/${versionId}`), "You saved the indicator");
	return refusedForm(saved, {
		values: typed,
		labels: await labelsOf(context, versionId),
		problems: PROBLEMS,
		body,
	});
}

const PROBLEMS = {
	"indicator-duplicate": "This version already has an indicator of this name",
	...VERSION_REFUSALS,
	"weight-negative": "Weight must be a number from 0 to 1, like 0.25",
	"number-invalid": "Enter a number, like 1,073,045 or 60.1",
	"value-negative": "Must be zero or more",
};

/** What the fields are called where two people's texts stand side by side. */
async function labelsOf(context: Context, versionId: string): Promise<Readonly<Record<string, string>>> {
	const { partnerships } = valueOrPage(await readNeedsVersion(context, versionId));
	return {
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
	};
}

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
