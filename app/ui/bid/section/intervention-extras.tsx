import type { ReactNode } from "react";
import { agrees, type Sum } from "~/domain/bid/sums";
import { type BidHead, sectionPath } from "../bid-head";

type Props = {
	readonly bid: BidHead;
	readonly id: string;
	readonly sum: Sum;
	/** Whether its objectives can be changed now. */
	readonly mayChoose: boolean;
	readonly objectives: readonly { readonly code: string; readonly title: string }[];
};

function Objectives({ bid, id, mayChoose, objectives }: Omit<Props, "sum">) {
	return (
		<>
			{objectives.length === 0 ? (
				<p className="govuk-body tranche-absent">None chosen</p>
			) : (
				<ul className="govuk-list">
					{objectives.map(({ code, title }) => (
						<li key={code}>
							{code} {title}
						</li>
					))}
				</ul>
			)}
			{mayChoose ? (
				<a className="govuk-link" href={`${sectionPath(bid.id, "objectives")}/${id}`}>
					Choose objectives
				</a>
			) : null}
		</>
	);
}

/** What stands elsewhere in the bid about an intervention: its objectives, and whether its cost lines agree. */
export function interventionExtras({
	bid,
	id,
	sum,
	...chosen
}: Props): readonly { readonly key: string; readonly value: ReactNode }[] {
	return [
		{ key: "Plan objectives", value: <Objectives bid={bid} id={id} {...chosen} /> },
		{
			key: "Cost lines",
			value: (
				<>
					<span
						className={sum.lines === null ? "tranche-absent" : agrees(sum) ? undefined : "tranche-problem"}
					>
						{sum.words}
					</span>
					<br />
					<a className="govuk-link" href={sectionPath(bid.id, "costs")}>
						See cost lines
					</a>
				</>
			),
		},
	];
}
