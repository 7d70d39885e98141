import { printedNumber } from "~/domain/decision/number";
import { formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { stateForPartnerships } from "~/domain/round/shown-state";
import type { OutsideRound as Round } from "~/use-cases/round/read-round";
import { ButtonLink } from "../govuk/button";
import { InsetText } from "../govuk/inset-text";
import { StatRow } from "../layout/stat-row";
import { BlankFormFiles } from "./blank-form-files";
import { ClosingMoved } from "./closing-moved";
import { CriteriaInFull } from "./criteria-in-full";
import { CriteriaTable } from "./criteria-table";
import { FrozenDigest } from "./frozen-digest";
import { PublishedQuestions } from "./published-questions";
import { RoundCancelled } from "./round-cancelled";
import { RoundContact } from "./round-contact";
import { RoundDates } from "./round-dates";
import { nextSentence, standingSentence } from "./round-words";
import { SchemeInWords } from "./scheme-in-words";
import { YearsTable } from "./years-table";

export type OutsideRoundProps = {
	readonly round: Omit<Round, "view">;
};

/** A round as partnerships and the public read it: when it closes, who may bid, and the rules it is decided by. */
export function OutsideRound({ round }: OutsideRoundProps) {
	const { scheme } = round;
	const next = nextSentence(round.state);
	const left = formatTimeLeft(round.now, round.closesAt);
	return (
		<>
			<span className="govuk-caption-l">{round.fund}</span>
			<h1 className="govuk-heading-l">{round.title}</h1>
			<RoundCancelled cancelled={round.cancelled} />
			<StatRow
				stats={[
					{ label: "State", value: stateForPartnerships(round.state) },
					{ label: "To share", value: formatPounds(round.amount) },
					round.isOpen
						? { label: "Time left", value: left ?? "None", note: `Closes ${formatInstant(round.closesAt)}` }
						: round.state === "planned"
							? { label: "Planned to open", value: formatInstant(round.opensAt) }
							: {
									label:
										round.cancelled && round.cancelled.at < round.closesAt ? "Closing was to be" : "Closed",
									value: formatInstant(round.closesAt),
								},
				]}
			/>
			<p className="govuk-body">{standingSentence(round)}</p>
			<ClosingMoved extensions={round.extensions} />
			<p className="govuk-body-l tranche-verbatim">{round.purpose}</p>
			{round.decision ? (
				<InsetText>
					The round is decided:{" "}
					<a className="govuk-link" href={`/decisions/${round.decision}`}>
						read decision {printedNumber(round.decision)}
					</a>
					.
				</InsetText>
			) : null}
			{round.bids.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Winning bids</h2>
					<ul className="govuk-list">
						{round.bids.map(({ reference, title, path }) => (
							<li key={path}>
								<a className="govuk-link" href={path}>
									{reference} {title}
								</a>
							</li>
						))}
					</ul>
				</>
			) : null}
			{round.mayStart ? <ButtonLink href={`/bids/new?round=${round.id}`}>Start a bid</ButtonLink> : null}
			{round.isOpen && !round.signedIn ? (
				<ButtonLink href={`/sign-in?return=${encodeURIComponent(`/rounds/${round.id}`)}`}>
					Sign in to bid
				</ButtonLink>
			) : null}
			{round.own.length > 0 ? (
				<p className="govuk-body">
					<a className="govuk-link" href="/bids">
						See your bids
					</a>
				</p>
			) : null}
			{scheme ? (
				<>
					{round.form ? <p className="govuk-body">Bids are written on the form “{round.form}”.</p> : null}
					<BlankFormFiles roundId={round.id} />
				</>
			) : null}
			{next ? (
				<>
					<h2 className="govuk-heading-m">What happens next</h2>
					<p className="govuk-body">{next}</p>
				</>
			) : null}
			<h2 className="govuk-heading-m">Dates</h2>
			<RoundDates dates={round} state={round.state} />
			<p className="govuk-body govuk-!-display-none-print">
				<a className="govuk-link" href={`/rounds/${round.id}/dates.ics`}>
					Add these dates to your calendar (iCalendar)
				</a>
			</p>
			{round.years ? <YearsTable caption="Money by financial year" years={round.years} /> : null}
			<RoundContact contact={round.contact} />
			<h2 className="govuk-heading-m" id="questions">
				Questions and answers
			</h2>
			{round.questions.length > 0 ? <PublishedQuestions published={round.questions} /> : null}
			<p className="govuk-body">
				<a className="govuk-link" href={`/rounds/${round.id}/questions`}>
					{round.own.length > 0 && round.isOpen
						? "Ask a question about this round"
						: "Questions about this round"}
				</a>
			</p>
			<h2 className="govuk-heading-m">Who may bid</h2>
			<ul className="govuk-list govuk-list--bullet">
				{round.partnerships.map(({ id, name }) => (
					<li key={id}>{name}</li>
				))}
			</ul>
			{scheme ? (
				<>
					<h2 className="govuk-heading-m" id="scheme">
						How bids are scored and funded
					</h2>
					<CriteriaTable criteria={scheme.content.criteria} />
					<CriteriaInFull criteria={scheme.content.criteria} />
					<SchemeInWords scheme={scheme.content} />
					<FrozenDigest roundId={round.id} sha256={scheme.sha256} frozenAt={scheme.frozenAt} />
				</>
			) : null}
		</>
	);
}
