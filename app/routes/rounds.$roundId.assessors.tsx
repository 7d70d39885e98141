import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { listed } from "~/explain/in-words";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import { AssignmentList } from "~/ui/assessment/assignment-list";
import { refusalWords } from "~/ui/assessment/moderation-words";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
import { Lacking } from "~/ui/layout/lacking";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { assignAssessors } from "~/use-cases/assessment/assign-assessors";
import { type Assignments, readAssignments } from "~/use-cases/assessment/read-assignments";

export const meta = titled<Assignments>(({ round }) => `Assessors: ${round.title}`);
export const handle: PageHandle<Assignments> = {
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Assessors" },
	],
	wide: true,
};

const guard = guardOf((context, { roundId = "" }) => readAssignments(context, { roundId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

/** Pairs come as `bid:person`: each is what the page offered, so that nobody is assigned whom the reader did not see. */
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
	messages: (refusal) =>
		refusal.code === "nobody-chosen" ? "Choose an assessor to add" : refusalWords(refusal),
	status: 409,
	save: ({ context, params: { roundId = "" }, body }) =>
		assignAssessors(context, { roundId, pairs: pairsIn(body) }),
	told: (_, { params }) => [
		`/rounds/${params.roundId}/assessors`,
		"You added the assessors",
		"They see their bids under Assessments.",
	],
});

export default function RoundAssessors() {
	const { round, bids, workload, unchecked, mayAssign } = useLoaderData<typeof loader>() as Assignments;
	const refused = useActionData<typeof action>();
	const suggested = bids.flatMap((bid) =>
		bid.suggested.map(({ personId, name }) => ({
			bidId: bid.bidId,
			reference: bid.reference,
			personId,
			name,
		})),
	);
	const short = bids.filter(({ missing }) => missing > 0);
	return (
		<>
			{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Assessors</h1>
			<StatRow
				stats={[
					{ label: "Eligible bids", value: bids.length },
					{
						label: "Without two assessors",
						value: bids.filter(({ assessors }) => assessors.length < 2).length,
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
					Too few assessors are free of an interest for {listed(short.map(({ reference }) => reference))}.
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
					<ul className="govuk-list govuk-list--bullet">
						{bids
							.filter((bid) => bid.suggested.length > 0)
							.map((bid) => (
								<li key={bid.bidId}>
									{bid.reference}: {listed(bid.suggested.map(({ name }) => name))}
								</li>
							))}
					</ul>
					<Form method="post">
						{suggested.map(({ bidId, personId }) => (
							<input key={`${bidId}:${personId}`} type="hidden" name="pair" value={`${bidId}:${personId}`} />
						))}
						<Button preventDoubleClick>Assign as suggested</Button>
					</Form>
				</section>
			) : null}
			<AssignmentList bids={bids} mayAssign={mayAssign} />
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
