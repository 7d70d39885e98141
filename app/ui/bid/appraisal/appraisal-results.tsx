import { appraiseBid, type View } from "~/domain/appraisal/bid-appraisal";
import { discountRatesOf } from "~/domain/appraisal/discount-rates";
import { STRESSES } from "~/domain/appraisal/stress";
import type { BidContent } from "~/domain/bid/content";
import { appraisalNotes } from "~/explain/appraisal-notes";
import { payerName, saverName, shownWords, stressName, viewName } from "~/explain/appraisal-views";
import { RunningTotalChart } from "../../charts/running-total-chart";
import { InsetText } from "../../govuk/inset-text";
import { AppraisalGlance } from "./appraisal-glance";
import { ComparedTable } from "./compared-table";
import { LeftOut } from "./left-out";
import { PartsTable } from "./parts-table";
import { RatesUsed } from "./rates-used";
import { viewQuery } from "./view-query";
import { Workings } from "./workings";
import { YearTable } from "./year-table";

type Props = {
	readonly content: BidContent;
	readonly view: View;
	/** Whether this is a version as it was submitted. */
	readonly submitted: boolean;
};

/** The whole appraisal of a bid: results with their formulas, the years, worst cases, and who pays and saves. */
export function AppraisalResults({ content, view: asked, submitted }: Props) {
	const appraisal = appraiseBid(content, discountRatesOf(content));
	const { years, hasRange } = appraisal;
	const figures = appraisal.figures(asked);
	const notes = appraisalNotes(appraisal);
	const row = (view: View, name = viewName(view, hasRange)) => {
		const query = viewQuery(view);
		return { name, figures: appraisal.figures(view), href: query === viewQuery(asked) ? null : query };
	};
	const words = shownWords(asked, hasRange);
	return (
		<>
			{words ? (
				<InsetText>
					This shows {words}.{" "}
					<a className="govuk-link" href="?">
						Back to the whole cost and all savings
					</a>
				</InsetText>
			) : null}
			<AppraisalGlance appraisal={appraisal} view={asked} />
			<h2 className="govuk-heading-m">Each figure and how it is worked out</h2>
			<Workings figures={figures} years={years} />
			<h2 className="govuk-heading-m">Year by year</h2>
			<YearTable figures={figures} years={years} />
			<h3 className="govuk-heading-s">Running total of savings less costs</h3>
			<RunningTotalChart id="running-total" years={years} figures={figures} />
			{notes.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">How the bid’s figures are counted</h2>
					<ul className="govuk-list govuk-list--bullet">
						{notes.map((note) => (
							<li key={note}>{note}</li>
						))}
					</ul>
				</>
			) : null}
			<h2 className="govuk-heading-m">If things go worse than planned</h2>
			<ComparedTable
				caption="If things go worse than planned"
				by="What happens"
				years={years}
				rows={[
					row({ ...asked, stress: null }, "As the bid says"),
					...STRESSES.map((stress) => row({ ...asked, stress }, stressName(stress))),
				]}
			/>
			<p className="govuk-body">
				A year late means that every saving comes a year later and costs stay as they are. What would then be
				saved after {years.at(-1)} is not counted.
			</p>
			<h2 className="govuk-heading-m">Whose cost and which savings</h2>
			<ComparedTable
				caption="Whose cost and which savings"
				by="What is counted"
				years={years}
				rows={(["low", "high"] as const).flatMap((end) =>
					end === "high" && !hasRange
						? []
						: (["whole", "funder"] as const).flatMap((costs) =>
								(["all", "cashable"] as const).map((savings) =>
									row({ costs, savings, end, stress: asked.stress }),
								),
							),
				)}
			/>
			<p className="govuk-body">
				The whole cost is the money of this fund and what others pay. Cashable savings free money that can be
				spent on something else.
			</p>
			<h2 className="govuk-heading-m">Who pays</h2>
			<PartsTable
				caption="Who pays"
				by="Who pays"
				years={years}
				parts={appraisal.payers.map(({ who, ...part }) => ({ ...part, name: payerName(who) }))}
			/>
			<h2 className="govuk-heading-m">Who saves</h2>
			<PartsTable
				caption="Who saves"
				by="Whose money it is"
				years={years}
				parts={appraisal.savers.map(({ who, ...part }) => ({ ...part, name: saverName(who) }))}
			/>
			<LeftOut savings={appraisal.savings} />
			<h2 className="govuk-heading-m">Discount rates</h2>
			<RatesUsed rates={appraisal.rates} frozen={submitted} />
		</>
	);
}
