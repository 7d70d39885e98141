import { formatPounds } from "~/domain/money";
import { detailsOf } from "~/domain/outcome";
import type { OpeningProblem } from "~/domain/round/opening";

/** An opening problem in words, and the page of the round that mends it. */
export function openingProblem(problem: OpeningProblem): { readonly text: string; readonly page: string } {
	const { code, message } = problem;
	const sum = detailsOf(problem, "weights-not-100")?.sum;
	const criteria = detailsOf(problem, "descriptors-missing")?.criteria ?? [];
	const partnerships = detailsOf(problem, "partnership-ended", "needs-values-missing")?.partnerships ?? [];
	const { remaining = 0n, shortfall = 0n, year } = detailsOf(problem, "fund-overdrawn") ?? {};
	const categories = detailsOf(problem, "category-above-round")?.categories ?? [];
	const years = detailsOf(problem, "years-not-the-amount");
	const page = {
		"dates-not-in-order": "edit",
		"already-past-closing": "edit",
		"no-partnerships": "partnerships",
		"partnership-ended": "partnerships",
		"no-objectives": "edit",
		"no-criteria": "criteria",
		"weights-not-100": "criteria",
		"descriptors-missing": "criteria",
		"needs-version-missing": "scheme",
		"needs-values-missing": "scheme",
		"category-above-round": "categories",
		"years-not-the-amount": "years",
		"years-not-offered": "scheme",
		"years-not-asked": "form",
		"fund-overdrawn": year === undefined ? "edit" : "years",
	}[code];
	const text = {
		"dates-not-in-order": `The dates are not in order: ${message}`,
		"already-past-closing": "The closing time has passed",
		"no-partnerships": "No partnership may bid yet",
		"partnership-ended": `No longer a partnership: ${partnerships.join(", ")}`,
		"no-objectives": "The plan has no objective that a bid could support",
		"no-criteria": "There is no criterion yet",
		"weights-not-100": `Weights must add up to 100. They add up to ${sum}`,
		"descriptors-missing": `Not every point from 0 to 5 is described: ${criteria.join(", ")}`,
		"needs-version-missing": "The allocation rule needs a version of the needs figures",
		"needs-values-missing": `The needs version has no figures for ${partnerships.join(", ")}`,
		"category-above-round": `The smallest award is more than the round’s amount in ${categories.join(", ")}`,
		"years-not-the-amount": `The financial years add up to ${formatPounds(years?.sum ?? 0n)}, and the round’s amount is ${formatPounds(years?.amount ?? 0n)}`,
		"years-not-asked":
			"The form has no cost lines, so bids could not say how much they ask for in each financial year. Choose another form, or remove the limits",
		"years-not-offered":
			"Needs envelopes do not keep to limits for each financial year. Choose another rule, or remove the limits",
		"fund-overdrawn": `The fund has ${formatPounds(remaining)} remaining${year === undefined ? "" : ` for ${year}`}, ${formatPounds(shortfall)} less than the round${year === undefined ? "'s amount" : " pays in that year"}`,
	}[code];
	return { text, page };
}

/** What stands in the way of opening a round, each with the page that mends it. */
export function OpeningProblems({
	roundId,
	problems,
}: {
	readonly roundId: string;
	readonly problems: readonly OpeningProblem[];
}) {
	return (
		<ul className="govuk-list govuk-list--bullet">
			{problems.map((problem) => {
				const { text, page } = openingProblem(problem);
				return (
					<li key={problem.code}>
						<a className="govuk-link" href={`/rounds/${roundId}/${page}`}>
							{text}
						</a>
					</li>
				);
			})}
		</ul>
	);
}
