import type { AllocationCase, Conditions } from "../domain/allocation/case/case-input";
import { optimumCase } from "../domain/allocation/rules/conditioned-case";
import type { RunFile } from "../domain/allocation/run/run-file";
import { sharesOfRun } from "../domain/allocation/run/run-shares";
import { formatPounds } from "../domain/money";
import type { ConditionedOption, ConditionedProblem } from "../domain/solver/conditioned/problem";
import { listed } from "./in-words";

type Names = (area: string) => string;

type Standing = {
	readonly reference: string;
	readonly place: number;
	readonly problem: ConditionedProblem;
	readonly refs: readonly string[];
	/** The option that each class takes; undefined where it takes none. */
	readonly taken: readonly (ConditionedOption | undefined)[];
	readonly nameOf: Names;
};

function chargeIn(area: number, option: ConditionedOption | undefined): bigint {
	return option?.uses.find((use) => use.area === area)?.charge ?? 0n;
}

/** The places of the other bids that are funded and count in an area. */
function othersIn(area: number, { taken, place }: Standing): number[] {
	return taken.flatMap((option, at) =>
		at !== place && option?.uses.some((use) => use.area === area) ? [at] : [],
	);
}

/** Why a funded bid goes before another of its group: it is worth more, or more a pound; "" where it is neither. */
function whyBefore({ problem, taken, reference }: Standing, other: number, place: number): string {
	const held = taken[other];
	const options = problem.classes[place]?.options ?? [];
	if (held === undefined) return "";
	if (options.every(({ value }) => held.value > value)) return `: it is worth more than ${reference}`;
	if (options.every(({ value, cost }) => held.value * cost > value * held.cost))
		return `: it is worth more for each pound than ${reference}`;
	return "";
}

function byGroups(standing: Standing, groups: Conditions["exclusive"]): string[] {
	const { reference, place, refs, taken } = standing;
	return groups
		.filter((group) => group.includes(reference))
		.flatMap((group) => {
			const rule = `At most one of ${listed(group)} may be funded`;
			if (taken[place] !== undefined) return [`${rule}, and ${reference} is that one.`];
			const other = refs.findIndex((ref, at) => group.includes(ref) && taken[at] !== undefined);
			if (other < 0) return [];
			return [`${rule}, and ${refs[other]} is that one${whyBefore(standing, other, place)}.`];
		});
}

/** What the limits of the bid's own areas and years leave it: how many bids, and how much money. */
function byOwnAreas(standing: Standing): string[] {
	const { reference, place, problem, refs, taken, nameOf } = standing;
	const options = problem.classes[place]?.options ?? [];
	const funded = taken[place] !== undefined;
	const used = new Set(options.flatMap(({ uses }) => uses.map(({ area }) => area)));
	return [...used].flatMap((area) => {
		const limit = problem.areas[area];
		if (limit === undefined) return [];
		const name = limit.isYear ? limit.name : nameOf(limit.name);
		const atMost = (most: bigint) =>
			limit.isYear
				? `There is ${formatPounds(most)} for ${name}`
				: `${name} may have at most ${formatPounds(most)}`;
		const others = othersIn(area, standing);
		const said: string[] = [];
		if (!funded && limit.mostBids !== null && others.length >= limit.mostBids)
			said.push(
				`${name} already has the ${limit.mostBids === 1 ? "1 bid" : `${limit.mostBids} bids`} it may have: ${listed(others.map((at) => refs[at] ?? ""))}.`,
			);
		const charged = others.reduce((sum, at) => sum + chargeIn(area, taken[at]), 0n);
		const needs = options.reduce(
			(least, option) => (chargeIn(area, option) < least ? chargeIn(area, option) : least),
			chargeIn(area, options[0]),
		);
		const { most } = limit;
		if (!funded && most !== null && charged + needs > most)
			said.push(
				charged === 0n
					? `${atMost(most)}, and ${reference} needs at least ${formatPounds(needs)} of it.`
					: limit.isYear
						? `Other bids take ${formatPounds(charged)} of the ${formatPounds(most)} there is for ${name}, and ${reference} needs at least ${formatPounds(needs)} of it.`
						: `${name} has ${formatPounds(charged)} of its most of ${formatPounds(most)}, and ${reference} needs at least ${formatPounds(needs)} more there.`,
			);
		const kept = chargeIn(area, options[0]);
		if (funded && most !== null && chargeIn(area, taken[place]) < kept && charged + kept > most)
			said.push(
				`${atMost(most)}: all that ${reference} asked would take it to ${formatPounds(charged + kept)}.`,
			);
		return said;
	});
}

/** The least amounts that would be missed without this funded bid: they hold it in, or another one out. */
function byLeast(standing: Standing): string[] {
	const { reference, place, problem, refs, taken, nameOf } = standing;
	return problem.areas.flatMap(({ name, least }, area) => {
		if (least === null) return [];
		const total = taken.reduce((sum, option) => sum + chargeIn(area, option), 0n);
		const held = taken.flatMap((option, at) => {
			const charge = chargeIn(area, option);
			return charge > 0n && total - charge < least ? [at] : [];
		});
		const rule = `${nameOf(name)} must have at least ${formatPounds(least)}`;
		if (held.includes(place)) return [`${rule}, which it would not have without ${reference}.`];
		if (taken[place] !== undefined || held.length === 0) return [];
		if (problem.classes[place]?.options.some((option) => chargeIn(area, option) > 0n)) return [];
		const spent = taken.reduce((sum, option) => sum + (option?.cost ?? 0n), 0n);
		const fits = problem.classes[place]?.options.some(({ cost }) => spent + cost <= problem.capacity);
		return fits ? [] : held.map((at) => `${rule}, which it would not have without ${refs[at]}.`);
	});
}

/**
 * Which of an optimum's conditions bind for one bid in the run, a sentence each with its figures; says so where none
 * keeps a bid out by itself. Empty where neither rule nor years set any, or the bid cannot be funded.
 */
export function bindingConditions(
	input: AllocationCase,
	run: RunFile,
	reference: string,
	nameOf: Names = (area) => area,
): readonly string[] {
	const conditioned = optimumCase(input, sharesOfRun(run));
	const place = conditioned?.refs.indexOf(reference) ?? -1;
	const conditions = input.rule?.conditions ?? null;
	if (conditioned === null || (conditions === null && input.fund.years === null) || place < 0) return [];
	const { problem, refs } = conditioned;
	const optionOf = new Map(run.awards.map(({ ref, option }) => [ref, option]));
	const taken = refs.map((ref, at) => problem.classes[at]?.options[optionOf.get(ref) ?? -1]);
	const standing: Standing = { reference, place, problem, refs, taken, nameOf };
	const said = [
		...byGroups(standing, conditions?.exclusive ?? []),
		...byOwnAreas(standing),
		...byLeast(standing),
	];
	if (said.length > 0 || taken[place] !== undefined) return said;
	return run.proof?.status === "optimal"
		? [
				`No condition keeps ${reference} out by itself: the set chosen is worth more than every set with it, or as much and goes before it by the tie rule.`,
			]
		: [`No condition keeps ${reference} out by itself.`];
}
