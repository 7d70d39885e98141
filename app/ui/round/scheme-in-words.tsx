import { formatScore } from "~/domain/assessment/total";
import { CHECKS_IN_WORDS } from "~/domain/bid/checks";
import { byCodePoint } from "~/domain/canonical";
import { formatPounds } from "~/domain/money";
import { categoryInWords } from "~/domain/round/award-category";
import type { SchemeContent } from "~/domain/round/scheme";
import { ruleName, ruleSentence } from "../allocation/rule-names";
import { SummaryList } from "../govuk/summary-list";
import { formName } from "./form-name";

function deviationWords(deviation: string | undefined): string {
	if (deviation === undefined) return "";
	const points = deviation === "1" ? "1 point" : `${deviation} points`;
	return ` or the standard deviation of their scores on it is above ${points},`;
}

/** How a total is made, how ties fall and how the money is shared, in words. */
export function SchemeInWords({ scheme }: { readonly scheme: SchemeContent }) {
	const { rule, needs, threshold, moderationGap, moderationDeviation } = scheme;
	const points = moderationGap === 1 ? "1 point" : `${moderationGap} points`;
	return (
		<SummaryList
			rows={[
				{ key: "Amount", value: formatPounds(scheme.amount) },
				...(scheme.years
					? [
							{
								key: "Financial years",
								value: `${Object.entries(scheme.years)
									.sort(([a], [b]) => byCodePoint(a, b))
									.map(([year, amount]) => `${year}: ${formatPounds(amount)}`)
									.join(
										"; ",
									)}. A bid says how much it asks for in each year, and no year’s money is exceeded.`,
							},
						]
					: []),
				...(scheme.categories
					? [
							{
								key: "Award categories",
								value: `${scheme.categories.map(categoryInWords).join("; ")}. A bid names one, and can name another to fall back on with a reduced amount.`,
							},
						]
					: []),
				...(scheme.eligibility
					? [
							{
								key: "Eligibility",
								value: (
									<>
										<p className="govuk-body">A bid is eligible if it meets every test:</p>
										<ul className="govuk-list govuk-list--bullet">
											{scheme.eligibility.map(({ id, title, rule }) => (
												<li key={id}>
													<strong>{title}.</strong> {rule}
												</li>
											))}
										</ul>
									</>
								),
							},
						]
					: []),
				{
					key: "Total of a bid",
					value:
						"For each criterion, weight × score ÷ 5. The total adds these up exactly and is rounded once, half up, to a hundredth. A bid that is not scored has no total. It does not count as zero.",
				},
				{
					key: "Moderation",
					value: `At least two assessors score each bid without seeing each other’s scores. If they differ by ${points} or more on a criterion,${deviationWords(moderationDeviation)} or some of their totals reach the threshold and others do not, a moderator agrees the score. Otherwise the average counts.`,
				},
				{ key: "Threshold", value: `A bid needs a total of ${formatScore(threshold)} or more to be funded.` },
				{
					key: "Ties",
					value: "First the smaller amount asked, then the bid received earlier, then the reference.",
				},
				{
					key: "Allocation rule",
					value: `${ruleName(rule.method, rule.unspent)}. ${ruleSentence(rule.method, rule.unspent)}.`,
				},
				{
					key: "Feedback",
					value: scheme.feedback
						? "With the outcome, each bid’s partnerships get its own scores by criterion."
						: "With the outcome, each bid’s partnerships get the reason. Scores are not given.",
				},
				...(needs
					? [
							{
								key: "Needs formula",
								value: `${needs.title} (version ${needs.version}): ${needs.indicators
									.map(({ title, weight }) => `${title}, weight ${weight}`)
									.join("; ")}. Amounts are rounded to £${rule.unit}.`,
							},
						]
					: []),
				{
					key: "What a bid is asked",
					value: (
						<a className="govuk-link" href={`/rounds/${scheme.round}/asked`}>
							Every question, with its limits
						</a>
					),
				},
				...(scheme.blocking && scheme.blocking.checks.length > 0
					? [
							{
								key: "A bid cannot be submitted while",
								value: (
									<ul className="govuk-list govuk-list--bullet">
										{scheme.blocking.checks.map((name) => (
											<li key={name}>{CHECKS_IN_WORDS[name]}</li>
										))}
									</ul>
								),
							},
						]
					: []),
				...(scheme.form
					? [
							{
								key: "Form of the bids",
								value: (
									<>
										{formName(scheme.form)}. SHA-256:{" "}
										<code className="tranche-digest">{scheme.form.sha256}</code>
									</>
								),
							},
						]
					: []),
				{
					key: "Plan",
					value: `${scheme.plan.title}, version ${scheme.plan.version}: ${scheme.plan.themes
						.map(({ code, title }) => `${code} ${title}`)
						.join("; ")}`,
				},
			]}
		/>
	);
}
