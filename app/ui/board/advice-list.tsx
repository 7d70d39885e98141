import { Tag } from "../govuk/tag";
import { When } from "../when";
import { ADVICE_WORDS } from "./advice-words";
import type { ShownAdvice } from "./pack-types";

type AdviceListProps = {
	readonly advice: readonly ShownAdvice[];
	readonly bids: readonly { readonly bidId: string; readonly reference: string }[];
};

/** Every member's advice that stands, on the whole first, then by bid; what was given on an earlier version says so. */
export function AdviceList({ advice, bids }: AdviceListProps) {
	if (advice.length === 0) return <p className="govuk-body">No member has advised yet.</p>;
	const referenceOf = new Map(bids.map(({ bidId, reference }) => [bidId, reference]));
	const order = [null, ...bids.map(({ bidId }) => bidId)];
	const sorted = [...advice].sort((a, b) => order.indexOf(a.bidId) - order.indexOf(b.bidId));
	return (
		<dl className="govuk-summary-list">
			{sorted.map((each) => (
				<div className="govuk-summary-list__row" key={each.id}>
					<dt className="govuk-summary-list__key">
						{each.memberName}
						{each.own ? " (you)" : ""}
						<span className="govuk-!-display-block govuk-!-font-weight-regular">
							on {each.bidId === null ? "the whole" : (referenceOf.get(each.bidId) ?? "a bid")}
						</span>
					</dt>
					<dd className="govuk-summary-list__value">
						<p className="govuk-body">
							<Tag colour={ADVICE_WORDS[each.kind].colour}>{ADVICE_WORDS[each.kind].text}</Tag>{" "}
							{each.onEarlierVersion ? <Tag colour="yellow">Given on an earlier version</Tag> : null}{" "}
							{each.afterSigning ? <Tag colour="yellow">Given after signing</Tag> : null}
						</p>
						{each.text === "" ? null : <p className="tranche-verbatim">{each.text}</p>}
						{each.notCountedFor.length > 0 ? (
							<p className="govuk-body">
								{`Has an interest in ${each.notCountedFor.join(", ")}: their advice on the whole does not count for ${each.notCountedFor.length === 1 ? "it" : "these"}.`}
							</p>
						) : null}
						<p className="govuk-body-s">
							On version {each.packVersion}, <When instant={each.at} />
						</p>
					</dd>
				</div>
			))}
		</dl>
	);
}
