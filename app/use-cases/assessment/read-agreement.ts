import { type Agreement, measureAgreement } from "~/domain/assessment/agreement";
import { type AlphaInterval, alphaWithInterval, DRAWS, type Unit } from "~/domain/assessment/alpha";
import { placesOf, scoreAt } from "~/domain/assessment/criterion-score";
import { fitLeniency, type GivenTotal, type Leniency } from "~/domain/assessment/leniency";
import { byCodePoint } from "~/domain/canonical";
import { accepted, type Outcome } from "~/domain/outcome";
import { toDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { keptOfConnection } from "~db/kept";
import { roundById } from "~db/round/round";
import { titlesRead } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";
import { rankingInRound } from "./read-ranking";
import { type BidInAssessment, type RoundScores, roundScores } from "./read-round-scores";

export type AgreementShown = {
	/** Null: over all criteria. */
	readonly title: string | null;
	/** Criteria of bids whose scores are compared. */
	readonly compared: number;
	/** Points, two decimals; null where nothing can be compared yet. */
	readonly meanDifference: string | null;
	readonly withinOnePoint: number;
	/** Krippendorff's ordinal alpha, three decimals; null where no two scores differ. */
	readonly alpha: string | null;
	/** What holds 95% of the draws, three decimals. */
	readonly interval: readonly [low: string, high: string] | null;
};

export type LeniencyShown = {
	readonly name: string;
	readonly bids: number;
	/** Hundredths of a point of a total above the other assessors on the same bids. */
	readonly leniencyHundredths: number;
	/** From 1. */
	readonly group: number;
};

export type AdjustedBid = {
	readonly bidId: string;
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them, as then are its figures. */
	readonly title: string | null;
	readonly place: number;
	readonly totalHundredths: number | null;
	/** The total from an assessor of average leniency. */
	readonly adjustedHundredths: number | null;
	/** Null where groups of assessors share no bid, too. */
	readonly adjustedPlace: number | null;
};

export type RoundAgreement = {
	readonly round: { readonly id: string; readonly title: string };
	/** The first over all criteria, then one for each. */
	readonly agreement: readonly AgreementShown[];
	/** What the draws begin with: the first eight digits of the scheme's digest, which were fixed before any score. */
	readonly seed: { readonly digits: string; readonly number: string; readonly draws: number };
	readonly assessors: readonly LeniencyShown[];
	/** Groups of assessors that no shared bid joins. */
	readonly groups: number;
	readonly bids: readonly AdjustedBid[];
};

/** What is worked out of all submitted scores of a round. */
type Statistics = { readonly alphas: readonly AlphaInterval[]; readonly leniency: Leniency };

const MOST_ROUNDS = 6;
const keptStatistics = keptOfConnection<Statistics>(MOST_ROUNDS);

const allIn = ({ bids }: RoundScores) =>
	bids.filter(({ eligibility, score }) => eligibility === "eligible" && score.state !== "waiting");

function unitsOf(
	{ scheme }: RoundScores,
	{ themes, assessments }: BidInAssessment,
	criterionId: string,
): Unit[] {
	return scheme.content.criteria
		.filter(({ id }) => id === criterionId)
		.flatMap((criterion) => placesOf(criterion, themes))
		.map((place) => assessments.flatMap(({ scores }) => scoreAt(scores, place)?.points ?? []));
}

function totalsOf({ bid, assessments, score }: BidInAssessment): readonly GivenTotal[] {
	const totals = score.state === "waiting" ? [] : score.assessorTotals;
	return assessments.map(({ assessorId }, place) => ({
		bid: bid.bidId,
		assessor: assessorId,
		total: totals[place] ?? 0,
	}));
}

/** The statistics of a round's scores, made once for as long as these stand: the draws take a moment. */
function statisticsOf(tx: Tx, inRound: RoundScores, seed: bigint): Statistics {
	const bids = allIn(inRound);
	const byCriterion = inRound.scheme.content.criteria.map(({ id }) =>
		bids.map((bid) => unitsOf(inRound, bid, id)),
	);
	const given = bids.flatMap(totalsOf);
	const key = JSON.stringify([String(seed), byCriterion, given]);
	const kept = keptStatistics(tx);
	const found = kept.get(key);
	if (found) return found;
	const all = bids.map((_, place) => byCriterion.flatMap((units) => units[place] ?? []));
	const made = {
		alphas: [all, ...byCriterion].map((clusters) => alphaWithInterval(clusters, seed)),
		leniency: fitLeniency(given),
	};
	kept.set(key, made);
	return made;
}

/**
 * How far the assessors of a round agree, how lenient each is, and the ranking as it would be without that, beside the
 * official one. Of bids whose assessments are all in alone; nothing in the portal follows from it.
 */
export function readAgreement(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundAgreement, PermissionRefusal> {
	return read(context, (tx) => {
		const may = permitted(context, tx, "read-assessments");
		if (!may.ok) return may;
		const round = roundById(tx, input.roundId);
		const inRound = round && roundScores(tx, round.id);
		if (!round || !inRound) return notFound();
		const digits = inRound.scheme.sha256.slice(0, 8);
		const seed = BigInt(`0x${digits}`);
		const { alphas, leniency } = statisticsOf(tx, inRound, seed);
		const scores = allIn(inRound).map(({ score }) => score);
		const shown = (title: string | null, agreement: Agreement, alpha: AlphaInterval | undefined) => ({
			...{ title, compared: agreement.compared, withinOnePoint: agreement.withinOnePoint },
			meanDifference: agreement.meanDifference && toDecimal(agreement.meanDifference, 2),
			alpha: figure(alpha?.alpha ?? null),
			interval: alpha?.interval ? ([figure(alpha.interval[0]), figure(alpha.interval[1])] as const) : null,
		});
		const titleOf = titlesRead(context, tx, round.id);
		return accepted({
			round: { id: round.id, title: round.title },
			agreement: [
				shown(null, measureAgreement(scores), alphas[0]),
				...inRound.scheme.content.criteria.map(({ id, title }, place) =>
					shown(title, measureAgreement(scores, id), alphas[place + 1]),
				),
			],
			seed: { digits, number: String(seed), draws: DRAWS },
			assessors: assessorsShown(inRound, leniency),
			groups: leniency.groups,
			bids: adjustedBids(tx, round.id, leniency).map((row) => {
				const title = titleOf(row);
				return title === null
					? { ...row, title, totalHundredths: null, adjustedHundredths: null, adjustedPlace: null }
					: { ...row, title };
			}),
		});
	});
}

/** Three decimals, with the sign that is read out as minus. */
function figure<T extends number | null>(value: T): T extends number ? string : null;
function figure(value: number | null): string | null {
	return value === null ? null : value.toFixed(3).replace("-", "−");
}

function assessorsShown(inRound: RoundScores, leniency: Leniency): readonly LeniencyShown[] {
	const names = new Map(
		inRound.bids.flatMap(({ assessments }) =>
			assessments.map(({ assessorId, assessorName }) => [assessorId, assessorName] as const),
		),
	);
	return [...leniency.assessors]
		.map(([id, { bids, leniency: above, group }]) => ({
			...{ name: names.get(id) ?? "", bids, group: group + 1 },
			leniencyHundredths: Math.round(above),
		}))
		.sort(
			(a, b) =>
				a.group - b.group || b.leniencyHundredths - a.leniencyHundredths || byCodePoint(a.name, b.name),
		);
}

/** The official ranking with the adjusted totals and their order beside it; equal ones stay in official order. */
function adjustedBids(tx: Tx, roundId: string, { bids, groups }: Leniency) {
	const official = rankingInRound(tx, roundId)
		.filter(({ totalHundredths }) => totalHundredths !== null)
		.map(({ bidId, reference, title, totalHundredths }, index) => ({
			...{ bidId, reference, title, totalHundredths, place: index + 1 },
			adjustedHundredths: Math.round(bids.get(bidId)?.adjusted ?? 0),
		}));
	const order = [...official].sort(
		(a, b) => b.adjustedHundredths - a.adjustedHundredths || a.place - b.place,
	);
	return official.map((row) => ({ ...row, adjustedPlace: groups === 1 ? order.indexOf(row) + 1 : null }));
}
