import type { NoticeContent } from "~/domain/decision/notice";
import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { SummaryList, type SummaryRow } from "../govuk/summary-list";
import { Table } from "../govuk/table";
import { SUBJECT_WORDS } from "./deciding-words";

const words = (key: string, text: string): SummaryRow[] =>
	text === "" ? [] : [{ key, value: <span className="tranche-verbatim">{text}</span> }];

const limits = ({
	perDecision,
	altogether,
}: Pick<NonNullable<NoticeContent["delegation"]>, "perDecision" | "altogether">) => [
	...(perDecision === undefined ? [] : [`${formatPounds(perDecision)} in one decision`]),
	...(altogether === undefined ? [] : [`${formatPounds(altogether)} altogether`]),
];

function Delegates({ delegates }: { readonly delegates: NonNullable<NoticeContent["delegates"]> }) {
	const { officer, post, power, fund, startsOn, endsOn, consult, report } = delegates;
	const most = limits(delegates);
	return (
		<SummaryList
			rows={[
				{ key: "Delegated to", value: `${post}, ${officer}` },
				{ key: "Legal power", value: power },
				{ key: "Fund", value: fund ?? "Any fund of the office" },
				{ key: "Most", value: most.length === 0 ? "No limit" : most.join(", ") },
				{
					key: "In force",
					value: `From ${formatDate(startsOn)}${endsOn === null ? "" : ` to ${formatDate(endsOn)}`}`,
				},
				...words("Must consult", consult),
				...words("Must report", report),
			]}
		/>
	);
}

/** Under what a decision was made and with whom: a delegation, bodies that agreed, votes, lines decided apart. */
export function DecidedWith({ content }: { readonly content: NoticeContent }) {
	const { apart, apartFrom, agreed, vote, delegation, delegates, offerUntil, subject } = content;
	const rows: SummaryRow[] = [
		...(subject ? [{ key: "About", value: SUBJECT_WORDS[subject] }] : []),
		...(delegation
			? [
					{
						key: "Delegation",
						value: (
							<>
								Signed as {delegation.post} under decision{" "}
								<a className="govuk-link" href={`/decisions/${delegation.number}`}>
									{printedNumber(delegation.number)}
								</a>{" "}
								({[delegation.power, ...limits(delegation)].join("; ")})
							</>
						),
					},
					...words("Consulted", delegation.consulted),
				]
			: []),
		...(vote
			? [
					{
						key: "Vote",
						value: `${vote.for} for, ${vote.against} against, ${vote.abstained} abstained. The quorum is ${vote.quorum}.`,
					},
				]
			: []),
		...(apartFrom ? [{ key: "Decided apart from", value: `${apartFrom.title}. ${apartFrom.why}` }] : []),
		...(apart ?? []).map(({ reference, why }) => ({
			key: `${reference}`,
			value: `Decided in a decision of its own. ${why}`,
		})),
		...(offerUntil
			? [{ key: "Offer", value: `From the reserve list. Open until ${formatDate(offerUntil)}.` }]
			: []),
	];
	return (
		<>
			{rows.length > 0 ? <SummaryList rows={rows} /> : null}
			{delegates ? <Delegates delegates={delegates} /> : null}
			{agreed ? (
				<Table
					stacked
					caption="Who agreed"
					captionClassName="govuk-table__caption--s"
					head={[{ text: "Body" }, { text: "As" }, { text: "When" }, { text: "Recorded in" }]}
					firstCellIsHeader
					rows={agreed.map((each) => [
						{ text: each.body },
						{ text: each.capacity },
						{ text: formatDate(each.resolvedOn) },
						{ text: each.evidence },
					])}
				/>
			) : null}
		</>
	);
}

/** What a decision recommends, as dated actions; nothing where it recommends nothing. */
export function Recommended({ actions }: { readonly actions: NoticeContent["actions"] }) {
	if (!actions) return null;
	return (
		<Table
			stacked
			caption="What is to be done"
			captionClassName="govuk-table__caption--s"
			head={[{ text: "Action" }, { text: "Owner" }, { text: "Due" }]}
			firstCellIsHeader
			rows={actions.map(({ what, owner, dueOn }) => [
				{ text: what },
				{ text: owner },
				{ text: formatDate(dueOn) },
			])}
		/>
	);
}
