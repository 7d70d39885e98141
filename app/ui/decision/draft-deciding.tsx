import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import type { DraftPage } from "~/use-cases/decision/read-draft";
import { SummaryList, type SummaryRow } from "../govuk/summary-list";
import { STANDING_WORDS, VOTE_WORDS } from "./deciding-words";

type DraftDecidingProps = {
	readonly decisionId: string;
	readonly deciding: DraftPage["deciding"];
	readonly mayChange: boolean;
	readonly isOfRun: boolean;
};

function List({ items }: { readonly items: readonly string[] }) {
	return items.length === 0 ? (
		"None"
	) : (
		<ul className="govuk-list govuk-!-margin-bottom-0">
			{items.map((item, place) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
				<li key={place}>{item}</li>
			))}
		</ul>
	);
}

/** Who decides with whom, before it is signed: bodies, votes, lines taken out, recommendations. */
export function DraftDeciding({ decisionId, deciding, mayChange, isOfRun }: DraftDecidingProps) {
	const { bodies, vote, actions, apart, offerUntil } = deciding;
	const base = `/decisions/drafts/${decisionId}`;
	const change = (href: string, text: string, visuallyHiddenText: string) =>
		mayChange ? { actions: { items: [{ href, text, visuallyHiddenText }] } } : {};
	const rows: SummaryRow[] = [
		...(deciding.interests.length > 0
			? [
					{
						key: "Interests of who decides",
						value: (
							<List
								items={deciding.interests.map(({ line, person }) => `${person} has an interest in ${line}`)}
							/>
						),
					},
				]
			: []),
		{
			key: "Bodies that must agree",
			value: (
				<List
					items={bodies.map(({ name, standing }) => `${name}: ${STANDING_WORDS[standing].toLowerCase()}`)}
				/>
			),
			...change(`${base}/bodies`, "Change", "bodies that must agree"),
		},
		...(vote
			? [
					{
						key: "Votes",
						value: (
							<List
								items={[
									`${vote.votes.length} of at least ${vote.quorum} members have voted on the draft as it is now`,
									...vote.votes.map((each) => `${each.name}: ${VOTE_WORDS[each.vote].toLowerCase()}`),
								]}
							/>
						),
						...(vote.mayVote ? { actions: { items: [{ href: `${base}/vote`, text: "Vote" }] } } : {}),
					},
				]
			: []),
		{
			key: "Recommendations",
			value: (
				<List
					items={actions.map(({ what, owner, dueOn }) => `${what} (${owner}, by ${formatDate(dueOn)})`)}
				/>
			),
			...change(`${base}/actions`, "Change", "recommendations"),
		},
		...(isOfRun
			? [
					{
						key: "Other decisions of this round",
						value:
							apart.length === 0 ? (
								"None"
							) : (
								<ul className="govuk-list govuk-!-margin-bottom-0">
									{apart.map((each) => (
										<li key={each.decisionId}>
											<a
												className="govuk-link"
												href={
													each.number === null
														? `/decisions/drafts/${each.decisionId}`
														: `/decisions/${each.number}`
												}
											>
												{each.number === null ? each.title : `Decision ${printedNumber(each.number)}`}
											</a>
											{each.number === null ? ", not signed" : ""}
										</li>
									))}
								</ul>
							),
						...(deciding.mayTakeOut ? change(`${base}/apart`, "Decide a bid apart", "") : {}),
					},
				]
			: []),
		...(offerUntil ? [{ key: "Offer", value: `It can be signed until ${formatDate(offerUntil)}` }] : []),
	];
	return (
		<>
			<h2 className="govuk-heading-m">Who decides it</h2>
			<SummaryList rows={rows} />
		</>
	);
}
