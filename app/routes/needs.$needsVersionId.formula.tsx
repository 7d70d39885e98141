import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pence } from "~/domain/money";
import { percentOf } from "~/domain/needs/share-in-words";
import { provided } from "~/domain/outcome";
import { guarded, guardOf } from "~/form-action";
import { type FormulaTyped, formulaForm } from "~/forms/needs/formula";
import { parseForm, revisionSent, typedValues } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { CancelLink } from "~/ui/form/cancel-link";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { FormulaFields } from "~/ui/needs/formula-fields";
import { FormulaResult } from "~/ui/needs/formula-result";
import { VERSION_REFUSALS } from "~/ui/needs/version-refusals";
import { readFormulaPreview } from "~/use-cases/needs/read-formula-preview";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { saveFormula } from "~/use-cases/needs/save-formula";

export const meta = titled("How this version shares the money");
export const handle: PageHandle = { backHref: (_, params) => `/needs/${params.needsVersionId}` };

const guard = guardOf(async (context, { needsVersionId = "" }) =>
	provided(await readNeedsVersion(context, needsVersionId), ({ mayChange }) => mayChange),
);

export async function loader(args: LoaderFunctionArgs) {
	const { page: version } = await guarded(args, guard);
	const { unit, rounding, transition, bounds } = version.formula;
	const share = (text: string | null | undefined) => (text ? percentOf(text) : "");
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
		values: {
			unit,
			rounding,
			step: transition ? String(transition.step) : "",
			steps: transition ? String(transition.steps) : "",
			bounds: bounds?.method ?? "none",
			floor: share(bounds?.floor),
			ceiling: share(bounds?.ceiling),
			minimum: bounds && /[1-9]/.test(bounds.minimum) ? bounds.minimum : "",
		},
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

export async function action(args: ActionFunctionArgs) {
	await guarded(args, guard);
	const context = signedInContextFor(args);
	const body = await args.request.formData();
	const form = parseForm(formulaForm, body);
	const nothing = { conflict: undefined, preview: null };
	if (!form.ok) return data({ ...form, ...nothing }, { status: 400 });
	const values = typedValues(formulaForm, body);
	const { step, steps } = form.value;
	const half = step === null && steps !== null ? "step" : step !== null && steps === null ? "steps" : null;
	if (half !== null)
		return data(
			{ errors: { [half]: "Enter both the step and the number of steps" }, values, ...nothing },
			{ status: 400 },
		);
	const versionId = args.params.needsVersionId ?? "";
	const formula = formulaFrom(form.value);
	if (body.get("intent") === "try") {
		const preview = valueOrPage(await readFormulaPreview(context, { versionId, ...formula }));
		return data({ errors: {}, values, conflict: undefined, preview });
	}
	const saved = saveFormula(context, { versionId, revision: revisionSent(body), ...formula });
	if (saved.ok) throw saying(args, `/needs/${versionId}`, "You saved the formula");
	const refused = refusedForm(formulaForm, body, saved, { messages: VERSION_REFUSALS });
	if (refused) return data({ ...refused, preview: null }, { status: 409 });
	throw refusalPage(saved, { body });
}

export default function Formula() {
	const loaded = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const preview = answer?.preview ?? loaded.preview;
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
				heading={answer?.preview ? "The result of what you typed, not saved yet" : "The result as saved"}
				preview={preview}
				nameOf={(key) => names.get(key) ?? key}
			/>
		</>
	);
}
