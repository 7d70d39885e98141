import type { VersionProblem } from "~/domain/needs/version-check";
import { WarningText } from "../govuk/warning-text";

/** What keeps a version from being used, in words. */
export function VersionProblems({
	problems,
	nameOf,
}: {
	readonly problems: readonly VersionProblem[];
	readonly nameOf: (area: string) => string;
}) {
	if (problems.length === 0) return null;
	return (
		<>
			<WarningText>This version cannot be used yet</WarningText>
			<ul className="govuk-list govuk-list--bullet">
				{problems.map((problem) => (
					<li key={JSON.stringify(problem)}>{inWords(problem, nameOf)}</li>
				))}
			</ul>
		</>
	);
}

function inWords(problem: VersionProblem, nameOf: (area: string) => string): string {
	switch (problem.code) {
		case "no-indicators":
			return "It has no indicator";
		case "weights-do-not-sum":
			return `The weights come to ${problem.sum.replace(/\.?0+$/, "") || "0"}; they must come to exactly 1`;
		case "value-missing":
			return `${problem.indicator}: ${nameOf(problem.area)} has no figure`;
		case "indicator-all-zero":
			return `${problem.indicator}: every figure is zero, so it cannot divide anything`;
	}
}
