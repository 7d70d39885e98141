import { printedNumber } from "~/domain/decision/number";
import { formatPounds } from "~/domain/money";
import { recipientsInWords } from "~/explain/notice-in-words";
import type { BidOutcome } from "~/use-cases/decision/read-outcome";
import { tooMuch } from "../allocation/out-of-reach";
import { NotificationBanner } from "../govuk/notification-banner";
import { DateOnly } from "../when";

type OutcomeNoticeProps = {
	/** Null until a decision on the bid is published. */
	readonly outcome: BidOutcome | null | null;
};

/** What was decided on a partnership's bid, why, and on what conditions. Nothing before it is published. */
export function OutcomeNotice({ outcome }: OutcomeNoticeProps) {
	if (outcome === null) return null;
	const { number, decided, asked, reason, conditions, recipients, outOfReach, reservePlace } = outcome;
	const said = {
		awarded: `Your bid is awarded ${formatPounds(decided)}`,
		reserve: "Your bid is on the reserve list",
		declined: "Your bid is not funded",
	}[outcome.outcome];
	return (
		<NotificationBanner title="Decision">
			<p className="govuk-notification-banner__heading">{said}</p>
			{asked !== null ? <p className="govuk-body">Asked: {formatPounds(asked)}.</p> : null}
			{outcome.outcome === "awarded" && recipients.length > 1 ? (
				<p className="govuk-body">To {recipientsInWords(recipients)}.</p>
			) : null}
			{outOfReach !== null ? (
				<p className="govuk-body">
					The smallest amount you asked for, {formatPounds(outOfReach.smallest)}, {tooMuch(outOfReach)}. The
					bid is not on the reserve list.
				</p>
			) : null}
			{reservePlace ? (
				<p className="govuk-body">
					It is number {reservePlace} on the list of bids to be funded if money comes back.
				</p>
			) : null}
			<p className="tranche-verbatim">{reason}</p>
			{outcome.outcome === "awarded" ? (
				<p className="tranche-verbatim">Conditions: {conditions.trim() === "" ? "none" : conditions}</p>
			) : null}
			{outcome.hasLetter ? (
				<p className="govuk-body">
					<a className="govuk-notification-banner__link" href={`/bids/${outcome.bidId}/letter`}>
						Read the letter, with feedback where it was given
					</a>
				</p>
			) : null}
			<p className="govuk-body">
				<a className="govuk-notification-banner__link" href={`/decisions/${number}`}>
					Decision {printedNumber(number)}
				</a>
				, published <DateOnly date={outcome.publishedAt} />.
			</p>
		</NotificationBanner>
	);
}
