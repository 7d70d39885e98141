import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { keyOf } from "~/forms/bid/record-key";
import {
	breakdownOf,
	reducedVersionFields,
	reducedVersionForm,
	reducedVersionFormValues,
} from "~/forms/bid/reduced-version";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { ReducedVersionFields } from "~/ui/bid/reduced-version-fields";
import { titled } from "~/ui/layout/titled";
import { addReducedVersion } from "~/use-cases/bid/add-reduced-version";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";

const TITLE = "Add a reduced version";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("reduced");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid, interventions } = valueOrPage(readReducedVersions(context, { bidId }));
	return {
		bid,
		key: context.ids.next(),
		interventions: interventions.map(({ id, values: { title, asked } }) => ({
			id,
			title,
			asked: asked === null ? null : formatPounds(asked),
		})),
		values: reducedVersionFormValues(null),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(reducedVersionForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const values = { ...form.value, interventions: breakdownOf(form.value.interventions) };
	const added = addReducedVersion(context, { bidId, key: keyOf(sent), values });
	if (added.ok) throw redirect(sectionPath(bidId, "reduced"));
	const refused = refusedRecord(added, typedValues(reducedVersionForm, sent), {
		fields: reducedVersionFields([]),
		formValues: reducedVersionFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
}

export default function NewReducedVersion() {
	const { bid, key, interventions, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="reduced"
			schema={reducedVersionForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<ReducedVersionFields interventions={interventions} />
		</RecordForm>
	);
}
