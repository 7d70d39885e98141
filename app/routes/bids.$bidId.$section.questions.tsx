import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAction, answersPage } from "~/answers-action";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";

export const meta = titled<{ readonly section: { readonly title: string } }>(
	({ section }) => `${section.title}: questions`,
);
export const handle: PageHandle = { ...bidBreadcrumbs(), keepsFiles: true };

/** The questions of a section that holds records too. */
export function loader(args: LoaderFunctionArgs) {
	return answersPage(args);
}

export const action = answersAction;

export default function Questions() {
	const page = useLoaderData() as ReturnType<typeof answersPage>;
	return (
		<AnswersForm
			{...page}
			title={`${page.section.title}: questions`}
			schema={answersSchema(page.section)}
			states={STATE_ITEMS}
			refused={useActionData<typeof action>()}
		/>
	);
}
