import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAction, answersPage } from "~/answers-action";
import { canBeAppraised } from "~/domain/appraisal/bid-appraisal";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { ALTERNATIVE } from "~/domain/form/kinds/alternative";
import { SAVING_LINE } from "~/domain/form/kinds/saving-line";
import { actionOfKind } from "~/form-action";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { problemOf } from "~/forms/refused-form";
import { formSectionOfPage } from "~/record-action";
import { listAction, listPage } from "~/record-pages";
import { RecordList } from "~/record-views";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { SectionGlance } from "~/ui/bid/appraisal/section-glance";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readAppraisal } from "~/use-cases/bid/read-appraisal";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle: PageHandle = { ...bidBreadcrumbs(), keepsFiles: true };

/** The kinds whose list begins with what its records come to together. */
const WORTH: readonly string[] = [SAVING_LINE.key, ALTERNATIVE.key];

/** A section of records is their list, with what savings and alternatives come to; one of questions is their form. */
export function loader(args: LoaderFunctionArgs) {
	const section = formSectionOfPage(args);
	const kind = kindOfFormSection(section);
	if (!kind) return { title: section.title, ...answersPage(args) };
	if (!WORTH.includes(kind.key)) return listPage(args);
	const { content } = valueOrPage(
		readAppraisal(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	const page = listPage(args);
	// Sums by kind know nothing of percentages and amounts by year, which the appraisal above them counts.
	const totals = kind.key === SAVING_LINE.key && canBeAppraised(content) ? [] : page.totals;
	return { ...page, totals, worth: content };
}

export const action = actionOfKind((args) =>
	kindOfFormSection(formSectionOfPage(args)) ? listAction : answersAction,
);

export default function SectionPage() {
	// What a loader gives goes to the page as it is: text, numbers, lists and objects of them.
	const page = useLoaderData() as ReturnType<typeof loader>;
	const refused = useActionData<typeof action>();
	if ("cards" in page)
		return (
			<RecordList
				page={page}
				problem={problemOf(refused)}
				above={
					"worth" in page ? (
						<SectionGlance section={page.section} path={page.place.path} content={page.worth} />
					) : null
				}
			/>
		);
	return (
		<AnswersForm {...page} schema={answersSchema(page.section)} states={STATE_ITEMS} refused={refused} />
	);
}
