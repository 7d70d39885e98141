import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { manyOf } from "~/domain/form/record-kind";
import { sheetColumns } from "~/domain/form/sheet-columns";
import { FILE_NOT_READ } from "~/domain/table/file-kind";
import { FILE_TOO_LARGE } from "~/forms/table-file-words";
import { recordsOfPage } from "~/record-action";
import { sheetAction } from "~/sheet-action";
import { recordBreadcrumbs } from "~/ui/bid/bid-head";
import { SeveralForm } from "~/ui/bid/section/several-form";
import { titled } from "~/ui/layout/titled";

export const meta = titled<ReturnType<typeof loader>>(({ title, fileProblem }) =>
	fileProblem ? `Error: ${title}` : title,
);
export const handle = { ...recordBreadcrumbs, takesFile: 2 * 1024 * 1024 };

export function loader(args: LoaderFunctionArgs) {
	const { kind, context, bid, near } = recordsOfPage(args);
	const tooLarge = new URL(args.request.url).search === FILE_NOT_READ;
	return {
		bid,
		section: kind.section,
		title: `Add several ${manyOf(kind.words)}`,
		many: manyOf(kind.words),
		recordKey: context.ids.next(),
		headings: sheetColumns(kind, near).map(({ heading }) => heading),
		needsIntervention: kind.carriedOn !== undefined && near.interventions.length === 0,
		fileProblem: tooLarge ? FILE_TOO_LARGE : null,
	};
}

export function action(args: ActionFunctionArgs) {
	return sheetAction(args);
}

export default function SeveralRecords() {
	return <SeveralForm {...useLoaderData<typeof loader>()} again={useActionData<typeof action>()} />;
}
