import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import {
	breakdownOf,
	reducedVersionFields,
	reducedVersionForm,
	reducedVersionFormValues,
} from "~/forms/bid/reduced-version";
import { refusedRecord } from "~/forms/bid/refused-record";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { ReducedVersionFields } from "~/ui/bid/reduced-version-fields";
import { titled } from "~/ui/layout/titled";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";
import { saveReducedVersion } from "~/use-cases/bid/save-reduced-version";

const TITLE = "Change a reduced version";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("reduced");

function read(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid, interventions, versions } = valueOrPage(
		readReducedVersions(context, { bidId: args.params.bidId ?? "" }),
	);
	const parts = interventions.map(({ id, values: { title, asked } }) => ({
		id,
		title,
		asked: asked === null ? null : formatPounds(asked),
	}));
	return { context, bid, parts, versions };
}

export function loader(args: LoaderFunctionArgs) {
	const { context, bid, parts, versions } = read(args);
	const found = versions.find(({ id }) => id === args.params.itemId);
	const values = found ? reducedVersionFormValues(found.values) : null;
	const revision = found?.revision ?? 0;
	return data({ bid, key: context.ids.next(), interventions: parts, values, revision }, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const { context, parts } = read(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(reducedVersionForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const values = { ...form.value, interventions: breakdownOf(form.value.interventions) };
	const saved = saveReducedVersion(context, { bidId, id, revision: revisionOf(sent), values });
	if (saved.ok) throw redirect(sectionPath(bidId, "reduced"));
	const refused = refusedRecord(saved, typedValues(reducedVersionForm, sent), {
		fields: reducedVersionFields(parts),
		formValues: reducedVersionFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
}

export default function ChangeReducedVersion() {
	const { bid, key, interventions, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="reduced"
			schema={reducedVersionForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<ReducedVersionFields interventions={interventions} />
		</RecordForm>
	);
}
