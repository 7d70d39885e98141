import type { RoundState } from "~/domain/lifecycle";
import { formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { stateForOffice } from "~/domain/round/shown-state";

export type WorkItem =
	| { readonly kind: "draft-bid"; readonly bidId: string; readonly title: string; readonly closesAt: string }
	| { readonly kind: "assessments"; readonly left: number }
	| { readonly kind: "moderation"; readonly roundId: string; readonly round: string; readonly bids: number }
	| { readonly kind: "round"; readonly roundId: string; readonly round: string; readonly state: RoundState }
	| { readonly kind: "pack"; readonly roundId: string; readonly round: string }
	| {
			readonly kind: "decision";
			readonly roundId: string;
			readonly round: string;
			readonly state: RoundState;
	  }
	| { readonly kind: "fund"; readonly fundId: string; readonly fund: string; readonly remaining: string }
	| { readonly kind: "people" }
	| { readonly kind: "audit" };

type Line = { readonly href: string; readonly text: string; readonly hint: string };

const STEP: Readonly<Record<RoundState, string>> = {
	planned: "Set it up and open it",
	open: "Partnerships are bidding",
	closed: "Check eligibility and start assessing",
	assessing: "Assign, chase and check the assessments",
	allocating: "Build scenarios and put a proposal to the board",
	"with-board": "The board advises, then the decision is signed",
	decided: "Publish the decision",
	published: "Decided and published",
	cancelled: "Cancelled",
};

function lineOf(item: WorkItem, now: string): Line {
	switch (item.kind) {
		case "draft-bid":
			return {
				href: `/bids/${item.bidId}`,
				text: item.title,
				hint: `Draft bid: ${formatTimeLeft(now, item.closesAt) ?? "no time"} left`,
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
		case "round":
			return {
				href: `/rounds/${item.roundId}`,
				text: item.round,
				hint: `${stateForOffice(item.state)}. ${STEP[item.state]}`,
			};
		case "pack":
			return {
				href: `/rounds/${item.roundId}/board`,
				text: `Board pack: ${item.round}`,
				hint: "Read the proposal, declare interests and advise",
			};
		case "decision":
			return {
				href: `/rounds/${item.roundId}/decision`,
				text: `Decision: ${item.round}`,
				hint: item.state === "decided" ? "Signed, to be published" : "To be read and signed",
			};
		case "fund":
			return {
				href: `/funds/${item.fundId}`,
				text: item.fund,
				hint: `${formatPounds(BigInt(item.remaining))} remaining`,
			};
		case "people":
			return { href: "/people", text: "People and roles", hint: "Invite, change roles, end accounts" };
		case "audit":
			return { href: "/audit", text: "Audit", hint: "Every action, in order, chained" };
	}
}

/** The work that waits for the reader, most of it one click away. */
export function YourWork({ work, now }: { readonly work: readonly WorkItem[]; readonly now: string }) {
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
