import { dayOf, decimalPounds, timeOf } from "./words.mjs";

const RULES = {
	"rank-and-stop":
		"Rank and stop. Bids are taken in order of score until the first that does not fit in the money left.",
	"rank-and-skip":
		"Rank and skip. Bids are taken in order of score. Each gets the largest of its amounts that fits in the money left. If a bid does not fit, the rule goes on to the next.",
};

/** @param {string} method */
export const ruleInWords = (method) => RULES[/** @type {keyof typeof RULES} */ (method)] ?? method;

/** A round's frozen scheme as rows and tables of a page. @param {any} version */
export function shownScheme(version) {
	if (!version) return null;
	const content = JSON.parse(version.content);
	/** @type {any[]} */
	const criteria = content.criteria;
	/** @type {any[]} */
	const indicators = content.needs?.indicators ?? [];
	/** @type {any[]} */
	const themes = content.plan.themes;
	return {
		sha256: version.sha256,
		frozenAt: { iso: version.frozen_at, text: timeOf(version.frozen_at) },
		criteria: criteria.map((each) => ({
			...each,
			scale: /** @type {any[]} */ (each.descriptors)
				.map((text, points) => [{ text: String(points) }, { text }])
				.reverse(),
		})),
		sum: criteria.reduce((total, { weight }) => total + weight, 0),
		rows: [
			["Amount", decimalPounds(content.amount)],
			[
				"Total of a bid",
				"For each criterion, weight × score ÷ 5. The total adds these up exactly and is rounded once, half up, to a hundredth. A bid that is not scored has no total. It does not count as zero.",
			],
			[
				"Moderation",
				`At least two assessors score each bid without seeing each other’s scores. If they differ by ${content.moderationGap} points or more on a criterion, or some of their totals reach the threshold and others do not, a moderator agrees the score. Otherwise the average counts.`,
			],
			["Threshold", `A bid needs a total of ${Number(content.threshold).toFixed(2)} or more to be funded.`],
			["Ties", "First the smaller amount asked, then the bid received earlier, then the reference."],
			["Allocation rule", ruleInWords(content.rule.method)],
			...(content.needs
				? [
						[
							"Needs formula",
							`${content.needs.title} (version ${content.needs.version}): ${indicators.map(({ title, weight }) => `${title}, weight ${weight}`).join("; ")}. Amounts are rounded to £${content.rule.unit}.`,
						],
					]
				: []),
			[
				"Feedback",
				content.feedback
					? "With the outcome, each bid’s partnerships get its own scores by criterion."
					: "With the outcome, each bid’s partnerships get the reason. Scores are not given.",
			],
			[
				"Plan",
				`${content.plan.title}, version ${content.plan.version}: ${themes.map(({ code, title }) => `${code} ${title}`).join("; ")}`,
			],
		]
			.map(([key, value]) => ({ key: { text: key }, value: /** @type {object} */ ({ text: value }) }))
			.concat([
				{
					key: { text: "What a bid is asked" },
					value: {
						html: `<a class="govuk-link" href="/rounds/${version.round_id}/asked">Every question, with its limits</a>`,
					},
				},
			]),
	};
}

/** The dates of a round as rows. @param {any} round @param {boolean} office */
export function datesOf(round, office) {
	const closed = ["planned", "open"].includes(round.state) ? "Closes" : "Closed";
	return [
		...(office && round.code ? [["Short code", round.code]] : []),
		["Opened", timeOf(round.opens_at)],
		[closed, timeOf(round.closes_at)],
		...(office && round.board_meets_on ? [["Board meets", dayOf(round.board_meets_on)]] : []),
		...(round.spend_by ? [["Money to be spent by", dayOf(round.spend_by)]] : []),
	].map(([key, value]) => ({ key: { text: key }, value: { text: value } }));
}
