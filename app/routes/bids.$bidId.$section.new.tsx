import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { titleOf } from "~/domain/form/record-rows";
import { recordFormValues, sectionSchema } from "~/forms/form/record-form";
import { recordAction, recordsOfPage } from "~/record-action";
import { recordBreadcrumbs } from "~/ui/bid/bid-head";
import { RecordForm } from "~/ui/bid/section/record-form";
import { titled } from "~/ui/layout/titled";
import { addRecord } from "~/use-cases/form/add-record";

export const meta = titled<ReturnType<typeof loader>>(({ title }) => title);
export const handle = recordBreadcrumbs;
/** A refused form is drawn with a new key, so that saving again adds what it says. */
export const shouldRevalidate = () => true;

/** The intervention that a new record begins with: the one asked for, or the only one there is. */
function chosenAtFirst(wanted: string | null, interventions: readonly { readonly id: string }[]): string {
	const only = interventions.length === 1 ? interventions[0] : undefined;
	return (interventions.find(({ id }) => id === wanted) ?? only)?.id ?? "";
}

export function loader(args: LoaderFunctionArgs) {
	const { kind, section: asked, context, bid, records, interventions, near } = recordsOfPage(args);
	const { carriedOn } = kind;
	const query = new URL(args.request.url).searchParams;
	const copied = records.find(({ id }) => id === query.get("copy"));
	const wanted = carriedOn ? query.get(carriedOn) : null;
	const begun = carriedOn ? { [carriedOn]: chosenAtFirst(wanted, interventions) } : {};
	return {
		bid,
		section: kind.section,
		title: `Add ${kind.words.a}`,
		key: context.ids.next(),
		asked,
		interventions,
		links: near.links ?? {},
		copyOf: copied ? titleOf(kind, copied.values) : null,
		values: copied ? recordFormValues(kind, copied.values) : { ...recordFormValues(kind, null), ...begun },
	};
}

export function action(args: ActionFunctionArgs) {
	return recordAction(args, addRecord);
}

export default function NewRecord() {
	// What a loader gives goes to the page as it is, amounts included.
	const { key, ...page } = useLoaderData() as ReturnType<typeof loader>;
	return (
		<RecordForm
			{...page}
			schema={sectionSchema(page.asked)}
			recordKey={key}
			refused={useActionData<typeof action>()}
		/>
	);
}
