import { Router } from "express";
import { datesOf, ruleInWords, shownScheme } from "./scheme.mjs";
import { dayOf, decimalPounds, pounds, printedNumber, timeLeft, timeOf } from "./words.mjs";

const PARTS = [
	["contact", "Contact"],
	["summary", "Summary"],
	["decisionText", "Decision"],
	["factsAndAdvice", "Facts and advice"],
	["financialImplications", "Financial implications"],
	["legalImplications", "Legal implications"],
	["crimeReduction", "How the grants reduce crime and disorder"],
	["grantNotContract", "Why grants and not contracts"],
	["equalityImplications", "Equality implications"],
	["backgroundPapers", "Background papers"],
	["publicAccess", "Public access to information"],
	["interests", "Declaration of interests"],
];

/** @param {any} content */
function rankingRows({ ranking, lines }) {
	/** @type {Map<string, string>} */
	const decided = new Map(/** @type {any[]} */ (lines).map(({ reference, decided }) => [reference, decided]));
	/** @type {any[]} */
	const bids = ranking?.bids ?? [];
	return bids.map((bid, place) => {
		const begins = bids[place - 1]?.line !== bid.line ? bid.line : null;
		const awarded = decided.get(bid.reference);
		return {
			cut:
				begins === "beyond-money"
					? `The line: ${decimalPounds(ranking.money)} runs out here if every bid above gets what it asks for`
					: begins === "below-threshold"
						? `Below ${ranking.threshold} points, the threshold, no bid can be funded`
						: null,
			bid: `${bid.reference}: ${bid.title}`,
			place: bid.place,
			score: bid.score,
			asked: decimalPounds(bid.asked),
			runningTotal: bid.runningTotal === null ? "Not fundable" : decimalPounds(bid.runningTotal),
			awarded: Number(awarded ?? 0) === 0 ? "Nothing" : decimalPounds(awarded ?? "0"),
		};
	});
}

/** @param {any} line */
function shownLine(line) {
	return {
		...line,
		asked: line.asked === null ? null : decimalPounds(line.asked),
		decided: Number(line.decided) === 0 ? null : decimalPounds(line.decided),
		to: /** @type {any[]} */ (line.recipients).map(({ name }) => name).join(", "),
		outcome: line.outcome === "reserve" ? "Reserve list" : "Not funded",
	};
}

/** @param {any} row @param {any} audit */
function shownNotice(row, audit) {
	const content = JSON.parse(row.content);
	const lines = /** @type {any[]} */ (content.lines).map(shownLine);
	return {
		...content,
		number: row.number,
		printed: printedNumber(row.number),
		publishedOn: dayOf(row.published_at),
		funded: lines.filter(({ decided }) => decided),
		unfunded: lines.filter(({ decided }) => !decided),
		reserve: lines.filter(({ outcome }) => outcome === "Reserve list").map(({ reference }) => reference),
		total: decimalPounds(content.total),
		signedAt: { iso: content.signature.at, text: timeOf(content.signature.at) },
		available: decimalPounds(content.available),
		rule: content.scenario
			? ruleInWords(content.scenario.method).replace(
					".",
					`: ${content.scenario.publishedRule ? "the published rule" : "not the published rule"}.`,
				)
			: null,
		parts: PARTS.flatMap(([name = "", label]) =>
			content.text[name] === undefined ? [] : [{ name, label, text: content.text[name] || "None." }],
		),
		rankingRows: rankingRows(content),
		sha256: row.sha256,
		audit,
	};
}

/**
 * What strangers read: home, a decision's notice, a round with its scheme.
 * @param {import("./database.mjs").Prepare} prepare
 */
export function publicPages(prepare) {
	const openRounds = prepare(
		"SELECT round.id, round.title, round.closes_at, round.amount_pence, fund.name AS fund FROM round JOIN fund ON fund.id = round.fund_id WHERE round.state = 'open' ORDER BY round.closes_at",
	);
	const latest = prepare(
		"SELECT decision.number, decision.published_at, v.title, (SELECT sum(decided_pence) FROM decision_line WHERE decision_version_id = v.id) AS total FROM decision JOIN decision_version v ON v.decision_id = decision.id WHERE decision.state = 'published' AND v.content IS NOT NULL ORDER BY decision.published_at DESC LIMIT 5",
	);
	const notice = prepare(
		"SELECT decision.id, decision.number, decision.published_at, v.content, v.sha256 FROM decision JOIN decision_version v ON v.decision_id = decision.id WHERE decision.number = ? AND decision.state = 'published' AND v.content IS NOT NULL ORDER BY v.version DESC LIMIT 1",
	);
	const signing = prepare(
		"SELECT seq, hash FROM audit_entry WHERE record_kind = 'decision' AND record_id = ? AND action = 'sign-decision' ORDER BY seq DESC LIMIT 1",
	);
	const round = prepare(
		"SELECT round.*, fund.name AS fund FROM round JOIN fund ON fund.id = round.fund_id WHERE round.id = ? AND round.state <> 'planned'",
	);
	const scheme = prepare("SELECT * FROM scheme_version WHERE round_id = ? ORDER BY version DESC LIMIT 1");
	const mayBid = prepare(
		"SELECT name FROM round_partnership JOIN organisation ON organisation.id = organisation_id WHERE round_id = ? ORDER BY name",
	);
	const won = prepare(
		"SELECT DISTINCT bid.reference, bid.title FROM public_copy JOIN bid ON bid.id = public_copy.bid_id WHERE bid.round_id = ? AND public_copy.published_at IS NOT NULL ORDER BY bid.reference",
	);
	const decided = prepare("SELECT number FROM decision WHERE round_id = ? AND state = 'published'");

	return Router()
		.get("/", (_request, response) => {
			const now = Date.now();
			response.render("home.njk", {
				rounds: openRounds.all().map((each) => ({
					...each,
					closes: `${timeOf(each.closes_at)} (in ${timeLeft(each.closes_at, now)})`,
					amount: pounds(each.amount_pence),
				})),
				decisions: latest.all().map((each) => ({
					...each,
					note: `${printedNumber(each.number)}, published ${dayOf(each.published_at)}: ${pounds(each.total)}`,
				})),
			});
		})
		.get("/decisions/:number", (request, response, next) => {
			const row = notice.get(request.params.number);
			if (!row) return next();
			response.render("notice.njk", { notice: shownNotice(row, signing.get(row.id)) });
		})
		.get("/rounds/:id", (request, response, next) => {
			const row = response.locals.person ? undefined : round.get(request.params.id);
			if (!row) return next();
			const state = decided.get(row.id) ? "Decided" : row.state;
			response.render("scheme.njk", {
				round: row,
				stats: [
					{ label: "State", value: state },
					{ label: "To share", value: pounds(row.amount_pence) },
					{ label: "Closed", value: timeOf(row.closes_at) },
				],
				state,
				decision: decided.get(row.id)?.number,
				printed: printedNumber(decided.get(row.id)?.number ?? ""),
				dates: datesOf(row, false),
				won: won.all(row.id),
				mayBid: mayBid.all(row.id),
				scheme: shownScheme(scheme.get(row.id)),
			});
		});
}
