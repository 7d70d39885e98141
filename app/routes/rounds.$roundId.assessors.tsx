import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { ASSESSORS_PER_BID } from "~/domain/assessment/bid-score";
import {
	filterOf,
	keptList,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { formatDate } from "~/domain/london-time";
import { accepted, within } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import { valueOrPage } from "~/respond";
import { AssignmentList } from "~/ui/assessment/assignment-list";
import { ASSESSOR_WORK_REFUSALS } from "~/ui/assessment/moderation-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { Lacking } from "~/ui/layout/lacking";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { assignSuggested } from "~/use-cases/assessment/assign-suggested";
import {
	type Assignments,
	type BidAssignment,
	readAssignments,
	readWhoAssigns,
} from "~/use-cases/assessment/read-assignments";
import { remindAssessors } from "~/use-cases/assessment/remind-assessors";

export const meta = titled<Assignments>(({ round }) => `Assessors: ${round.title}`);
export const handle: PageHandle<Assignments> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Assessors" },
	],
	wide: true,
};

const guard = guardOf((context, { roundId = "" }) => readWhoAssigns(context, { roundId }));

type Told = (bid: BidAssignment) => boolean;

const tooFewAssigned: Told = ({ assessors }) => assessors.length < ASSESSORS_PER_BID;
const tooFewFree: Told = ({ missing }) => missing > 0;
const conflicted: Told = ({ assessors }) => assessors.some((each) => each.conflicted);
const allSubmitted: Told = (bid) => !tooFewAssigned(bid) && bid.assessors.every(({ submitted }) => submitted);

const STATES: Readonly<Record<string, { readonly words: string; readonly holds: Told }>> = {
	"without-two": { words: "Without two assessors", holds: tooFewAssigned },
	conflicted: { words: "Assigned to somebody with an interest", holds: conflicted },
	"too-few-free": { words: "Too few assessors are free of an interest", holds: tooFewFree },
	waiting: { words: "Being assessed", holds: (bid) => !tooFewAssigned(bid) && !allSubmitted(bid) },
	submitted: { words: "All assessments submitted", holds: allSubmitted },
};

const LIST: ListDeclaration = {
	search: { label: "Reference, title, partnership or assessor" },
	filters: [
		filterOf(
			"state",
			"Where it stands",
			"Anywhere",
			Object.fromEntries(Object.entries(STATES).map(([state, { words }]) => [state, words])),
		),
	],
	sorts: [{ key: "reference", text: "Reference" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<BidAssignment> = {
	texts: ({ reference, title, partnerships, assessors }) => [
		reference,
		title,
		...partnerships,
		...assessors.map(({ name }) => name),
	],
	matches: { state: (bid, state) => STATES[state]?.holds(bid) ?? true },
};

export async function loader(args: LoaderFunctionArgs) {
	const { context } = await guarded(args, guard);
	const all = valueOrPage(readAssignments(context, { roundId: args.params.roundId ?? "" }));
	const { bids, candidatesFor, ...page } = all;
	const query = new URL(args.request.url).searchParams;
	const { rows, list } = pageOfRows(LIST, RULES, bids, query);
	const suggested = bids.filter((bid) => bid.suggested.length > 0);
	const short = bids.filter(tooFewFree);
	return {
		...page,
		bids: rows.map((bid) => ({ ...bid, candidates: bid.mayAdd ? candidatesFor(bid.bidId) : [] })),
		list,
		suggested: suggested
			.slice(0, ROWS_OF_WORK)
			.map(({ bidId, reference, suggested: people }) => ({ bidId, reference, people })),
		suggestedInAll: suggested.length,
		withoutTwo: bids.filter(tooFewAssigned).length,
		short: short.slice(0, ROWS_OF_WORK).map(({ reference }) => reference),
		shortInAll: short.length,
	};
}

/** Pairs come as `bid:person`, as the page offered them: nobody is assigned whom the reader did not see. */
function pairsIn(body: FormData) {
	return body
		.getAll("pair")
		.map(String)
		.filter((pair) => pair.includes(":"))
		.map((pair) => {
			const at = pair.indexOf(":");
			return { bidId: pair.slice(0, at), personId: pair.slice(at + 1) };
		});
}

export const action = formAction({
	guard,
	messages: ASSESSOR_WORK_REFUSALS,
	status: 409,
	save: ({ context, params: { roundId = "" }, body }) => {
		if (body.get("intent") === "remind")
			return within(remindAssessors(context, { roundId }), ({ people }) => ({ bids: 0, people }));
		const suggestion = body.get("suggestion");
		if (suggestion !== null)
			return within(assignSuggested(context, { roundId, suggestion: String(suggestion) }), ({ bids }) => ({
				bids,
				people: 0,
			}));
		const added = assignAssessors(context, { roundId, pairs: pairsIn(body) });
		return added.ok ? accepted({ bids: 0, people: 0 }) : added;
	},
	told: ({ bids, people }, { params, request }) => {
		const here = `/rounds/${params.roundId}/assessors${new URL(request.url).search}`;
		if (people > 0) return [here, `You reminded ${people === 1 ? "1 assessor" : `${people} assessors`}`];
		return [
			here,
			bids === 0
				? "You added the assessors"
				: `You assigned ${bids === 1 ? "1 bid" : `${bids.toLocaleString("en-GB")} bids`} as suggested`,
			"They see their bids under Assessments.",
		];
	},
});

export default function RoundAssessors() {
	const shown = useLoaderData<typeof loader>();
	const { round, bids, list, workload, unchecked, mayAssign, suggested, short } = shown;
	const refused = useActionData<typeof action>();
	const path = `/rounds/${round.id}/assessors`;
	const late = workload.reduce((sum, { overdue }) => sum + overdue, 0);
	const more = shown.suggestedInAll > suggested.length;
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Assessors</h1>
			<StatRow
				stats={[
					{ label: "Eligible bids", value: list.all },
					{ label: "Without two assessors", value: shown.withoutTwo },
					{
						label: "Scores due",
						value: shown.dueOn === null ? "No date" : formatDate(shown.dueOn),
						...(late > 0 ? { note: `${late} overdue`, tone: "problem" as const } : {}),
					},
					{
						label: "Eligibility to check",
						value: unchecked,
						href: `/rounds/${round.id}/eligibility`,
					},
				]}
			/>
			{short.length > 0 ? (
				<InsetText>
					Too few assessors are free of an interest for{" "}
					{shown.shortInAll > short.length ? (
						<a className="govuk-link" href={`${path}?state=too-few-free`}>
							{shown.shortInAll.toLocaleString("en-GB")} bids
						</a>
					) : (
						listed(short)
					)}
					.
				</InsetText>
			) : null}
			{mayAssign && suggested.length > 0 ? (
				<section aria-labelledby="suggestion">
					<h2 className="govuk-heading-m" id="suggestion">
						Suggestion
					</h2>
					<p className="govuk-body">
						Two assessors for each bid, nobody with an interest in it, and the work spread evenly.
					</p>
					{more ? (
						<p className="govuk-body">
							These are the first {suggested.length} of {shown.suggestedInAll.toLocaleString("en-GB")} bids.
							The list below says who is suggested for each. You assign them all at once.
						</p>
					) : null}
					<ul className="govuk-list govuk-list--bullet">
						{suggested.map(({ bidId, reference, people }) => (
							<li key={bidId}>
								{reference}: {listed(people.map(({ name }) => name))}
							</li>
						))}
					</ul>
					<Form method="post">
						<input type="hidden" name="suggestion" value={shown.suggestion} />
						<Button preventDoubleClick>Assign as suggested</Button>
					</Form>
				</section>
			) : null}
			<ListForm list={list} path={path} />
			<ListCount list={list} noun={["bid", "bids"]} />
			<AssignmentList
				bids={bids}
				mayAssign={mayAssign}
				showSuggested={mayAssign && more}
				kept={keptList(list, path)}
			/>
			<ListPages list={list} path={path} />
			<h2 className="govuk-heading-m">Work of each assessor</h2>
			{workload.length === 0 ? <Lacking what="assessor" /> : null}
			<ScrollRegion label="Work of each assessor">
				<Table
					stacked
					firstCellIsHeader
					head={[
						{ text: "Assessor" },
						{ text: "Bids", format: "numeric" },
						{ text: "Submitted", format: "numeric" },
						{ text: "Criteria scored of those left", format: "numeric" },
						{ text: "Overdue", format: "numeric" },
						{ text: "Declined", format: "numeric" },
					]}
					rows={workload.map(
						({ name, assigned, submitted, criteriaDone, criteriaInAll, overdue, declined }) => [
							{ text: name },
							{ text: assigned, format: "numeric" },
							{ text: submitted, format: "numeric" },
							{
								text: criteriaInAll === 0 ? "None left" : `${criteriaDone} of ${criteriaInAll}`,
								format: "numeric",
							},
							{ text: overdue > 0 ? <Tag colour="red">{overdue}</Tag> : 0, format: "numeric" },
							{ text: declined, format: "numeric" },
						],
					)}
				/>
			</ScrollRegion>
			{mayAssign ? (
				<>
					{shown.mayRemind ? (
						<Form method="post">
							<Button variant="secondary" name="intent" value="remind" preventDoubleClick>
								Remind those with scores left
							</Button>
						</Form>
					) : null}
					<ul className="govuk-list">
						<li>
							<a className="govuk-link" href={`/rounds/${round.id}/assessors/due`}>
								{shown.dueOn === null ? "Set when scores are due" : "Change when scores are due"}
							</a>
						</li>
						<li>
							<a className="govuk-link" href={`/rounds/${round.id}/practice`}>
								{shown.hasPractice ? "Practice bid and its differences" : "Set a practice bid"}
							</a>
						</li>
						<li>
							<a className="govuk-link" href={`/rounds/${round.id}/coverage`}>
								Who may act on which bid
							</a>
						</li>
					</ul>
				</>
			) : null}
		</>
	);
}
