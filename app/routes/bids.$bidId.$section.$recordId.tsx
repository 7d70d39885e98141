import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { recordFormValues, sectionSchema } from "~/forms/form/record-form";
import { recordAction, recordsOfPage } from "~/record-action";
import { recordBreadcrumbs } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/section/record-form";
import { titled } from "~/ui/layout/titled";
import { saveRecord } from "~/use-cases/form/save-record";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = recordBreadcrumbs;

export function loader(args: LoaderFunctionArgs) {
	const { kind, section: asked, context, bid, records, interventions, near } = recordsOfPage(args);
	const found = records.find(({ id }) => id === args.params.recordId);
	const page = {
		bid,
		section: kind.section,
		title: `Change ${kind.words.a}`,
		key: context.ids.next(),
		asked,
		interventions,
		links: near.links ?? {},
		values: found ? recordFormValues(kind, found.values) : null,
		revision: found?.revision ?? 0,
	};
	return data(page, found ? 200 : 404);
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, saveRecord);
}

export default function ChangeRecord() {
	// What a loader gives goes to the page as it is, amounts included.
	const { key, ...page } = useLoaderData() as ReturnType<typeof loader>["data"];
	return (
		<RecordForm
			{...page}
			schema={sectionSchema(page.asked)}
			recordKey={key}
			refused={useActionData<typeof action>()}
		/>
	);
}
