import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { keyOf } from "~/forms/bid/record-key";
import { refusedRecord } from "~/forms/bid/refused-record";
import { RISK_FIELDS, riskForm, riskFormValues } from "~/forms/bid/risk";
import { parseForm, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { RiskFields } from "~/ui/bid/risk-fields";
import { titled } from "~/ui/layout/titled";
import { addRisk } from "~/use-cases/bid/add-risk";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add a risk";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("risks");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "risks" }));
	return { bid, key: context.ids.next(), values: riskFormValues(null) };
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const form = parseForm(riskForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const added = addRisk(context, { bidId, key: keyOf(sent), values: form.value });
	if (added.ok) throw redirect(sectionPath(bidId, "risks"));
	const refused = refusedRecord(added, typedValues(riskForm, sent), {
		fields: RISK_FIELDS,
		formValues: riskFormValues,
	});
	if (!refused) throw refusalPage(added);
	return data(refused, 409);
}

export default function NewRisk() {
	const { bid, key, values } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="risks"
			schema={riskForm}
			title={TITLE}
			values={values}
			recordKey={key}
			refused={useActionData<typeof action>()}
		>
			<RiskFields />
		</RecordForm>
	);
}
