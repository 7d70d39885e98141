import { data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pence, toDecimalPounds } from "~/domain/money";
import { percentOf } from "~/domain/needs/share-in-words";
import { provided, within } from "~/domain/outcome";
import type { Ratio } from "~/domain/ratio";
import { formAction, guarded, guardOf } from "~/form-action";
import { type FormulaTyped, formulaForm } from "~/forms/needs/formula";
import { type FormValues, typedValues } from "~/forms/parse-form";
import { standingNow } from "~/forms/refused-form";
import { CancelLink } from "~/ui/form/cancel-link";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { FORMULA_FIELDS, FormulaFields } from "~/ui/needs/formula-fields";
import { FormulaResult } from "~/ui/needs/formula-result";
import { VERSION_IN_USE } from "~/ui/needs/version-refusals";
import { readFormulaPreview } from "~/use-cases/needs/read-formula-preview";
import { type NeedsVersionPage, readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { saveFormula } from "~/use-cases/needs/save-formula";

export const meta = titled("How this version shares the money");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf(async (context, { needsVersionId = "" }) =>
	provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
);

function valuesOf({ unit, rounding, transition, bounds }: NeedsVersionPage["formula"]): FormValues {
	const share = (of: Ratio | null | undefined) => (of ? percentOf(of) : "");
	return {
		unit,
		rounding,
		step: transition ? String(transition.step) : "",
		steps: transition ? String(transition.steps) : "",
		bounds: bounds?.method ?? "none",
		floor: share(bounds?.floor),
		ceiling: share(bounds?.ceiling),
		minimum: bounds && bounds.minimum > 0n ? toDecimalPounds(bounds.minimum) : "",
	};
}

export async function loader(args: LoaderFunctionArgs) {
	const { page: version } = await guarded(args, guard);
	return {
		title: version.title,
		revision: version.revision,
		partnerships: version.partnerships.map(({ key, name }) => ({ key, name })),
		preview: {
			amount: version.amount,
			needs: version.needs,
			refusal: version.refusal,
			rows: version.rows,
		},
		values: valuesOf(version.formula),
	};
}

function formulaFrom({ unit, rounding, step, steps, bounds, ...limits }: FormulaTyped) {
	return {
		unit,
		rounding,
		transition: step === null || steps === null ? null : { step, steps },
		bounds: bounds === "none" ? null : { ...limits, method: bounds, minimum: limits.minimum ?? pence(0) },
	};
}

export const action = formAction({
	guard,
	schema: formulaForm,
	messages: {
		"needs-version-in-use": VERSION_IN_USE,
		"amount-negative": "Must be zero or more",
		"transition-invalid": "The step must be a whole number from 0 to the number of steps",
		"rounding-not-offered":
			"Webster’s method cannot be used where gains are reduced to pay for lowest amounts",
		"unit-invalid": "Select what amounts are rounded to",
	},
	status: 409,
	fields: FORMULA_FIELDS,
	save: async ({ context, page, params, body, revision, value }) => {
		const formula = { versionId: params.needsVersionId ?? "", ...formulaFrom(value) };
		if (body.get("intent") === "try") return readFormulaPreview(context, formula);
		const saved = within(saveFormula(context, { revision, ...formula }), () => null);
		return standingNow(saved, () => valuesOf(page.formula));
	},
	told: (preview, { params, body }) =>
		preview
			? data({ errors: {}, values: typedValues(formulaForm, body), conflict: undefined, preview })
			: [`/needs/${params.needsVersionId}`, "You saved the formula"],
});

export default function Formula() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const tried = answer && "preview" in answer ? answer.preview : null;
	const preview = tried ?? loaded.preview;
	const names = new Map(loaded.partnerships.map(({ key, name }) => [key, name]));
	return (
		<>
			<FormPage
				schema={formulaForm}
				title="How this version shares the money"
				caption={loaded.title}
				values={answer?.values ?? loaded.values}
				errors={answer?.errors}
				conflict={answer?.conflict}
				revision={loaded.revision}
				submitLabel="Save"
				actions={
					<>
						<Button variant="secondary" name="intent" value="try">
							Show the result first
						</Button>
						<CancelLink />
					</>
				}
			>
				<FormulaFields />
			</FormPage>
			<FormulaResult
				heading={tried ? "The result of what you typed, not saved yet" : "The result as saved"}
				preview={preview}
				nameOf={(key) => names.get(key) ?? key}
			/>
		</>
	);
}
