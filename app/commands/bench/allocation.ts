import { performance } from "node:perf_hooks";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { type ConditionedProblem, totalOf } from "~/domain/solver/conditioned/problem";
import { solveConditioned } from "~/domain/solver/conditioned/solve-conditioned";
import type { ChoiceProblem } from "~/domain/solver/problem";
import { solveExact } from "~/domain/solver/solve-exact";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { solveWithConditions } from "~/use-cases/allocation/solving/solve-with-conditions";
import { inTenAreas, portfolio, randomFrom, strongly, withoutConditions } from "./portfolios";

const RUNS = 5;
const SIZES = [30, 100, 300, 1_000, 10_000];
/** Ours and HiGHS are cut off here, so that the whole takes minutes. */
const LIMIT_SECONDS = 12;
const WHY_BELOW =
	"Below ten times, and why: where many choices tie, ours compares them all by the tie rule, while HiGHS stops at any one of them; under area conditions ours lists the bids of each area and proves the same rule.";

type Timed = { readonly ms: number; readonly value: bigint; readonly proved: boolean };

function within(seconds: number): () => boolean {
	const end = performance.now() + seconds * 1000;
	return () => performance.now() > end;
}

function median(numbers: readonly number[]): number {
	return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

function ours(problem: ChoiceProblem): Timed {
	const start = performance.now();
	const { value, proof } = solveExact(problem, within(LIMIT_SECONDS));
	return { ms: performance.now() - start, value, proved: proof.status === "optimal" };
}

async function highs(problem: ConditionedProblem): Promise<Timed> {
	const model = linearModel(problem);
	const start = performance.now();
	const answer = await solveWithConditions(model, LIMIT_SECONDS);
	const ms = performance.now() - start;
	const chosen = problem.classes.map((_, place) => answer?.chosen.get(place) ?? -1);
	return { ms, value: totalOf(problem, chosen).value, proved: answer?.isProved === true };
}

/** One line: both medians, the ratio, whether the values agree. */
function line(name: string, own: readonly Timed[], other: readonly Timed[]): string {
	const [ownMs, otherMs] = [median(own.map(({ ms }) => ms)), median(other.map(({ ms }) => ms))];
	const allProved = other.every(({ proved }) => proved);
	const ratio = otherMs / ownMs;
	const [value, theirs] = [own[0]?.value, other[0]?.value];
	const agree =
		value === theirs
			? "same value"
			: allProved
				? "OTHER VALUE"
				: theirs === 0n
					? "HiGHS found nothing in time"
					: `HiGHS not proved, ${(value ?? 0n) - (theirs ?? 0n)} below`;
	const notes = [
		agree,
		...(own.every(({ proved }) => proved) ? [] : ["ours not proved"]),
		...(ratio < 10 ? ["below ten times"] : []),
	];
	return [
		name.padEnd(34),
		`${ownMs.toFixed(1)} ms`.padStart(12),
		`${allProved ? "" : "> "}${otherMs.toFixed(0)} ms`.padStart(14),
		`${allProved ? "" : "> "}${ratio.toFixed(1)}`.padStart(10),
		`  ${notes.join("; ")}`,
	].join("");
}

async function beside(
	name: string,
	problem: ChoiceProblem,
	runs: number,
): Promise<{ readonly text: string; readonly ms: number }> {
	const [own, other]: [Timed[], Timed[]] = [[], []];
	const conditioned = withoutConditions(problem);
	for (let run = 0; run < runs; run++) {
		own.push(ours(problem));
		other.push(await highs(conditioned));
	}
	return { text: line(name, own, other), ms: median(own.map(({ ms }) => ms)) };
}

/** How the time grows from each size to the next. */
function growth(times: readonly { readonly size: number; readonly ms: number }[]): string {
	const steps = times.slice(1).map(({ size, ms }, index) => {
		const before = times[index] ?? { size, ms };
		return `${before.size} to ${size} bids (x${(size / before.size).toFixed(1)}): x${(ms / before.ms).toFixed(1)}`;
	});
	return `How our time grows: ${steps.join("; ")}.`;
}

async function besideInAreas(name: string, problem: ConditionedProblem, runs: number): Promise<string> {
	const [own, other]: [Timed[], Timed[]] = [[], []];
	for (let run = 0; run < runs; run++) {
		const start = performance.now();
		const solved = solveConditioned(problem, within(LIMIT_SECONDS));
		const answer = solved.status === "solved" ? solved.answer : null;
		own.push({
			ms: performance.now() - start,
			value: answer?.value ?? 0n,
			proved: answer?.proof.status === "optimal",
		});
		other.push(await highs(problem));
	}
	return line(name, own, other);
}

/** A formula of so many areas and indicators with bounds, as a case. */
function formula(areas: number, indicators: number, method: "clamp" | "scale-gains"): string {
	const random = randomFrom(areas);
	const names = Array.from({ length: areas }, (_, area) => `E${String(10_000_000 + area)}`);
	const figures = (most: number) =>
		Object.fromEntries(names.map((name) => [name, (1 + random() * most).toFixed(1)]));
	return JSON.stringify({
		format: "tranche-case/1",
		fund: { total: "12000000" },
		needs: {
			areas: names,
			indicators: Array.from({ length: indicators }, (_, index) => ({
				id: `indicator-${index}`,
				weight: (1 / indicators).toString(),
				values: figures(500_000),
			})),
			prior: Object.fromEntries(names.map((name) => [name, String(30_000 + Math.floor(random() * 20_000))])),
			bounds: { method, floor: "-0.30", ceiling: "0.30" },
		},
	});
}

function asCase({ capacity, classes }: ChoiceProblem): string {
	const pounds = (pence: bigint) => `${pence / 100n}.${String(pence % 100n).padStart(2, "0")}`;
	return JSON.stringify({
		format: "tranche-case/1",
		fund: { total: pounds(capacity) },
		bids: classes.map(({ options }, place) => ({
			ref: `R${place}`,
			score: (Number(options[0]?.value ?? 0n) / 10_000).toFixed(2),
			options: options.map(({ cost }) => ({ amount: pounds(cost) })),
		})),
		rule: { method: "optimum", timeLimitSeconds: 60 },
	});
}

function timedCase(name: string, text: string, runs: number): string {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		const outcome = allocateCase(text);
		if (!outcome.ok) throw new Error(`${name}: ${outcome.code} at ${outcome.path}`);
		return performance.now() - start;
	});
	return `${name.padEnd(34)}${`${median(times).toFixed(0)} ms`.padStart(12)}`;
}

/**
 * Prints what allocation takes: our exact optimum beside HiGHS with gap 0 over the same random realistic portfolios, in
 * interleaved runs after a warm-up; how ours grows; strongly correlated ones; ten conditions; whole runs; the formula.
 */
export async function benchAllocation(print: (line: string) => void = console.log): Promise<void> {
	ours(portfolio(300, 7));
	await highs(withoutConditions(portfolio(30, 7)));
	print(
		`\n${"exact optimum, median".padEnd(34)}${"ours".padStart(12)}${"HiGHS gap 0".padStart(14)}${"times".padStart(10)}`,
	);
	const times: { size: number; ms: number }[] = [];
	for (const size of SIZES) {
		const { text, ms } = await beside(`${size} realistic bids`, portfolio(size, size), RUNS);
		print(text);
		times.push({ size, ms });
	}
	print(growth(times));
	for (const size of [100, 300, 1_000])
		print((await beside(`${size} strongly correlated`, strongly(size, size), size > 300 ? 1 : 3)).text);
	for (const size of [100, 300])
		print(await besideInAreas(`${size} bids, ten area conditions`, inTenAreas(portfolio(size, size)), 3));
	print("Every optimum of ours keeps the tie rule: least spent, then the larger amount in published order.");
	print(WHY_BELOW);
	print(`\n${"whole run from its text, median".padEnd(34)}${"ours".padStart(12)}`);
	for (const size of SIZES)
		print(
			timedCase(`${size} bids, reasons included`, asCase(portfolio(size, size)), size > 1_000 ? 1 : RUNS),
		);
	for (const method of ["clamp", "scale-gains"] as const)
		print(timedCase(`300 areas, 10 indicators, ${method}`, formula(300, 10, method), RUNS));
}
