import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { RISK_FIELDS, riskForm, riskFormValues } from "~/forms/bid/risk";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { RiskFields } from "~/ui/bid/risk-fields";
import { titled } from "~/ui/layout/titled";
import { addRisk } from "~/use-cases/bid/add-risk";
import { readRecordList } from "~/use-cases/bid/read-record-list";

const TITLE = "Add a risk";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("risks");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readRecordList(context, { bidId, section: "risks" }));
	return { bid, key: context.ids.next(), values: riskFormValues(null) };
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "risks",
		schema: riskForm,
		fields: RISK_FIELDS,
		formValues: riskFormValues,
		save: addRisk,
	});
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
