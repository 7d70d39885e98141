import type { CoreClass } from "./core";
import { countedWork } from "./counted-work";
import { bestWithin, type Frontier, frontierOf } from "./frontier";
import type { Stop } from "./problem";
import { type Prepared, solveHeld } from "./solve-exact";

/**
 * The greatest value of an answer that funds a class at one of its options; null where all cost more than there
 * is. Not proved where the search was stopped: then the value is the best found, null where nothing was.
 */
export type ForcedValue = { readonly value: bigint | null; readonly proved: boolean };

const MOST_STATES = 400_000;
/** How much of the work the shared search may take: what it does not settle is searched for one by one. */
const MOST_SHARED = 8_000_000;

/**
 * For each of the places, the greatest value with that class forced in, exactly. Classes that the other answers hardly
 * touch share one search: a list of all changes to the break solution that give little away, where each finds its best.
 */
export function forcedValues(
	prepared: Prepared,
	places: readonly number[],
	optimum: bigint,
	stop: Stop,
): ReadonlyMap<number, ForcedValue> {
	const found = new Map<number, ForcedValue>();
	const open = new Set(places);
	const shared = countedWork(MOST_SHARED);
	shareSearch(prepared, open, found, optimum, (work) => stop(work) || shared(work));
	for (const place of open) found.set(place, stop() ? NOT_PROVED : forcedAlone(prepared, place, stop));
	return found;
}

const NOT_PROVED: ForcedValue = { value: null, proved: false };

function forcedAlone(prepared: Prepared, place: number, stop: Stop): ForcedValue {
	const answers = (prepared.problem.classes[place]?.options ?? []).map((_, option) =>
		solveHeld(prepared, place, option, stop),
	);
	let [value, proved]: [bigint | null, boolean] = [null, true];
	for (const answer of answers) {
		if (answer === null) continue;
		if (value === null || answer.value > value) value = answer.value;
		proved &&= answer.proof.status === "optimal";
	}
	return { value, proved };
}

/** Settles the classes that lie outside the shared list, widening it while that is affordable. */
function shareSearch(
	prepared: Prepared,
	open: Set<number>,
	found: Map<number, ForcedValue>,
	optimum: bigint,
	stop: Stop,
): void {
	const { core, bounds, relaxation, scaled } = prepared;
	const levels = new Map(core.classes.map((each, level) => [each.place, { each, level }]));
	const gap = bounds.relaxed() - Number(optimum / scaled.valueUnit);
	let mostLoss = Math.max(gap, bounds.margin, relaxation.slope) * 2;
	while (open.size > 0 && !stop(core.classes.length)) {
		const within = core.leastLoss.findIndex((loss) => loss > mostLoss);
		const classes = within < 0 ? core.classes.length : within;
		const zero = (relaxation.cost - relaxation.cost) as number;
		const none = (relaxation.value - relaxation.value) as number;
		const frontier = frontierOf(
			core,
			classes,
			{ cost: [zero], value: [none] },
			{ slope: relaxation.slope, mostLoss, mostStates: MOST_STATES, stop },
		);
		if (frontier === null) return;
		for (const place of open) {
			const entry = levels.get(place);
			if (entry === undefined || entry.level < classes) continue;
			const value = settled(prepared, entry.each, frontier, mostLoss);
			if (value === null) continue;
			found.set(place, { value, proved: true });
			open.delete(place);
		}
		const shareable = [...open].some((place) => (levels.get(place)?.level ?? -1) >= classes);
		if (!shareable || classes === core.classes.length) return;
		mostLoss *= 2;
	}
}

/** The greatest value with the class at one of its options, where the list proves it; else null. */
function settled(
	{ problem, bounds, relaxation, scaled }: Prepared,
	each: CoreClass,
	frontier: Frontier,
	mostLoss: number,
): bigint | null {
	const affordable = (problem.classes[each.place]?.options ?? []).filter(
		({ cost }) => cost <= problem.capacity,
	);
	// An option that the search left out as dominated can matter here.
	if (affordable.length !== each.option.filter((option) => option >= 0).length) return null;
	const left = (scaled.capacity - relaxation.cost) as number;
	let best: number | null = null;
	let most = Number.NEGATIVE_INFINITY;
	for (let option = 0; option < each.option.length; option++) {
		if (each.option[option] === -1) continue;
		const within = bestWithin(frontier, (left - (each.cost[option] as number)) as number);
		const bound = bounds.relaxed() - (each.loss[option] as number) - mostLoss;
		most = Math.max(most, bound);
		if (within === null) continue;
		const value = relaxation.value + (each.value[option] as number) + within;
		if (best === null || value > best) best = value;
	}
	if (best === null || Number(best) < Math.floor(most + bounds.margin)) return null;
	return BigInt(best) * scaled.valueUnit;
}
