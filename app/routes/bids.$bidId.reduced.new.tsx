import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
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
import { addReducedVersion } from "~/use-cases/bid/add-reduced-version";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";

const TITLE = "Add a reduced version";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs("reduced");
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

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

export function action(args: ActionFunctionArgs) {
	return recordAction(args, {
		section: "reduced",
		schema: reducedVersionForm,
		fields: reducedVersionFields([]),
		formValues: reducedVersionFormValues,
		save: (context, { values, ...sent }) =>
			addReducedVersion(context, {
				...sent,
				values: { ...values, interventions: breakdownOf(values.interventions) },
			}),
	});
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
