import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordFormValues, sectionSchema } from "~/forms/form/record-form";
import { recordAction, recordsOfPage } from "~/record-action";
import { recordBreadcrumbs } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/record-form";
import { titled } from "~/ui/layout/titled";
import { saveRecord } from "~/use-cases/form/save-record";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = recordBreadcrumbs;

export function loader(args: LoaderFunctionArgs) {
	const { kind, context, bid, records, interventions } = recordsOfPage(args);
	const found = records.find(({ id }) => id === args.params.recordId);
	const page = {
		bid,
		section: kind.section,
		title: `Change ${kind.words.a}`,
		key: context.ids.next(),
		interventions,
		values: found ? recordFormValues(kind, found.values) : null,
		revision: found?.revision ?? 0,
	};
	return data(page, found ? 200 : 404);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, saveRecord);
}

export default function ChangeRecord() {
	const { key, ...page } = useLoaderData<typeof loader>();
	return (
		<RecordForm
			{...page}
			schema={sectionSchema(page.section)}
			recordKey={key}
			refused={useActionData<typeof action>()}
		/>
	);
}
