import { formatDate, formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import type { Work } from "~/domain/round/work";
import { NEXT_WORK } from "./round-words";

type Line = { readonly href: string; readonly text: string; readonly hint: string };

const OUTCOMES: Readonly<Record<Extract<Work, { kind: "outcome" }>["outcome"], string>> = {
	awarded: "The decision is published: awarded",
	reserve: "The decision is published: on the reserve list",
	declined: "The decision is published: not funded",
};

function adviceLeft({ whole, bids, begun }: Extract<Work, { kind: "pack" }>["left"]): string {
	if (!begun) return "Read the proposal, declare interests and advise";
	const left = [
		...(bids === 0 ? [] : [bids === 1 ? "1 bid" : `${bids} bids`]),
		...(whole ? ["the whole"] : []),
	];
	return `Still without your advice: ${left.join(" and ")}`;
}

function answersLeft({ left, sends }: Extract<Work, { kind: "clarification" }>): string {
	if (left > 0)
		return `The office asks about this bid. ${left === 1 ? "1 question has" : `${left} questions have`} no answer yet`;
	return sends
		? "The answers to the office are ready for you to check and send"
		: "The answers to the office are ready. A signatory has to send them";
}

function roundHint({ step, blocks }: Extract<Work, { kind: "round" }>): string {
	if (step !== "overdue" || blocks === 0) return NEXT_WORK[step];
	return `${NEXT_WORK[step]}. ${blocks === 1 ? "1 thing stands" : `${blocks} things stand`} in the way`;
}

function lineOf(item: Work, now: string): Line {
	switch (item.kind) {
		case "draft-bid":
			return {
				href: `/bids/${item.bidId}`,
				text: item.title === "" ? "Bid without a title" : item.title,
				hint: `${item.readyBy === null ? "Draft bid, still being written" : `Ready to certify and submit, ${item.readyBy} says`}: ${formatTimeLeft(now, item.closesAt) ?? "no time"} left${item.toCertify ? ". Its figures wait for your certificate" : ""}`,
			};
		case "not-submitted":
			return {
				href: `/bids/${item.bidId}`,
				text: item.title,
				hint: `Not submitted. It was complete when ${item.round} closed`,
			};
		case "unsent-messages":
			return {
				href: "/outbox",
				text: "Messages not sent",
				hint: [
					...(item.givenUp > 0 ? [`${item.givenUp} given up`] : []),
					...(item.waiting > 0 ? [`${item.waiting} waiting`] : []),
				].join(", "),
			};
		case "ineligible-bid":
			return {
				href: `/bids/${item.bidId}`,
				text: `${item.reference}: ${item.title}`,
				hint: "Found not eligible. Read why; your partnership may ask once for the office to look again",
			};
		case "clarification":
			return {
				href: `/bids/${item.bidId}/clarifications`,
				text: `${item.reference}: ${item.title}`,
				hint: `${answersLeft(item)}: ${formatTimeLeft(now, item.dueAt) ?? "no time"} left, until ${formatInstant(item.dueAt)}. Answers not sent by then are dropped`,
			};
		case "outcome":
			return {
				href: `/bids/${item.bidId}`,
				text: `${item.reference}: ${item.title}`,
				hint: OUTCOMES[item.outcome],
			};
		case "figures":
			return {
				href: `/figures/${item.versionId}`,
				text: `Your figures: ${item.title}`,
				hint: `Confirm or query them: ${formatTimeLeft(now, item.closesAt) ?? "no time"} left`,
			};
		case "assessments":
			return {
				href: "/assessments",
				text: "Your assessments",
				hint: item.left === 1 ? "1 bid to score" : `${item.left} bids to score`,
			};
		case "moderation":
			return {
				href: `/rounds/${item.roundId}/moderation`,
				text: `Moderation: ${item.round}`,
				hint:
					item.bids === 1 ? "1 bid waits for an agreed score" : `${item.bids} bids wait for agreed scores`,
			};
		case "reconsideration":
			return {
				href: `/rounds/${item.roundId}/eligibility`,
				text: `Reconsideration: ${item.round}`,
				hint: `Asked for ${item.bids.join(", ")}`,
			};
		case "round-questions":
			return {
				href: `/rounds/${item.roundId}/questions`,
				text: `Questions about the round: ${item.round}`,
				hint: item.questions === 1 ? "1 waits for your answer" : `${item.questions} wait for your answers`,
			};
		case "round":
			return {
				href: `/rounds/${item.roundId}`,
				text: item.round,
				hint: roundHint(item),
			};
		case "pack":
			return {
				href: `/rounds/${item.roundId}/board`,
				text: `Board pack: ${item.round}`,
				hint: adviceLeft(item.left),
			};
		case "decision":
			return {
				href: `/rounds/${item.roundId}/decision`,
				text: `Decision: ${item.round}`,
				hint: item.state === "decided" ? "Signed, to be published" : "To be read and signed",
			};
		case "overdue-actions":
			return {
				href: "/decisions/actions?state=overdue",
				text: "Recommendations to follow up",
				hint: `${item.overdue} overdue`,
			};
		case "decision-without-round":
			return {
				href: `/decisions/drafts/${item.decisionId}`,
				text: `Decision: ${item.title}`,
				hint: item.state === "signed" ? "Signed, to be published" : "Draft: to be finished, read and signed",
			};
		case "queries":
			return {
				href: `/needs/${item.versionId}/figures`,
				text: `Queries about figures: ${item.title}`,
				hint: item.queries === 1 ? "1 waits for your answer" : `${item.queries} wait for your answers`,
			};
		case "fund":
			return {
				href: `/funds/${item.fundId}`,
				text: item.fund,
				hint: `${formatPounds(item.remaining)} remaining`,
			};
		case "interests":
			return {
				href: "/interests/answer",
				text: "Say what interests you have",
				hint:
					item.until === null
						? "You have not answered yet. Nothing to declare is an answer"
						: `Your last answer held until ${formatDate(item.until)}`,
			};
		case "people":
			return { href: "/people", text: "People and roles", hint: "Invite, change roles, end accounts" };
		case "audit":
			return { href: "/audit", text: "Audit", hint: "Every action, in order, chained" };
	}
}

/** The work that waits for the reader, most of it one click away. */
export function YourWork({ work, now }: { readonly work: readonly Work[]; readonly now: string }) {
	return (
		<section aria-labelledby="your-work">
			<h2 className="govuk-heading-m" id="your-work">
				Your work
			</h2>
			{work.length === 0 ? <p className="govuk-body">Nothing waits for you.</p> : null}
			<ul className="govuk-list govuk-list--spaced">
				{work.map((item) => {
					const { href, text, hint } = lineOf(item, now);
					return (
						<li key={`${item.kind} ${href}`}>
							<a className="govuk-link govuk-!-font-weight-bold" href={href}>
								{text}
							</a>
							<br />
							<span className="govuk-hint govuk-!-margin-bottom-0">{hint}</span>
						</li>
					);
				})}
			</ul>
		</section>
	);
}
