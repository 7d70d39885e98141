import type { EarlierAssessment } from "~/use-cases/assessment/read-bid-scores";
import { Details } from "../govuk/details";
import { When } from "../when";

type EarlierAssessmentsProps = {
	readonly earlier: readonly EarlierAssessment[];
};

const ENDED: Readonly<Record<EarlierAssessment["state"], string>> = {
	reopened: "opened again",
	replaced: "replaced",
	declined: "declined",
	conflicted: "taken back because of an interest",
};

/** Assessments that count no more and are kept: by whom, why they ended, and what they gave. */
export function EarlierAssessments({ earlier }: EarlierAssessmentsProps) {
	if (earlier.length === 0) return null;
	return (
		<section aria-labelledby="earlier">
			<h2 className="govuk-heading-m" id="earlier">
				Earlier assessments
			</h2>
			<p className="govuk-body">These no longer count. They are kept as they were.</p>
			{earlier.map((one) => (
				<Details key={`${one.name} ${one.at}`} summary={`${one.name}: ${ENDED[one.state]}`}>
					<p className="govuk-body">
						<When instant={one.at} />. {one.reason}
					</p>
					<ul className="govuk-list govuk-list--bullet">
						{one.criteria.flatMap(({ title, given }) =>
							given.map(({ themeTitle, points, reason }) => (
								<li key={`${title} ${themeTitle}`}>
									{title}
									{themeTitle === "" ? "" : `, ${themeTitle}`}: {points ?? "not scored"}
									{reason === "" ? "" : `. ${reason}`}
								</li>
							)),
						)}
					</ul>
				</Details>
			))}
		</section>
	);
}
