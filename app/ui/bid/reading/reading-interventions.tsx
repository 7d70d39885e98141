import type { BidContent, InterventionContent } from "~/domain/bid/content";
import { sumsOfContent } from "~/domain/bid/discrepancies";
import type { InterventionSum } from "~/domain/bid/sums";
import { SummaryList } from "../../govuk/summary-list";
import { useRegionLabel } from "../../layout/scroll-region";
import { Difference, ReadingCostLines } from "./reading-cost-lines";
import { Amount, type ChangeHref, PartHeading, Written } from "./reading-section";

/** The interventions of a bid, each with its objectives, its cost lines and what they come to. */
export function ReadingInterventions({
	content,
	change,
}: {
	readonly content: BidContent;
	readonly change: ChangeHref;
}) {
	const sums = sumsOfContent(content);
	return (
		<>
			{content.interventions.length === 0 ? (
				<p className="govuk-body tranche-absent">No interventions are given.</p>
			) : null}
			{content.interventions.length > 1 ? (
				<p className="govuk-body">
					{content.interventions.length} interventions. <Difference sum={sums} />
				</p>
			) : null}
			{content.interventions.map((each) => (
				<Intervention
					key={each.key}
					intervention={each}
					sum={sums.interventions.find(({ id }) => id === each.key)}
					change={change}
				/>
			))}
		</>
	);
}

function Intervention({
	intervention,
	sum,
	change,
}: {
	readonly intervention: InterventionContent;
	readonly sum: InterventionSum | undefined;
	readonly change: ChangeHref;
}) {
	const { key, title, proposal, timescale, succession, asked, couldBeReducedTo } = intervention;
	const objectives = change("objectives");
	return (
		<section aria-label={useRegionLabel(title)}>
			<PartHeading>{title}</PartHeading>
			<SummaryList
				rows={[
					{ key: "Amount asked", value: <Amount amount={asked} absent="No amount given" /> },
					...(couldBeReducedTo === null
						? []
						: [{ key: "Could be reduced to", value: <Amount amount={couldBeReducedTo} absent="" /> }]),
					{ key: "What will be done", value: <Written text={proposal} /> },
					{ key: "Timescale", value: <Written text={timescale} /> },
					{ key: "Succession", value: <Written text={succession} /> },
					{
						key: "Objectives of the plan",
						value: <Objectives objectives={intervention.objectives} />,
						...(objectives
							? {
									actions: {
										items: [
											{
												href: `${objectives}/${key}`,
												text: "Change",
												visuallyHiddenText: `objectives of ${title}`,
											},
										],
									},
								}
							: {}),
					},
				]}
			/>
			<ReadingCostLines intervention={intervention} sum={sum} changeHref={change("costs")} />
		</section>
	);
}

function Objectives({ objectives }: { readonly objectives: InterventionContent["objectives"] }) {
	if (objectives.length === 0) return <span className="tranche-absent">None chosen</span>;
	return (
		<ul className="govuk-list">
			{objectives.map(({ code, title, how }) => (
				<li key={code}>
					{code} {title}
					{how ? <div className="tranche-verbatim govuk-hint">{how}</div> : null}
				</li>
			))}
		</ul>
	);
}
