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
import { accepted } from "~/domain/outcome";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import { valueOrPage } from "~/respond";
import { AssignmentList } from "~/ui/assessment/assignment-list";
import { ASSIGNING_REFUSALS } from "~/ui/assessment/moderation-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
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
const allSubmitted: Told = (bid) => !tooFewAssigned(bid) && bid.assessors.every(({ submitted }) => submitted);

const STATES: Readonly<Record<string, { readonly words: string; readonly holds: Told }>> = {
	"without-two": { words: "Without two assessors", holds: tooFewAssigned },
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
	messages: ASSIGNING_REFUSALS,
	status: 409,
	save: ({ context, params: { roundId = "" }, body }) => {
		const suggestion = body.get("suggestion");
		if (suggestion !== null) return assignSuggested(context, { roundId, suggestion: String(suggestion) });
		const added = assignAssessors(context, { roundId, pairs: pairsIn(body) });
		return added.ok ? accepted(null) : added;
	},
	told: (all, { params, request }) => [
		`/rounds/${params.roundId}/assessors${new URL(request.url).search}`,
		all === null
			? "You added the assessors"
			: `You assigned ${all.bids === 1 ? "1 bid" : `${all.bids.toLocaleString("en-GB")} bids`} as suggested`,
		"They see their bids under Assessments.",
	],
});

export default function RoundAssessors() {
	const shown = useLoaderData<typeof loader>();
	const { round, bids, list, workload, unchecked, mayAssign, suggested, short } = shown;
	const refused = useActionData<typeof action>();
	const path = `/rounds/${round.id}/assessors`;
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
					]}
					rows={workload.map(({ name, assigned, submitted }) => [
						{ text: name },
						{ text: assigned, format: "numeric" },
						{ text: submitted, format: "numeric" },
					])}
				/>
			</ScrollRegion>
		</>
	);
}
