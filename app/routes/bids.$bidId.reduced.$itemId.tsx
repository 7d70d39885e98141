import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import {
	breakdownOf,
	reducedVersionFields,
	reducedVersionForm,
	reducedVersionFormValues,
} from "~/forms/bid/reduced-version";
import { recordAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
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

export function action(args: ActionFunctionArgs) {
	const { parts } = read(args);
	return recordAction(args, {
		section: "reduced",
		schema: reducedVersionForm,
		fields: reducedVersionFields(parts),
		formValues: reducedVersionFormValues,
		save: (context, { values, ...sent }) =>
			saveReducedVersion(context, {
				...sent,
				values: { ...values, interventions: breakdownOf(values.interventions) },
			}),
	});
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
