import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RISK_FIELDS, riskForm, riskFormValues } from "~/forms/bid/risk";
import { recordAction, recordToChange } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
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
	const { record, status } = recordToChange(records, args.params.itemId, riskFormValues);
	return data({ bid, key: context.ids.next(), ...record }, status);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "risks",
		schema: riskForm,
		fields: RISK_FIELDS,
		formValues: riskFormValues,
		save: saveRisk,
	});
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
