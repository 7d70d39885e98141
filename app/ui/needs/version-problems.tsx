import { sharedPrefix } from "~/domain/needs/shared-prefix";
import type { VersionProblem } from "~/domain/needs/version-check";
import { WarningText } from "../govuk/warning-text";
import { prefixSharedInWords } from "./version-refusals";

type Props = {
	readonly problems: readonly VersionProblem[];
	readonly partnerships: readonly {
		readonly key: string;
		readonly name: string;
		readonly areaName: string | null;
	}[];
};

/** What keeps a version from being used, in words: a sentence for each cause, with everybody it concerns. */
export function VersionProblems({ problems, partnerships }: Props) {
	if (problems.length === 0) return null;
	const nameOf = (area: string) => {
		const found = partnerships.find(({ key }) => key === area);
		return found?.areaName ?? found?.name ?? area;
	};
	const missing = problems.flatMap((problem) => (problem.code === "value-missing" ? [problem] : []));
	const lacking = [...new Set(missing.map(({ indicator }) => indicator))].map((indicator) => ({
		indicator,
		names: missing.filter((each) => each.indicator === indicator).map(({ area }) => nameOf(area)),
	}));
	const sentences = problems.flatMap((problem) => inWords(problem, partnerships) ?? []);
	return (
		<>
			<WarningText>This version cannot be used yet</WarningText>
			<ul className="govuk-list govuk-list--bullet">
				{sentences.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
				{lacking.map(({ indicator, names }) => (
					<li key={indicator}>
						{indicator}: no figure for {names.join(", ")}
					</li>
				))}
			</ul>
		</>
	);
}

/** What is wrong in a sentence; null for a missing figure, which is told by indicator. */
function inWords(problem: VersionProblem, partnerships: Props["partnerships"]): string | null {
	switch (problem.code) {
		case "prefix-shared": {
			const shared = sharedPrefix(partnerships.filter(({ key }) => key === problem.prefix));
			return shared && prefixSharedInWords(shared);
		}
		case "no-indicators":
			return "It has no indicators";
		case "weights-do-not-sum":
			return `The weights must add up to exactly 1. They add up to ${problem.sum}`;
		case "value-missing":
			return null;
		case "indicator-all-zero":
			return `${problem.indicator}: every figure is zero, so it cannot be used`;
	}
}
