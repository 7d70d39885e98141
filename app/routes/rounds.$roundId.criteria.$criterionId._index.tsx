import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { parseForm, revisionSent } from "~/forms/parse-form";
import { refusedForm } from "~/forms/refused-form";
import { criterionInput } from "~/forms/round/criterion-input";
import { criterionForm } from "~/forms/round/scheme";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { CriterionFields } from "~/ui/round/criterion-fields";
import { CRITERION_FIELDS, CRITERION_REFUSALS } from "~/ui/round/criterion-refusals";
import { changeCriterion } from "~/use-cases/round/change-criterion";
import { readPlannedSetUp } from "~/use-cases/round/read-round-set-up";

export const meta = titled("Change the criterion");
export const handle: PageHandle = { backHref: (_, params) => `/rounds/${params.roundId}/criteria` };

export async function loader(args: LoaderFunctionArgs) {
	const { roundId = "", criterionId } = args.params;
	const round = valueOrPage(readPlannedSetUp(signedInContextFor(args), { roundId }));
	const criterion = round.criteria.find(({ id }) => id === criterionId);
	if (!criterion) throw refusalPage({ ok: false, code: "not-found", message: "no such criterion" });
	const { title, guidance, weight, perTheme, sections, descriptors, revision } = criterion;
	const points = descriptors.map((text, place) => [`descriptors.${place}`, text]);
	return {
		caption: round.title,
		weightLeft: round.weights.missing + weight,
		revision,
		values: {
			title,
			guidance,
			weight: String(weight),
			perTheme: perTheme ? ["yes"] : [],
			sections,
			...(Object.fromEntries(points) as Record<string, string>),
		},
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { roundId = "", criterionId = "" } = args.params;
	const body = await args.request.formData();
	const form = parseForm(criterionForm, body);
	if (!form.ok) return data({ ...form, conflict: undefined }, { status: 400 });
	const revision = revisionSent(body);
	const changed = changeCriterion(context, { criterionId, revision, ...criterionInput(form.value) });
	if (changed.ok) throw saying(args, `/rounds/${roundId}/criteria`, "You saved the criterion");
	const words = { messages: CRITERION_REFUSALS, fields: CRITERION_FIELDS };
	const refused = refusedForm(criterionForm, body, changed, words);
	if (refused) return data(refused, { status: refused.conflict ? 409 : 400 });
	throw refusalPage(changed, { body });
}

export default function EditCriterion() {
	const loaded = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={criterionForm}
			title="Change the criterion"
			caption={loaded.caption}
			values={refused?.values ?? loaded.values}
			errors={refused?.errors}
			conflict={refused?.conflict}
			revision={loaded.revision}
			submitLabel="Save"
		>
			<CriterionFields weightLeft={loaded.weightLeft} />
		</FormPage>
	);
}
