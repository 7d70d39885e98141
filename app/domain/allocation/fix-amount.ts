import { fromDecimalPounds, type Pence, pence, toDecimalPounds } from "../money";
import { divideByWeights } from "../needs/largest-remainder";
import { type Ratio, ratio, sum } from "../ratio";
import type { CaseFile, CaseFileNeeds } from "./case-file";
import type { RunFile } from "./run-file";

function read(amount: string | undefined): Pence {
	return fromDecimalPounds(amount ?? "0") ?? pence(0);
}

/** The case without a bid: what the same rule does with all the money for the others. */
export function withoutBid(file: CaseFile, reference: string): CaseFile {
	const { exclusive, ...rule } = file.rule ?? { method: "rank-and-skip" as const };
	const groups = (exclusive ?? [])
		.map((group) => group.filter((ref) => ref !== reference))
		.filter((group) => group.length > 1);
	return {
		...file,
		bids: (file.bids ?? []).filter(({ ref }) => ref !== reference),
		rule: { ...rule, ...(groups.length > 0 ? { exclusive: groups } : {}) },
	};
}

/** A fraction as a run writes it. */
function exactly(fraction: string): Ratio {
	const [numerator = "0", denominator = "1"] = fraction.split("/");
	return ratio(BigInt(numerator), BigInt(denominator));
}

/** What an amount of a bid charges to each of its areas: the whole to one, of a joint bid by need share in pence. */
function chargesOf(areas: readonly string[], amount: Pence, run: RunFile): ReadonlyMap<string, Pence> {
	const [only] = areas;
	if (only === undefined || areas.length === 1) return new Map(only === undefined ? [] : [[only, amount]]);
	const shares = new Map(areas.map((area) => [area, exactly(run.needs?.shares[area]?.fraction ?? "0/1")]));
	if (sum([...shares.values()]).numerator === 0n) return new Map();
	const { rounded } = divideByWeights(amount, 1n, shares);
	return new Map([...rounded].map(([area, part]) => [area, pence(part.amount)]));
}

/**
 * Envelopes less what a fixed bid takes from its areas', kept as they are by a split in the same proportions. What an
 * envelope does not hold comes from the others in proportion.
 */
function envelopesLess(
	needs: CaseFileNeeds,
	run: RunFile,
	charges: ReadonlyMap<string, Pence>,
): CaseFileNeeds {
	const left = Object.entries(run.needs?.amounts ?? {}).map(([area, amount]) => {
		const rest = read(amount) - (charges.get(area) ?? 0n);
		return [area, toDecimalPounds(rest < 0n ? 0n : rest)] as const;
	});
	const { bounds: _, ...formula } = needs;
	if (left.every(([, amount]) => read(amount) === 0n)) return formula;
	return {
		...formula,
		prior: Object.fromEntries(left),
		transition: { step: 0, steps: 1 },
		rounding: "largest-remainder",
	};
}

/** What bids may spend in all: what is available, and what over-programming adds to it. */
export function spendable(run: RunFile): Pence {
	return pence(read(run.available) + read(run.overProgramming?.allowed));
}

/**
 * The case of the others when one bid is fixed at an amount by hand: without the bid, the money less its amount, under the
 * same rule and conditions; its areas' envelopes and limits less what it takes of them, and no bid that it excludes.
 * Takes a case, its run, the bid's reference and an amount that the money holds.
 */
export function withAmountFixed(file: CaseFile, run: RunFile, reference: string, amount: Pence): CaseFile {
	const bid = file.bids?.find(({ ref }) => ref === reference);
	const { overProgramming: _, perArea, ...rule } = file.rule ?? { method: "rank-and-skip" as const };
	const charges = chargesOf(bid?.areas ?? [], amount, run);
	const excluded = new Set(
		amount === 0n
			? []
			: (rule.exclusive ?? []).filter((group) => group.includes(reference)).flatMap((group) => [...group]),
	);
	const others = withoutBid({ ...file, rule }, reference);
	const limits = Object.entries(perArea ?? {}).map(([area, { max, min }]) => {
		const less = (limit: string) => {
			const rest = read(limit) - (charges.get(area) ?? 0n);
			return toDecimalPounds(rest < 0n ? 0n : rest);
		};
		return [
			area,
			{ ...(max === undefined ? {} : { max: less(max) }), ...(min === undefined ? {} : { min: less(min) }) },
		];
	});
	return {
		...others,
		unit: "0.01",
		fund: { total: toDecimalPounds(spendable(run) - amount) },
		...(file.needs && file.rule?.method === "needs-envelopes"
			? { needs: envelopesLess(file.needs, run, charges) }
			: {}),
		bids: (others.bids ?? []).filter(({ ref }) => !excluded.has(ref)),
		rule: {
			...(others.rule ?? rule),
			...(limits.length > 0 ? { perArea: Object.fromEntries(limits) } : {}),
		},
	};
}
