import { ROLE_NAMES } from "~/domain/people/role-names";
import type { Handover } from "~/use-cases/people/read-handover";

export type HandoverToShow = Handover;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What somebody who leaves has to hand over, one sentence each. */
export function handoverSentences({
	assessments,
	draftBids,
	decisions,
	onlyHolderOf,
}: HandoverToShow): string[] {
	return [
		...assessments.map(
			({ roundTitle, count }) =>
				`${counted(count, "assessment", "assessments")} not submitted in ${roundTitle}: assign another assessor`,
		),
		...onlyHolderOf.map(
			({ role, organisationName }) =>
				`Nobody else is ${ROLE_NAMES[role].toLowerCase()} of ${organisationName}: give the role to somebody`,
		),
		...(draftBids > 0
			? [`${counted(draftBids, "draft bid", "draft bids")} they started: colleagues can continue`]
			: []),
		...(decisions > 0
			? [`${counted(decisions, "decision", "decisions")} they worked on, not published yet`]
			: []),
	];
}

/** The list of what somebody leaves to hand over. */
export function HandoverList({ handover }: { readonly handover: HandoverToShow }) {
	const sentences = handoverSentences(handover);
	if (sentences.length === 0) return <p className="govuk-body">There is nothing to hand over.</p>;
	return (
		<ul className="govuk-list govuk-list--bullet">
			{sentences.map((sentence) => (
				<li key={sentence}>{sentence}</li>
			))}
		</ul>
	);
}
