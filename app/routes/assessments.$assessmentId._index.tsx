import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import { keptOn } from "~/domain/listing/list-query";
import { formatInstant } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { Findings } from "~/ui/assessment/findings";
import { OpenedSum } from "~/ui/assessment/opened-sum";
import { PointsTable } from "~/ui/assessment/points-table";
import { ScoresToConfirm } from "~/ui/assessment/scores-to-confirm";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import type { TagProps } from "~/ui/govuk/tag";
import { TaskList } from "~/ui/govuk/task-list";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import {
	type AssessmentShown,
	type CriterionGiven,
	readAssessment,
} from "~/use-cases/assessment/read-assessment";

type Shown = AssessmentShown;

export const meta = titled<Shown>(({ bid }) => `Assess ${bid.reference}`);
export const handle: PageHandle<Shown> = {
	breadcrumbs: ({ bid }) => [
		{ text: "Your assessments", href: "/assessments" },
		{ text: `${bid.reference}: ${bid.content.title}` },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(
		readAssessment(signedInContextFor(args), { assessmentId: args.params.assessmentId ?? "" }),
	);
}

const STATES: Readonly<Record<CriterionGiven["progress"], { words: string; colour?: TagProps["colour"] }>> = {
	"not-started": { words: "Not started", colour: "blue" },
	"in-progress": { words: "In progress", colour: "teal" },
	stale: { words: "Confirm", colour: "yellow" },
	done: { words: "Done" },
};

export default function Assessment() {
	const shown = useLoaderData<typeof loader>() as Shown;
	const { assessmentId, bid, beside, criteria, open, reopenedReason } = shown;
	const kept = keptOn(useLocation().search);
	const done = criteria.filter(({ progress }) => progress === "done").length;
	return (
		<>
			<span className="govuk-caption-l">{shown.round.title}</span>
			<h1 className="govuk-heading-l">
				Assess {bid.reference}: {bid.content.title}
			</h1>
			<p className="govuk-body">{bid.content.partnerships.map(({ name }) => name).join(", ")}</p>
			<StateNotice shown={shown} />
			<ScoresToConfirm bidId={bid.id} changed={shown.changed} />
			{reopenedReason === null || shown.changed ? null : (
				<InsetText>
					<p className="govuk-body">
						<strong>This assessment was opened again</strong>
					</p>
					<div className="tranche-verbatim">{reopenedReason}</div>
				</InsetText>
			)}
			<StatRow
				stats={[
					{
						label: "Left to do",
						value: criteria.length - done,
						note: `${done} of ${criteria.length} criteria done`,
					},
					{
						label: "Your total",
						value: shown.ownTotalHundredths === null ? "Not yet" : formatTotal(shown.ownTotalHundredths),
						note: "out of 100",
					},
				]}
			/>
			<OpenedSum sum={shown.ownSum} summary="How your total adds up" />
			{open ? (
				<>
					<h2 className="govuk-heading-m">Criteria</h2>
					<TaskList
						items={criteria.map(({ title, weight, places, progress }, place) => ({
							title,
							href: `/assessments/${assessmentId}/criteria/${place + 1}${kept}`,
							hint:
								places.length > 1
									? `Weight ${weight} of 100. ${places.length} plan themes; the average counts`
									: `Weight ${weight} of 100`,
							status:
								STATES[progress].colour === undefined
									? { text: STATES[progress].words }
									: { tag: { children: STATES[progress].words, colour: STATES[progress].colour } },
						}))}
					/>
					{done === criteria.length ? (
						<ButtonLink href={`/assessments/${assessmentId}/submit${kept}`}>Check and submit</ButtonLink>
					) : (
						<p className="govuk-body">
							You can submit once every criterion has a score, a reason and the place in the bid it rests on.
							What you save is kept until then.
						</p>
					)}
				</>
			) : (
				<PointsTable
					caption="Your scores and reasons"
					rows={criteria}
					bidPath={`/bids/${bid.id}/submitted`}
				/>
			)}
			<Findings content={bid.content} beside={beside} headingId="figures" />
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Read the whole bid
				</a>
			</p>
			{shown.state === "assigned" ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/assessments/${assessmentId}/decline${kept}`}>
						Decline to score this bid
					</a>
				</p>
			) : null}
		</>
	);
}

const ENDED: Readonly<Record<Exclude<Shown["state"], "assigned" | "submitted">, string>> = {
	replaced: "This assessment was given to another assessor and no longer counts.",
	reopened: "This assessment was opened again: a newer one counts in its place.",
	declined: "You declined to score this bid.",
	conflicted: "This assessment was taken back because of an interest.",
};

function StateNotice({ shown }: { readonly shown: Shown }) {
	const { state, open, submittedAt, endedReason, othersReadable, bid } = shown;
	if (state === "submitted")
		return (
			<InsetText>
				<p className="govuk-body">
					You submitted this assessment on {formatInstant(submittedAt ?? "")}. It is locked.{" "}
					{othersReadable ? (
						<a className="govuk-link" href={`/bids/${bid.id}/scores`}>
							Read all assessors’ scores
						</a>
					) : (
						"You can read the other assessor’s scores once theirs is in too."
					)}
				</p>
			</InsetText>
		);
	if (state !== "assigned")
		return (
			<InsetText>
				<p className="govuk-body">{ENDED[state]}</p>
				<div className="tranche-verbatim">{endedReason}</div>
			</InsetText>
		);
	return open ? null : (
		<InsetText>This round is not being assessed now, so scores cannot be changed.</InsetText>
	);
}
