import { printedNumber } from "~/domain/decision/number";
import { formatDate } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import type { Home } from "~/use-cases/round/read-home";

type Decision = Home["decisions"][number];

/** The decisions published last, each with its sum and a link to its notice. */
export function LatestDecisions({ decisions }: { readonly decisions: readonly Decision[] }) {
	return (
		<section aria-labelledby="latest-decisions">
			<h2 className="govuk-heading-m" id="latest-decisions">
				Latest decisions
			</h2>
			{decisions.length === 0 ? (
				<p className="govuk-body">No decision has been published yet.</p>
			) : (
				<>
					<ul className="govuk-list govuk-list--spaced">
						{decisions.map(({ number, title, publishedAt, total }) => (
							<li key={number}>
								<a className="govuk-link" href={`/decisions/${number}`}>
									{title}
								</a>
								<br />
								<span className="govuk-hint govuk-!-margin-bottom-0">
									{printedNumber(number)}, published {formatDate(publishedAt)}: {formatPounds(total)}
								</span>
							</li>
						))}
					</ul>
					<p className="govuk-body">
						<a className="govuk-link" href="/decisions">
							All decisions
						</a>
					</p>
				</>
			)}
		</section>
	);
}
