import { copyFileSync } from "node:fs";
import { laterBy } from "~/clock";
import { closeDueRounds } from "~/use-cases/round/close-due-rounds";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { startAssessing } from "~/use-cases/round/start-assessing";
import { openDatabase } from "~db/client";
import { themesOf } from "~db/plan/plan";
import { roundById } from "~db/round/round";
import { randomFrom } from "../portfolios";
import { momentOf, submitWritten, type WrittenBid, writeBid } from "./bids";
import { accountOf, addAssessors, addPartnerships, type Cast, castOf, must } from "./cast";
import { openGrownRound } from "./round";
import { type Assessed, assess, findEligible, schemeOfRound } from "./scores";

const DAY = 86_400_000;
const MOST_PARTNERSHIPS = 300;
const ASSESSORS = 12;

/** Drafts of an open round; bids found eligible; scored but for some of each kind of work; all scored. */
export type GrownTo = "drafts" | "eligible" | "assessing" | "allocating";

export type Grown = { readonly roundId: string; readonly bids: readonly WrittenBid[] };

type Wanted = {
	readonly bids: number;
	/** The machine's time: the round is of the months before. */
	readonly now: string;
	readonly to: GrownTo;
	readonly seed?: number;
	/** Files that get the database as it stands on the way. */
	readonly keep?: { readonly eligible: string; readonly assessing: string };
};

/** Does the same for each of many, some in one transaction: it writes the same and waits less for the disk. */
function inBulk<T>(cast: Cast, many: readonly T[], work: (each: T, place: number) => void): void {
	const TOGETHER = 10;
	for (let from = 0; from < many.length; from += TOGETHER)
		cast.db.$client.transaction(() => {
			many.slice(from, from + TOGETHER).forEach((each, place) => {
				work(each, from + place);
			});
		})();
}

/** What is left of each kind of work in a round that is being assessed. */
const LEFT = ["to-moderate", "unfinished", "unassigned"] as const;

const fewOf = (bids: number): number => (bids < 100 ? 2 : 5);

type Assessing = {
	readonly roundId: string;
	readonly assessors: readonly string[];
	readonly random: () => number;
};

function assessAll(
	cast: Cast,
	bids: readonly WrittenBid[],
	from: number,
	{ roundId, assessors, random }: Assessing,
	untilOf: (place: number) => Assessed,
): void {
	const scheme = schemeOfRound(cast, roundId);
	const start = cast.clock.now();
	inBulk(cast, bids.slice(from), (bid, index) => {
		const place = from + index;
		cast.clock.set(momentOf(start, index + 1));
		const first = place % ASSESSORS;
		const second = (first + 1 + (Math.floor(place / ASSESSORS) % (ASSESSORS - 1))) % ASSESSORS;
		const pair = [assessors[first] ?? "", assessors[second] ?? ""];
		assess(cast, bid, { roundId, scheme, assessors: pair, until: untilOf(place), random });
	});
}

/**
 * Adds a round of so many invented bids to a demonstration's database, the same each time for a seed. Bids and scores
 * are written row by row with their entries, so that the audit holds all.
 */
export function growRound(file: string, { bids: count, now, to, seed = 1, keep }: Wanted): Grown {
	const db = openDatabase(file);
	db.$client.pragma("synchronous = OFF");
	const cast = castOf(db, now, `grown-${seed}-${count}`);
	const random = randomFrom(seed);
	const open = to === "drafts";
	const partnerships = addPartnerships(cast, Math.min(count, MOST_PARTNERSHIPS));
	const assessors = open ? [] : addAssessors(cast, ASSESSORS);
	const opensAt = laterBy(now, (open ? -20 : -100) * DAY);
	const closesAt = laterBy(now, (open ? 20 : -60) * DAY);
	const roundId = openGrownRound(cast, partnerships, { bids: count, opensAt, closesAt });
	const planId = roundById(db, roundId)?.planId ?? "";
	const objectives = themesOf(db, planId).flatMap((theme) => theme.objectives.map(({ id }) => id));

	const bids: WrittenBid[] = [];
	const places = Array.from({ length: count }, (_, place) => place);
	inBulk(cast, places, (place) => {
		cast.clock.set(momentOf(laterBy(opensAt, DAY), place));
		const partnership = partnerships[place % partnerships.length];
		if (partnership) bids.push(writeBid(cast, roundId, partnership, { place, objectives, random }));
	});
	if (!open) {
		inBulk(cast, bids, (bid, place) => {
			cast.clock.set(momentOf(laterBy(closesAt, -DAY), place));
			submitWritten(cast, bid, `${bid.partnership.prefix}${Math.floor(place / partnerships.length) + 1}`);
		});
		cast.clock.set(laterBy(closesAt, 1000));
		closeDueRounds(cast.system);
		cast.clock.set(laterBy(closesAt, DAY));
		inBulk(cast, bids, (bid) => findEligible(cast, bid));
		must(startAssessing(cast.as(accountOf("fund-manager")), { roundId }));
	}
	const saved = (destination: string | undefined) => {
		db.$client.pragma("wal_checkpoint(TRUNCATE)");
		if (destination) copyFileSync(file, destination);
	};
	saved(keep?.eligible);
	if (to === "assessing" || to === "allocating") {
		const left = count - LEFT.length * fewOf(count);
		const assessing = { roundId, assessors, random };
		const partly = (place: number) => LEFT[Math.floor((place - left) / fewOf(count))] ?? "complete";
		assessAll(cast, bids.slice(0, left), 0, assessing, () => "complete");
		saved(keep?.assessing);
		if (keep) {
			const beside = openDatabase(keep.assessing);
			const others = castOf(beside, cast.clock.now(), `left-${seed}-${count}`);
			assessAll(others, bids, left, { ...assessing, random: randomFrom(seed + 1) }, partly);
			beside.$client.close();
		}
		assessAll(cast, bids, left, assessing, to === "assessing" ? partly : () => "complete");
		if (to === "allocating") must(startAllocating(cast.as(accountOf("fund-manager")), { roundId }));
	}
	saved(undefined);
	db.$client.close();
	return { roundId, bids };
}
