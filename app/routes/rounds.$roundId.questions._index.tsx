import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { PublishedQuestions } from "~/ui/round/published-questions";
import { questionsUp } from "~/ui/round/questions-up";
import { type RoundQuestions, readRoundQuestions } from "~/use-cases/round/read-round-questions";

export const meta = titled<RoundQuestions>(
	({ round }) => `Questions about ${round.title}`,
	({ round }) => `Questions that bidders asked about the round “${round.title}”, and the office’s answers.`,
);
export const handle: PageHandle<RoundQuestions> = { ...questionsUp(), forEverybody: true };

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readRoundQuestions(contextFor(args), { roundId: args.params.roundId ?? "" }));
}

const OWN_STATES = {
	waiting: "The office has not answered yet.",
	published: "Answered to all, above.",
	declined: "The office does not answer it.",
} as const;

function Asked({ view }: { readonly view: RoundQuestions }) {
	const { asked, mayAnswer, round } = view;
	if (!asked) return null;
	const waiting = asked.filter(({ state }) => state === "waiting");
	const declined = asked.filter(({ state }) => state === "declined");
	return (
		<>
			<h2 className="govuk-heading-m">Waiting for an answer</h2>
			{waiting.length === 0 ? <p className="govuk-body">No question waits.</p> : null}
			<ul className="govuk-list">
				{waiting.map(({ id, text, by, askedAt }) => (
					<li key={id} className="govuk-!-margin-bottom-6">
						<div className="tranche-verbatim">{text}</div>
						<p className="govuk-hint govuk-!-margin-bottom-1">
							{by}, {formatInstant(askedAt)}
						</p>
						{mayAnswer ? (
							<a className="govuk-link" href={`/rounds/${round.id}/questions/${id}`}>
								Answer or decline
								<span className="govuk-visually-hidden"> the question of {by}</span>
							</a>
						) : null}
					</li>
				))}
			</ul>
			{declined.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Declined</h2>
					<ul className="govuk-list">
						{declined.map(({ id, text, by, answer }) => (
							<li key={id} className="govuk-!-margin-bottom-6">
								<div className="tranche-verbatim">{text}</div>
								<p className="govuk-hint">
									Asked by {by}. Reason: {answer}
								</p>
							</li>
						))}
					</ul>
				</>
			) : null}
		</>
	);
}

export default function RoundQuestionsPage() {
	const view = useLoaderData<typeof loader>();
	const { round, until, published, own, mayAsk, maySetUntil } = view;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Questions and answers</h1>
			<p className="govuk-body">
				{until === null
					? "This round takes no questions now."
					: `Those who may bid can ask until ${formatInstant(until)}.`}{" "}
				Answers are published here for everybody, without who asked.
			</p>
			{mayAsk ? <ButtonLink href={`/rounds/${round.id}/questions/new`}>Ask a question</ButtonLink> : null}
			<PublishedQuestions published={published} />
			{own.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Your questions</h2>
					<ul className="govuk-list">
						{own.map(({ id, text, state, answer }) => (
							<li key={id} className="govuk-!-margin-bottom-6">
								<div className="tranche-verbatim">{text}</div>
								<p className="govuk-hint">
									{OWN_STATES[state]}
									{state === "declined" ? ` Reason: ${answer}` : null}
								</p>
							</li>
						))}
					</ul>
				</>
			) : null}
			<Asked view={view} />
			{maySetUntil ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/rounds/${round.id}/questions/until`}>
						Set until when questions are taken
					</a>
				</p>
			) : null}
		</>
	);
}
