import { Router } from "express";
import { withRole } from "./people.mjs";
import { datesOf, shownScheme } from "./scheme.mjs";
import { counted, pounds } from "./words.mjs";

const STAGES = {
	submitted: "Submitted",
	"in-clarification": "In clarification",
	eligible: "Eligible",
	ineligible: "Ineligible",
	assessed: "Assessed",
	awarded: "Awarded",
	reserve: "On the reserve list",
	declined: "Declined",
	withdrawn: "Withdrawn",
};

const PAGES = [
	["bids", "Bids received"],
	["eligibility", "Eligibility"],
	["assessors", "Assessors and their bids"],
	["coverage", "Who may act on which bid"],
	["practice", "Practice bid"],
	["moderation", "Moderation"],
	["ranking", "Ranking"],
	["allocation", "Scenarios"],
	["board", "Board pack and advice"],
	["decision", "Decision"],
	["reserve", "Reserve list"],
	["print", "Print the whole round"],
	["tables", "Tables to download"],
	["archive", "Archives and what was withheld"],
];

/** @param {readonly number[]} numbers */
const mean = (numbers) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

/** @param {number} total */
const hundredths = (total) => Math.round(total * 100 + 1e-6);

/**
 * A bid's total and how far its assessors' own totals lie apart, in hundredths; null while it waits.
 * @param {readonly any[]} criteria @param {readonly any[]} scores @param {readonly any[]} agreed
 */
function totalOf(criteria, scores, agreed) {
	const assessments = [...new Set(scores.map(({ assessment_id }) => assessment_id))];
	if (assessments.length < 2 || scores.some(({ points }) => points === null)) return null;
	const own = assessments.map((assessment) =>
		criteria.map(({ id }) =>
			mean(
				scores
					.filter(({ assessment_id, criterion_id }) => assessment_id === assessment && criterion_id === id)
					.map(({ points }) => points),
			),
		),
	);
	const totals = own.map((points) =>
		points.reduce((sum, each, place) => sum + (criteria[place].weight * each) / 5, 0),
	);
	const total = criteria.reduce((sum, { id, weight }, place) => {
		const settled = agreed.find(({ criterion_id }) => criterion_id === id)?.agreed_points;
		return sum + (weight * (settled ?? mean(own.map((points) => points[place] ?? 0)))) / 5;
	}, 0);
	return {
		total: hundredths(total),
		apart: hundredths(Math.max(...totals) - Math.min(...totals)),
		moderated: agreed.length > 0,
	};
}

/**
 * @param {readonly any[]} bids in order
 * @param {{ amount: number, threshold: number }} limits
 */
function lined(bids, { amount, threshold }) {
	let running = 0;
	let before = "within-money";
	return bids.map((bid, place) => {
		if (bid.total >= threshold) running += bid.asked;
		const line =
			bid.total < threshold ? "below-threshold" : running > amount ? "beyond-money" : "within-money";
		const begins = line === before ? null : line;
		before = line;
		return {
			...bid,
			place: place + 1,
			line,
			runningPence: running,
			cut:
				begins === "beyond-money"
					? `The money, ${pounds(amount)}, runs out here if every bid above gets what it asks for`
					: begins === "below-threshold"
						? `Below the threshold, ${(threshold / 100).toFixed(2)}: the lowest total that can be funded`
						: null,
			totalText: (bid.total / 100).toFixed(2),
			apartText: (bid.apart / 100).toFixed(2),
			askedText: pounds(bid.asked),
			runningText: line === "below-threshold" ? null : pounds(running),
		};
	});
}

/** @param {readonly any[]} rows @returns {Map<string, any[]>} */
function byBid(rows) {
	const groups = new Map();
	for (const row of rows) {
		const known = groups.get(row.bid_id);
		if (known) known.push(row);
		else groups.set(row.bid_id, [row]);
	}
	return groups;
}

/**
 * What the office reads of a round: where its bids are, and the ranking.
 * @param {import("./database.mjs").Prepare} prepare
 */
export function roundPages(prepare) {
	const round = prepare(
		"SELECT round.*, fund.name AS fund FROM round JOIN fund ON fund.id = round.fund_id WHERE round.id = ?",
	);
	const scheme = prepare("SELECT * FROM scheme_version WHERE round_id = ? ORDER BY version DESC LIMIT 1");
	const stages = prepare(
		"SELECT state, count(*) AS count FROM bid WHERE round_id = ? GROUP BY state ORDER BY state",
	);
	const asked = prepare(
		"SELECT sum(amount_pence) AS sum FROM bid_option JOIN bid_version v ON v.id = bid_version_id JOIN bid ON bid.id = v.bid_id WHERE bid.round_id = ? AND position = 0 AND v.taken_back_at IS NULL",
	);
	const awarded = prepare(
		"SELECT number, sum(decided_pence) AS sum FROM decision JOIN decision_version v ON v.decision_id = decision.id JOIN decision_line line ON line.decision_version_id = v.id WHERE decision.round_id = ? AND decision.state = 'published' AND v.content IS NOT NULL",
	);
	const mayBid = prepare(
		"SELECT name, area_name, EXISTS (SELECT 1 FROM bid JOIN bid_partnership mine ON mine.bid_id = bid.id WHERE bid.round_id = listed.round_id AND mine.organisation_id = listed.organisation_id AND bid.state NOT IN ('draft', 'withdrawn')) AS bids FROM round_partnership listed JOIN organisation ON organisation.id = listed.organisation_id WHERE listed.round_id = ? ORDER BY name",
	);
	const bids = prepare(
		"SELECT bid.id, bid.reference, bid.title, v.submitted_at, option.amount_pence AS asked, group_concat(organisation.name, ', ') AS partnerships FROM bid JOIN bid_version v ON v.bid_id = bid.id AND v.taken_back_at IS NULL JOIN bid_option option ON option.bid_version_id = v.id AND option.position = 0 JOIN bid_partnership ON bid_partnership.bid_id = bid.id JOIN organisation ON organisation.id = organisation_id WHERE bid.round_id = ? GROUP BY bid.id",
	);
	const scores = prepare(
		"SELECT assessment.bid_id, assessment_id, criterion_id, points FROM assessment JOIN assessment_score ON assessment_id = assessment.id WHERE round_id = ? AND state = 'submitted'",
	);
	const agreed = prepare(
		"SELECT moderation.bid_id, criterion_id, agreed_points FROM moderation JOIN bid ON bid.id = moderation.bid_id WHERE bid.round_id = ? AND superseded_at IS NULL",
	);

	/** @param {any} row @param {any} frozen */
	function ranked(row, frozen) {
		const content = JSON.parse(frozen.content);
		const [scored, settled] = [byBid(scores.all(row.id)), byBid(agreed.all(row.id))];
		const all = bids.all(row.id).map((bid) => ({
			...bid,
			...totalOf(content.criteria, scored.get(bid.id) ?? [], settled.get(bid.id) ?? []),
		}));
		const placed = all
			.filter(({ total }) => total !== undefined)
			.sort(
				(a, b) =>
					b.total - a.total ||
					a.asked - b.asked ||
					a.submitted_at.localeCompare(b.submitted_at) ||
					a.reference.localeCompare(b.reference),
			);
		const threshold = Math.round(Number(content.threshold) * 100);
		return {
			rows: lined(placed, { amount: row.amount_pence, threshold }),
			notScored: all.filter(({ total }) => total === undefined),
			threshold,
		};
	}

	return Router()
		.use("/rounds", withRole("fund-manager", "moderator", "auditor"))
		.get("/rounds/:id", (request, response, next) => {
			const row = round.get(request.params.id);
			if (!row) return next();
			const counts = stages.all(row.id);
			const received = counts
				.filter(({ state }) => !["draft", "withdrawn"].includes(state))
				.reduce((sum, { count }) => sum + count, 0);
			const decision = awarded.get(row.id);
			const partnerships = mayBid.all(row.id);
			const left = decision.number ? row.amount_pence - decision.sum : 0;
			response.render("round.njk", {
				round: row,
				stages: Object.entries(STAGES).flatMap(([state, label]) => {
					const found = counts.find((each) => each.state === state);
					return found ? [{ label, value: found.count, href: `/rounds/${row.id}/bids?state=${state}` }] : [];
				}),
				money: [
					{ label: "State", value: row.state[0].toUpperCase() + row.state.slice(1) },
					{
						label: "Set aside",
						value: pounds(row.amount_pence),
						note: row.fund,
						href: `/funds/${row.fund_id}`,
					},
					{
						label: "Asked",
						value: pounds(asked.get(row.id).sum),
						note: `by ${counted(received, "bid")}, of ${pounds(row.amount_pence)}`,
					},
				],
				toReturn: left > 0 ? pounds(left) : null,
				pages: PAGES.map(([path, text]) => ({ href: `/rounds/${row.id}/${path}`, text })),
				decision: decision.number,
				dates: datesOf(row, true),
				mayBid: partnerships,
				haveBid: partnerships.filter(({ bids: hasBid }) => hasBid).length,
				scheme: shownScheme(scheme.get(row.id)),
			});
		})
		.get("/rounds/:id/ranking", (request, response, next) => {
			const row = round.get(request.params.id);
			const frozen = row && scheme.get(row.id);
			if (!frozen) return next();
			const { rows, notScored, threshold } = ranked(row, frozen);
			const within = rows.filter(({ line }) => line === "within-money");
			const partnerships = [...new Set(rows.map((bid) => bid.partnerships))].sort();
			response.render("ranking.njk", {
				round: row,
				rows,
				partnerships,
				stats: [
					{
						label: "Within the money",
						value: within.length,
						note: `asking ${pounds(within.at(-1)?.runningPence ?? 0)} of ${pounds(row.amount_pence)}`,
					},
					{
						label: "Fundable",
						value: rows.filter(({ line }) => line !== "below-threshold").length,
						note: `reach the threshold, ${(threshold / 100).toFixed(2)}`,
					},
					{ label: "Not scored yet", value: notScored.length },
				],
			});
		});
}
