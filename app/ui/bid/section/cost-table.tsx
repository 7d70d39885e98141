import type { ReactNode } from "react";
import type { Qualifier } from "~/domain/bid/content";
import { agrees, type Sum } from "~/domain/bid/sums";
import type { CostLineValues } from "~/domain/form/kinds/cost-line";
import { COST_LINE_WORDS, productText } from "~/domain/form/kinds/cost-line";
import { qualified } from "~/domain/form/qualifier";
import { formatChange, formatPounds, type Pence } from "~/domain/money";
import { Table } from "../../govuk/table";
import { ScrollRegion } from "../../layout/scroll-region";
import { MoveRecord } from "../../record/move-record";
import { amountOr, SumSentence } from "../sum-glance";

export type CostTableLine = {
	readonly id: string;
	readonly description: string;
	/** "20 × £1,098.00"; null for an amount alone. */
	readonly product: string | null;
	/** Financial year and capital or revenue, as far as given. */
	readonly when: string;
	readonly amount: Pence;
	readonly qualifier: Qualifier | null;
};

/** A cost line as a line of the cost table. */
export function costTableLine(values: CostLineValues): Omit<CostTableLine, "id"> {
	const nature = values.nature && COST_LINE_WORDS.nature[values.nature];
	return {
		description: values.description,
		product: productText(values),
		when: [values.financialYear, nature].filter((part) => part !== null).join(", "),
		amount: values.amount,
		qualifier: values.qualifier,
	};
}

export type CostTableIntervention = {
	readonly id: string;
	readonly title: string;
	readonly sum: Sum;
	readonly lines: readonly CostTableLine[];
};

type ActionsProps = {
	readonly path: string;
	readonly line: CostTableLine;
	readonly first: boolean;
	readonly last: boolean;
};

function Actions({ path, line, first, last }: ActionsProps) {
	const of = <span className="govuk-visually-hidden"> {line.description}</span>;
	return (
		<>
			<a className="govuk-link" href={`${path}/${line.id}`}>
				Change{of}
			</a>{" "}
			<a className="govuk-link" href={`${path}/new?copy=${line.id}`}>
				Copy{of}
			</a>{" "}
			<a className="govuk-link" href={`${path}/${line.id}/remove`}>
				Remove{of}
			</a>
			<MoveRecord id={line.id} title={line.description} first={first} last={last} />
		</>
	);
}

/** The cost lines of one intervention with their sum; the sum is marked where it is not what is asked. */
export function CostTable({
	intervention,
	path,
	editable,
	alone,
}: {
	readonly intervention: CostTableIntervention;
	/** Address of the list page. */
	readonly path: string;
	readonly editable: boolean;
	/** True where the page says the same of the whole bid already. */
	readonly alone: boolean;
}) {
	const { id, title, sum, lines } = intervention;
	const head = [
		{ text: "Cost" },
		{ text: "Amount", format: "numeric" as const },
		{ text: "Quantity and unit cost" },
		{ text: "Year and nature" },
		...(editable ? [{ text: <span className="govuk-visually-hidden">Actions</span> }] : []),
	];
	const total = (name: string, amount: ReactNode, className: string) => ({
		className,
		cells: [
			{ text: name },
			{ text: amount, format: "numeric" as const },
			{ text: "", colSpan: editable ? 3 : 2 },
		],
	});
	return (
		<section aria-labelledby={`costs-${id}`}>
			<h2 className="govuk-heading-m" id={`costs-${id}`}>
				{title}
			</h2>
			{lines.length === 0 ? (
				<p className="govuk-body">
					{sum.asked === null ? "No amount given" : `Asked: ${formatPounds(sum.asked)}`}
					{". "}
					<span className="tranche-absent">No breakdown given.</span>
				</p>
			) : (
				<>
					{alone ? null : <SumSentence sum={sum} />}
					<ScrollRegion label={`Cost lines of ${title}`}>
						<Table
							stacked
							head={head}
							firstCellIsHeader
							rows={[
								...lines.map((line, index) => [
									{ text: line.description },
									{ text: qualified(line.amount, line.qualifier), format: "numeric" as const },
									{ text: line.product ?? <span className="tranche-absent">Amount only</span> },
									{ text: line.when === "" ? <span className="tranche-absent">Not given</span> : line.when },
									...(editable
										? [
												{
													text: (
														<Actions
															path={path}
															line={line}
															first={index === 0}
															last={index === lines.length - 1}
														/>
													),
												},
											]
										: []),
								]),
								total("The lines come to", amountOr("No amount given", sum.lines), "tranche-row--total"),
								total("Asked", amountOr("No amount given", sum.asked), ""),
								...(agrees(sum)
									? []
									: [
											total(
												"Difference",
												formatChange(sum.difference ?? 0n),
												"tranche-row--total tranche-row--marked",
											),
										]),
							]}
						/>
					</ScrollRegion>
				</>
			)}
			{editable ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`${path}/new?interventionId=${encodeURIComponent(id)}`}>
						Add a cost line<span className="govuk-visually-hidden"> to {title}</span>
					</a>
				</p>
			) : null}
		</section>
	);
}
