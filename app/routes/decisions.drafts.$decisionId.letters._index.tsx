import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { LETTER_NAMES } from "~/explain/letter-in-words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type LetterShown, readLetters } from "~/use-cases/decision/read-letters";

export const meta = titled("Letters of outcome");
export const handle: PageHandle = { isLarge: true, backHref: "/decisions" };

const LIST: ListDeclaration = {
	search: { label: "Reference or title" },
	filters: [
		filterOf("outcome", "Outcome", "Any outcome", LETTER_NAMES),
		filterOf("feedback", "Feedback", "Any", { written: "Written", none: "Not written" }),
	],
	sorts: [{ key: "reference", text: "Order of the decision" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<LetterShown> = {
	texts: ({ reference, title }) => [reference, title],
	matches: {
		outcome: ({ kind }, kindAsked) => kind === kindAsked,
		feedback: ({ checked }, asked) => checked === (asked === "written"),
	},
	order: {},
};

export function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(
		readLetters(signedInContextFor(args), { decisionId: args.params.decisionId ?? "" }),
	);
	if (page.number === null) throw redirect(`/decisions/drafts/${page.decisionId}`);
	const { letters, ...rest } = page;
	return { ...rest, ...pageOfRows(LIST, RULES, letters, new URL(args.request.url).searchParams) };
}

export default function Letters() {
	const { decisionId, state, number, title, rows, list } = useLoaderData<typeof loader>();
	const base = `/decisions/drafts/${decisionId}/letters`;
	return (
		<>
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">Letters of outcome</h1>
			<p className="govuk-body">
				{state === "published"
					? "The letters were sent when the decision was published."
					: "All letters are sent together when the decision is published. A letter without written feedback gives the outcome and the reason."}
			</p>
			<ListForm list={list} path={base} />
			<ListCount list={list} noun={["letter", "letters"]} />
			<Table
				stacked
				caption="Letters"
				captionClassName="govuk-visually-hidden"
				firstCellIsHeader
				head={[{ text: "Bid" }, { text: "Outcome" }, { text: "Feedback" }, { text: "Action" }]}
				rows={rows.map((letter) => [
					{ text: `${letter.reference}: ${letter.title ?? "you have an interest in this bid"}` },
					{ text: LETTER_NAMES[letter.kind] },
					{
						text: letter.checked ? <Tag colour="green">Written</Tag> : <Tag colour="grey">Not written</Tag>,
					},
					{
						text: letter.mayWrite ? (
							<a className="govuk-link" href={`${base}/${letter.bidId}`}>
								Write feedback<span className="govuk-visually-hidden"> to {letter.reference}</span>
							</a>
						) : state === "published" && letter.title !== null ? (
							<a className="govuk-link" href={`/bids/${letter.bidId}/letter`}>
								Read<span className="govuk-visually-hidden"> the letter to {letter.reference}</span>
							</a>
						) : (
							""
						),
					},
				])}
			/>
			<ListPages list={list} path={base} />
			<p className="govuk-body">
				<a className="govuk-link" href={`/decisions/${number}`}>
					Read the notice
				</a>
			</p>
		</>
	);
}
