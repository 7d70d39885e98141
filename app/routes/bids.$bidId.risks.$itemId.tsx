import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusedRecord } from "~/forms/bid/refused-record";
import { RISK_FIELDS, riskForm, riskFormValues } from "~/forms/bid/risk";
import { parseForm, revisionOf, typedValues } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { RiskFields } from "~/ui/bid/risk-fields";
import { titled } from "~/ui/layout/titled";
import { readRecordList } from "~/use-cases/bid/read-record-list";
import { saveRisk } from "~/use-cases/bid/save-risk";

const TITLE = "Change a risk";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("risks");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid, records } = valueOrPage(readRecordList(context, { bidId, section: "risks" }));
	const found = records.find(({ id }) => id === args.params.itemId);
	const values = found ? riskFormValues(found.values) : null;
	const page = { bid, key: context.ids.next(), values, revision: found?.revision ?? 0 };
	return data(page, found ? 200 : 404);
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const { bidId = "", itemId: id = "" } = args.params;
	const sent = await args.request.formData();
	const form = parseForm(riskForm, sent);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, 400);
	const saved = saveRisk(context, { bidId, id, revision: revisionOf(sent), values: form.value });
	if (saved.ok) throw redirect(sectionPath(bidId, "risks"));
	const refused = refusedRecord(saved, typedValues(riskForm, sent), {
		fields: RISK_FIELDS,
		formValues: riskFormValues,
	});
	if (!refused) throw refusalPage(saved);
	return data(refused, 409);
}

export default function ChangeRisk() {
	const { bid, key, values, revision } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			bid={bid}
			section="risks"
			schema={riskForm}
			title={TITLE}
			values={values}
			recordKey={key}
			revision={revision}
			refused={useActionData<typeof action>()}
		>
			<RiskFields />
		</RecordForm>
	);
}
