import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	filterOf,
	keptList,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { formatDate } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import type { TagProps } from "~/ui/govuk/tag";
import { TaskList } from "~/ui/govuk/task-list";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type OwnAssessment, readOwnAssessments } from "~/use-cases/assessment/read-own-assessments";

export const meta = titled("Your assessments");
export const handle: PageHandle = {
	breadcrumbs: () => [{ text: "Home", href: "/" }, { text: "Your assessments" }],
};

export async function loader(args: LoaderFunctionArgs) {
	const { rounds } = valueOrPage(readOwnAssessments(signedInContextFor(args)));
	const all = rounds.flatMap(({ id, assessments }) => assessments.map((row) => ({ ...row, roundId: id })));
	const { rows, list } = pageOfRows(LIST, RULES, all, new URL(args.request.url).searchParams);
	const shown = rounds.map(({ assessments, ...round }) => ({
		...round,
		inAll: assessments.length,
		submitted: assessments.filter(({ state }) => state === "submitted").length,
		assessments: rows.filter(({ roundId }) => roundId === round.id),
	}));
	return { rounds: shown.filter(({ inAll, assessments }) => inAll === 0 || assessments.length > 0), list };
}

const STATES: Readonly<Record<OwnAssessment["state"], { words: string; colour: TagProps["colour"] }>> = {
	"not-started": { words: "Not started", colour: "blue" },
	"in-progress": { words: "In progress", colour: "teal" },
	ready: { words: "Ready to submit", colour: "yellow" },
	submitted: { words: "Submitted", colour: "green" },
};

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [
		filterOf(
			"state",
			"State",
			"Any state",
			Object.fromEntries(Object.entries(STATES).map(([state, { words }]) => [state, words])),
		),
	],
	sorts: [{ key: "reference", text: "Reference" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<OwnAssessment> = {
	texts: ({ reference, title, partnerships }) => [reference, title, ...partnerships],
	matches: { state: (row, state) => row.state === state },
};

export default function Assessments() {
	const { rounds, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Your assessments</h1>
			{rounds.length === 0 && list.all === 0 ? (
				<p className="govuk-body">No bid has been given to you yet.</p>
			) : null}
			<ListForm list={list} path="/assessments" />
			<ListCount list={list} noun={["bid", "bids"]} />
			{rounds.map(({ id, title, dueOn, overdue, practice, inAll, submitted, assessments }) => (
				<section key={id} aria-labelledby={`round-${id}`}>
					<h2 className="govuk-heading-m" id={`round-${id}`}>
						{title}
					</h2>
					<StatRow
						stats={[
							{
								label: "Still to submit",
								value: inAll - submitted,
								...(dueOn === null ? {} : { note: `due on ${formatDate(dueOn)}` }),
								...(overdue && inAll > submitted ? { tone: "problem" as const } : {}),
							},
							{ label: "Submitted", value: submitted, note: `of ${inAll}` },
						]}
					/>
					{practice === "first" ? (
						<InsetText>
							<a className="govuk-link" href={`/rounds/${id}/practice`}>
								Score the practice bid first
							</a>
							. All assessors score it, to see how their scores differ.
						</InsetText>
					) : null}
					{practice === "done" ? (
						<p className="govuk-body">
							<a className="govuk-link" href={`/rounds/${id}/practice`}>
								See the practice bid
							</a>
						</p>
					) : null}
					<TaskList
						idPrefix={`round-${id}`}
						items={assessments.map((row) => ({
							title: `${row.reference}: ${row.title}`,
							href: `/assessments/${row.assessmentId}${keptList(list, "/assessments")}`,
							hint: `${row.partnerships.join(", ")}. ${
								row.othersReadable
									? "All assessments are in"
									: `${row.criteriaDone} of ${row.criteriaInAll} criteria done`
							}`,
							status: {
								tag: { children: STATES[row.state].words, colour: STATES[row.state].colour },
							},
						}))}
					/>
				</section>
			))}
			<ListPages list={list} path="/assessments" />
		</>
	);
}
