import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answersAction, answersPage } from "~/answers-action";
import { questionsOf } from "~/domain/form/definition";
import { kindOfFormSection } from "~/domain/form/form-kinds";
import { rowsOf, titleOf } from "~/domain/form/record-rows";
import { answersSchema, STATE_ITEMS } from "~/forms/bid/answers";
import { formSectionOfPage, recordListAction, recordsOfPage } from "~/record-action";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { AnswersForm } from "~/ui/bid/section/answers-form";
import { KindTotals, kindTotalTexts } from "~/ui/bid/section/kind-totals";
import { RecordCards } from "~/ui/bid/section/record-cards";
import { RecordSectionPage } from "~/ui/bid/section/section-page";
import { titled } from "~/ui/layout/titled";

export const meta = titled<{ readonly title: string }>(({ title }) => title);
export const handle = bidBreadcrumbs();

function recordsPage(args: LoaderFunctionArgs) {
	const { kind, section, bid, records, removed, near } = recordsOfPage(args);
	const values = records.map((record) => record.values);
	const sorted = kind.sort ? [...records].sort((a, b) => kind.sort?.(a.values, b.values) ?? 0) : records;
	return {
		bid,
		section,
		removed,
		totals: kindTotalTexts(kind, values),
		hasQuestions: questionsOf(section).length > 0,
		cards: sorted.map((record) => ({
			id: record.id,
			title: titleOf(kind, record.values),
			rows: rowsOf(kind, record.values, near),
		})),
	};
}

/** A section of records is their list; one of questions alone is their form. */
export function loader(args: LoaderFunctionArgs) {
	const section = formSectionOfPage(args);
	return kindOfFormSection(section)
		? { title: section.title, ...recordsPage(args) }
		: { title: section.title, ...answersPage(args) };
}

export async function action(args: ActionFunctionArgs) {
	return kindOfFormSection(formSectionOfPage(args)) ? recordListAction(args) : answersAction(args);
}

type Refused = Awaited<ReturnType<typeof answersAction>>["data"];

function Records({ page, problem }: { page: ReturnType<typeof recordsPage>; problem: string | undefined }) {
	const { bid, section, cards, totals, removed } = page;
	return (
		<RecordSectionPage
			bid={bid}
			asked={section}
			section={section.key}
			glance={<KindTotals totals={totals} />}
			count={cards.length}
			removed={removed}
			problem={problem}
		>
			{page.hasQuestions ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}/${section.key}/questions`}>
						Answer the questions of this section
					</a>
				</p>
			) : null}
			<RecordCards cards={cards} bid={bid} asked={section} section={section.key} />
		</RecordSectionPage>
	);
}

export default function SectionPage() {
	// What a loader gives goes to the page as it is: text, numbers, lists and objects of them.
	const page = useLoaderData() as ReturnType<typeof loader>;
	const refused = useActionData() as Refused | { readonly problem: string } | undefined;
	if ("cards" in page)
		return <Records page={page} problem={refused && "problem" in refused ? refused.problem : undefined} />;
	return (
		<AnswersForm
			{...page}
			schema={answersSchema(page.section)}
			states={STATE_ITEMS}
			refused={refused && "errors" in refused ? refused : undefined}
		/>
	);
}
