import { askedChangeInWords } from "~/domain/bid/clarification";
import { INTERVENTION } from "~/domain/form/kinds/intervention";
import { formatInstant } from "~/domain/london-time";
import type {
	ClarificationShown,
	ClarificationsView,
	QuestionShown,
} from "~/use-cases/bid/clarification/read-clarifications";
import { ButtonLink } from "../../govuk/button";
import { Details } from "../../govuk/details";
import { InsetText } from "../../govuk/inset-text";
import { BidReading } from "../reading/bid-reading";
import { ReadingPlace } from "../reading/reading-section";

type Props = { readonly asked: ClarificationShown; readonly view: ClarificationsView };

/** How a clarification stands, in a sentence. */
function standing({ state, dueAt, endedAt }: ClarificationShown): string {
	const ended = formatInstant(endedAt ?? dueAt);
	return {
		open: `Answers are due on ${formatInstant(dueAt)}.`,
		answered: `Answered on ${ended}.`,
		lapsed: `Not answered by ${formatInstant(dueAt)}. The bid went on as it was submitted.`,
		withdrawn: `The office withdrew its questions on ${ended}. The bid went on as it was submitted.`,
		dropped: `Not answered: the bid was withdrawn or its round cancelled on ${ended}.`,
	}[state];
}

function Question({
	question,
	open,
	view,
}: {
	readonly question: QuestionShown;
	readonly open: boolean;
	readonly view: ClarificationsView;
}) {
	const { bid, may, own, opened } = view;
	const path = `/bids/${bid.id}/clarifications/${question.id}`;
	const { section, sectionTitle, about, withdrawn, answer } = question;
	const hidden = <span className="govuk-visually-hidden"> to the question about {sectionTitle}</span>;
	return (
		<li className="govuk-!-margin-bottom-6">
			<h3 className="govuk-heading-s govuk-!-margin-bottom-1">
				{sectionTitle}
				{about ? `: ${about}` : null}
			</h3>
			<div className="tranche-verbatim">{question.text}</div>
			{withdrawn ? (
				<p className="govuk-hint">
					Withdrawn. It needs no answer.
					{open && own && opened.includes(section) ? " What you changed for it can still be sent." : null}
				</p>
			) : null}
			{withdrawn ? null : answer !== "" ? (
				<InsetText>
					<p className="govuk-body">
						<strong>{own && question.answeredBy ? `Answer, by ${question.answeredBy}` : "Answer"}</strong>
					</p>
					<div className="tranche-verbatim">{answer}</div>
				</InsetText>
			) : (
				<p className="govuk-hint">
					{open ? (own ? "No answer yet." : "The answer is not sent yet.") : "No answer."}
				</p>
			)}
			{open && !withdrawn && may.answer ? (
				<p className="govuk-body">
					<a className="govuk-link" href={path}>
						{answer === "" ? "Write the answer" : "Change the answer"}
						{hidden}
					</a>
					{opened.includes(section) ? (
						<>
							{" · "}
							<a className="govuk-link" href={`/bids/${bid.id}/${section}`}>
								Change “{sectionTitle}”
							</a>
						</>
					) : null}
				</p>
			) : null}
			{open && !withdrawn && !own ? (
				<p className="govuk-hint">
					{question.mayChange
						? `The partnership can change this section.${section === INTERVENTION.section ? " The amount asked can rise." : ""}`
						: "The partnership cannot change the bid for this question."}
				</p>
			) : null}
			{open && !withdrawn && may.manage ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`${path}/withdraw`}>
						Withdraw this question
						<span className="govuk-visually-hidden"> about {sectionTitle}</span>
					</a>
				</p>
			) : null}
		</li>
	);
}

function Changed({
	asked: { id, changed },
	own,
}: {
	readonly asked: ClarificationShown;
	readonly own: boolean;
}) {
	if (!changed) return <p className="govuk-body">Nothing in the bid was changed.</p>;
	const { sections, titles, asked, before, after } = changed;
	return (
		<>
			<p className="govuk-body">Changed in the bid: {titles.join(", ")}. Both versions are kept.</p>
			{asked ? <p className="govuk-body">{askedChangeInWords(asked)}</p> : null}
			<Details summary="Read these sections before and after">
				<ReadingPlace.Provider value={{ idPrefix: `before-${id}-`, level: 3 }}>
					<h3 className="govuk-heading-m">Before</h3>
					<BidReading content={before} withoutContact={!own} only={sections} />
				</ReadingPlace.Provider>
				<ReadingPlace.Provider value={{ idPrefix: `after-${id}-`, level: 3 }}>
					<h3 className="govuk-heading-m">After</h3>
					<BidReading content={after} withoutContact={!own} only={sections} />
				</ReadingPlace.Provider>
			</Details>
		</>
	);
}

/** What the office asked at a time about a bid, with the answers and what comes next. */
export function ClarificationCard({ asked, view }: Props) {
	const { bid, may, own, left } = view;
	const open = asked.state === "open";
	const path = `/bids/${bid.id}/clarifications`;
	return (
		<section aria-labelledby={`asked-${asked.id}`}>
			<h2 className="govuk-heading-m" id={`asked-${asked.id}`}>
				Asked on {formatInstant(asked.askedAt)}
			</h2>
			<p className="govuk-body">
				<strong>{standing(asked)}</strong>
			</p>
			{asked.state === "answered" ? <Changed asked={asked} own={own} /> : null}
			{open && own ? (
				<p className="govuk-body">
					{left > 0
						? `${left === 1 ? "1 question still needs" : `${left} questions still need`} an answer. `
						: "Every question has an answer. "}
					A signatory of the partnership sends them. Until then the office does not see them. If nobody does
					in time, what you write and change here is dropped and the bid goes on as it was submitted.
				</p>
			) : null}
			<ul className="govuk-list">
				{asked.questions.map((question) => (
					<Question key={question.id} question={question} open={open} view={view} />
				))}
			</ul>
			{open && may.send ? <ButtonLink href={`${path}/send`}>Check and send the answers</ButtonLink> : null}
			{open && may.manage ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`${path}/extend`}>
						Give more time to answer
					</a>
				</p>
			) : null}
		</section>
	);
}
