import { ADMINISTRATOR, ASSESSOR, AUDITOR, MANAGER, MODERATOR, type Visit } from "./visit";

/** The pages of a round that is being assessed, for everybody who has to do with it. */
export async function readAssessing(visit: Visit, roundId: string, bidder: string): Promise<void> {
	const round = `/rounds/${roundId}`;
	const bid = visit.only("SELECT id FROM bid WHERE round_id = ? AND state = 'assessed'", roundId);
	const own = visit.only(
		"SELECT bid_id FROM bid_partnership JOIN bid ON bid.id = bid_id JOIN person ON person.id = bid.created_by WHERE round_id = ? AND email = ?",
		roundId,
		bidder,
	);
	const assessment = visit.only(
		"SELECT assessment.id FROM assessment JOIN person ON person.id = assessor_id WHERE round_id = ? AND email = ?",
		roundId,
		ASSESSOR,
	);
	for (const [name, email, address] of [
		["home, stranger", null, "/"],
		["rounds, stranger", null, "/rounds"],
		["round, stranger", null, round],
		["home, fund manager", MANAGER, "/"],
		["round, office", MANAGER, round],
		["bids of the round", MANAGER, `${round}/bids`],
		["eligibility", MANAGER, `${round}/eligibility`],
		["assessors", MANAGER, `${round}/assessors`],
		["moderation", MANAGER, `${round}/moderation`],
		["ranking", MANAGER, `${round}/ranking`],
		["a bid as submitted", MANAGER, `/bids/${bid}/submitted`],
		["scores of a bid", MANAGER, `/bids/${bid}/scores`],
		["own bids", bidder, "/bids"],
		["a bidder’s bid", bidder, `/bids/${own}`],
		["own assessments", ASSESSOR, "/assessments"],
		["an assessment", ASSESSOR, `/assessments/${assessment}`],
		["audit", AUDITOR, "/audit"],
		["who changed what in a bid", bidder, `/bids/${own}/history`],
		["people", ADMINISTRATOR, "/people"],
		["organisations", ADMINISTRATOR, "/organisations"],
	] as const)
		await visit.page(name, email, address);
}

const REASON = "The bid names its sources and what they say.";

/** The writes of a round that is being assessed: each first once to warm up, then measured. */
export async function writeAssessing(visit: Visit, roundId: string): Promise<void> {
	const [assessment = "", email = ""] = visit
		.only(
			"SELECT assessment.id || ' ' || email FROM assessment JOIN person ON person.id = assessor_id WHERE round_id = ? AND state = 'assigned'",
			roundId,
		)
		.split(" ");
	for (const [place, name] of ["", "", "save a score"].entries())
		await visit.form(name, email, `/assessments/${assessment}/criteria/5`, {
			having: "points",
			typed: { points: "3", reason: `${REASON} ${place}` },
		});
	await visit.form("submit an assessment", email, `/assessments/${assessment}/submit`, {});
	const waiting = visit.all(
		"SELECT bid.id FROM bid WHERE round_id = ? AND state = 'eligible' AND NOT EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id AND state = 'assigned') AND EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id)",
		roundId,
	);
	for (const [place, bid] of waiting.slice(-2).entries()) {
		const page = await visit.text(MODERATOR, `/bids/${bid}/moderation`);
		const criterion = new RegExp(`href="(/bids/${bid}/moderation/[^"]+)"`).exec(page)?.[1];
		if (criterion)
			await visit.form(place === 1 ? "moderate" : "", MODERATOR, criterion, {
				typed: { points: "3", reason: REASON },
			});
	}
	await assignOne(visit, roundId, ["", "assign one"]);
}

/** Gives bids that nobody scores to an assessor, one after the other. */
export async function assignOne(visit: Visit, roundId: string, names: readonly string[]): Promise<void> {
	const bids = visit.all(
		"SELECT id FROM bid WHERE round_id = ? AND state = 'eligible' AND NOT EXISTS (SELECT 1 FROM assessment WHERE bid_id = bid.id)",
		roundId,
	);
	const free = visit.only("SELECT id FROM person WHERE email = ?", ASSESSOR);
	for (const [place, name] of names.entries())
		await visit.send(name, MANAGER, `/rounds/${roundId}/assessors`, [["pair", `${bids[place]}:${free}`]]);
}
