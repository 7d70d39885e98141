import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { filterOf, type ListDeclaration, type ListRules, pageOfRows } from "~/domain/listing/list-query";
import { formatDate } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type FollowedAction, readActions } from "~/use-cases/decision/read-actions";

export const meta = titled("Recommendations to follow up");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Decisions", href: "/decisions" }, { text: "Recommendations" }],
};

const STATES = { open: "Open", overdue: "Overdue", done: "Done" } as const;
const COLOURS = { open: "blue", overdue: "red", done: "green" } as const;

const LIST: ListDeclaration = {
	search: { label: "Action, owner or decision" },
	filters: [filterOf("state", "State", "Any", STATES)],
	sorts: [{ key: "due", text: "Due first" }],
};

const RULES: ListRules<FollowedAction> = {
	texts: ({ what, owner, number }) => [what, owner, number],
	matches: { state: ({ state }, asked) => state === asked },
	order: {},
};

export function loader(args: LoaderFunctionArgs) {
	const { actions, mayFollowUp } = valueOrPage(readActions(signedInContextFor(args)));
	const overdue = actions.filter(({ state }) => state === "overdue").length;
	return {
		mayFollowUp,
		overdue,
		...pageOfRows(LIST, RULES, actions, new URL(args.request.url).searchParams),
	};
}

function Done({ done }: Pick<FollowedAction, "done">) {
	return done ? (
		<>
			{formatDate(done.on)}: {done.note} ({done.by})
		</>
	) : null;
}

export default function Actions() {
	const { rows, list, overdue, mayFollowUp } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Recommendations to follow up</h1>
			<p className="govuk-body">
				{overdue === 0 ? "Nothing is overdue." : `${overdue} ${overdue === 1 ? "is" : "are"} overdue.`}
			</p>
			<ListForm list={list} path="/decisions/actions" />
			<ListCount list={list} noun={["recommendation", "recommendations"]} />
			{rows.length === 0 ? null : (
				<Table
					stacked
					caption="What decisions recommend"
					captionClassName="govuk-visually-hidden"
					head={[
						{ text: "Action" },
						{ text: "Owner" },
						{ text: "Due" },
						{ text: "State" },
						{ text: "Decision" },
						{ text: "What was done" },
					]}
					firstCellIsHeader
					rows={rows.map((each) => [
						{ text: each.what },
						{ text: each.owner },
						{ text: formatDate(each.dueOn) },
						{ text: <Tag colour={COLOURS[each.state]}>{STATES[each.state]}</Tag> },
						{
							text: (
								<a className="govuk-link" href={`/decisions/${each.number}`}>
									{printedNumber(each.number)}
								</a>
							),
						},
						{
							text:
								each.state !== "done" && mayFollowUp ? (
									<a className="govuk-link" href={`/decisions/actions/${each.id}`}>
										Say that it is done<span className="govuk-visually-hidden">: {each.what}</span>
									</a>
								) : (
									<Done done={each.done} />
								),
						},
					])}
				/>
			)}
			<ListPages list={list} path="/decisions/actions" />
		</>
	);
}
