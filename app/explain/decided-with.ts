import type { NoticeContent } from "~/domain/decision/notice";
import { printedNumber } from "~/domain/decision/number";
import type { OfficeSubject } from "~/domain/decision/office-subject";
import { formatDate } from "~/domain/london-time";
import { formatPounds, type Pence } from "~/domain/money";

/** Something that a notice says of how its decision was made. */
export type SaidOfDeciding = {
	readonly term: string;
	readonly said: string;
	/** The stored number of another decision that it names. */
	readonly decision?: string;
};

export const SUBJECT_WORDS: Readonly<Record<OfficeSubject, string>> = {
	plan: "Adoption of a plan",
	merger: "Merger of partnerships",
	delegation: "Delegation to an officer",
	other: "Something else",
};

const written = (term: string, said: string): readonly SaidOfDeciding[] =>
	said === "" ? [] : [{ term, said }];

function limits(of: { readonly perDecision?: Pence; readonly altogether?: Pence }): readonly string[] {
	return [
		...(of.perDecision === undefined ? [] : [`${formatPounds(of.perDecision)} in one decision`]),
		...(of.altogether === undefined ? [] : [`${formatPounds(of.altogether)} altogether`]),
	];
}

/** Under what a decision was made and with whom: its subject, a delegation, votes, lines decided apart, an offer. */
export function decidedWith(content: NoticeContent): readonly SaidOfDeciding[] {
	const { apart, apartFrom, vote, delegation, offerUntil, subject } = content;
	return [
		...(subject ? [{ term: "About", said: SUBJECT_WORDS[subject] }] : []),
		...(delegation
			? [
					{
						term: "Delegation",
						said: `Signed as ${delegation.post} under decision ${printedNumber(delegation.number)} (${[delegation.power, ...limits(delegation)].join("; ")})`,
						decision: delegation.number,
					},
					...written("Consulted", delegation.consulted),
				]
			: []),
		...(vote
			? [
					{
						term: "Vote",
						said: `${vote.for} for, ${vote.against} against, ${vote.abstained} abstained. The quorum is ${vote.quorum}.`,
					},
				]
			: []),
		...(apartFrom ? [{ term: "Decided apart from", said: `${apartFrom.title}. ${apartFrom.why}` }] : []),
		...(apart ?? []).map(({ reference, why }) => ({
			term: reference,
			said: `Decided in a decision of its own. ${why}`,
		})),
		...(offerUntil
			? [{ term: "Offer", said: `From the reserve list. Open until ${formatDate(offerUntil)}.` }]
			: []),
	];
}

/** What a decision delegates, to whom and within what; nothing where it delegates nothing. */
export function delegatedBy({ delegates }: NoticeContent): readonly SaidOfDeciding[] {
	if (!delegates) return [];
	const { officer, post, power, fund, startsOn, endsOn, consult, report } = delegates;
	const most = limits(delegates);
	return [
		{ term: "Delegated to", said: `${post}, ${officer}` },
		{ term: "Legal power", said: power },
		{ term: "Fund", said: fund ?? "Any fund of the office" },
		{ term: "Most", said: most.length === 0 ? "No limit" : most.join(", ") },
		{
			term: "In force",
			said: `From ${formatDate(startsOn)}${endsOn === null ? "" : ` to ${formatDate(endsOn)}`}`,
		},
		...written("Must consult", consult),
		...written("Must report", report),
	];
}

export const AGREED_HEAD = ["Body", "As", "When", "Recorded in"] as const;

/** The bodies that agreed to a decision, below `AGREED_HEAD`; none where none had to. */
export function agreedRows({ agreed = [] }: NoticeContent): readonly (readonly string[])[] {
	return agreed.map((each) => [each.body, each.capacity, formatDate(each.resolvedOn), each.evidence]);
}

export const ACTIONS_HEAD = ["Action", "Owner", "Due"] as const;

/** What a decision recommends, as dated actions below `ACTIONS_HEAD`; none where it recommends nothing. */
export function actionRows({ actions = [] }: NoticeContent): readonly (readonly string[])[] {
	return actions.map(({ what, owner, dueOn }) => [what, owner, formatDate(dueOn)]);
}
