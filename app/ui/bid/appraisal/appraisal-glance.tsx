import type { AppraisalFigures } from "~/domain/appraisal/appraise";
import { type BidAppraisal, FIRST_VIEW, type View } from "~/domain/appraisal/bid-appraisal";
import { subtract, ZERO } from "~/domain/ratio";
import { exactPounds, paybackFigure, ratioFigure, returnFigure } from "~/explain/appraisal-figures";
import { StatRow } from "../../layout/stat-row";

type Props = {
	readonly appraisal: BidAppraisal;
	/** What counts first unless told. */
	readonly view?: View;
};

function period(years: readonly string[]): string {
	const [first, last] = [years[0], years.at(-1)];
	return first === last ? `In ${first}` : `From ${first} to ${last}`;
}

function differenceWords({ net, npv }: AppraisalFigures): string {
	if (net.numerator < 0n) return `It costs ${exactPounds(subtract(ZERO, net))} more than it saves.`;
	const saves = `It saves ${exactPounds(net)} more than it costs.`;
	return npv.numerator < 0n ? `${saves} At today’s value it costs more than it saves.` : saves;
}

/** What a bid costs and saves, and whether it is worth it, at a glance. */
export function AppraisalGlance({ appraisal, view = FIRST_VIEW }: Props) {
	const { years, hasRange } = appraisal;
	const figures = appraisal.figures(view);
	const high = hasRange && view.end === "low" ? appraisal.figures({ ...view, end: "high" }) : undefined;
	const upTo = (text: string) => (high ? `Up to ${text}` : undefined);
	return (
		<>
			<p className="govuk-body">
				{period(years)} it costs {exactPounds(figures.costs)} and saves {exactPounds(figures.benefits)}
				{high ? `, up to ${exactPounds(high.benefits)}` : ""}. {differenceWords(figures)}
			</p>
			<StatRow
				stats={[
					{
						label: "Net present value",
						value: exactPounds(figures.npv),
						note: high ? upTo(exactPounds(high.npv)) : "What it saves less what it costs, at today’s value",
						tone: figures.npv.numerator < 0n ? "problem" : "good",
					},
					{
						label: "Pays for itself after",
						value: paybackFigure(figures.payback, years),
						note: high
							? `At best ${paybackFigure(high.payback, years)}`
							: `Counted from ${years[0]}, which is year 0`,
						...(figures.payback.kind === "paid-back" ? {} : { tone: "problem" as const }),
					},
					{
						label: "Saved for each £1 of cost",
						value: figures.bcr ? `£${ratioFigure(figures.bcr)}` : ratioFigure(figures.bcr),
						note: high?.bcr ? upTo(`£${ratioFigure(high.bcr)}`) : "The benefit-cost ratio, at today’s value",
					},
					{
						label: "Net return",
						value: returnFigure(figures.netReturn),
						note: high?.netReturn
							? upTo(returnFigure(high.netReturn))
							: "What it saves less what it costs, as a part of the cost",
					},
				]}
			/>
		</>
	);
}
