import {
	type AreaCharges,
	type Candidate,
	optionAt,
	smallestOption,
} from "../domain/allocation/rules/choice";
import type { EnvelopeWorking } from "../domain/allocation/rules/envelope-working";
import type { EnvelopePass } from "../domain/allocation/rules/needs-envelopes";
import type { RunAward, RunFile } from "../domain/allocation/run/run-file";
import { formatPounds, type Pence, sumPence } from "../domain/money";
import { MoneySteps, type MoneyTrail, type Taking } from "./money-trail";
import { amountOf, listed, takenInWords } from "./story-words";

/** How a bid fared under needs envelopes before its outcome: in sentences, and as sums that a reader can follow. */
export type EnvelopeTurn = { readonly sentences: readonly string[]; readonly trails: readonly MoneyTrail[] };

type Names = (area: string) => string;
type Own = { readonly award: RunAward; readonly bid: Candidate; readonly nameOf: Names };
type Taken = EnvelopePass["turns"][number] & { readonly option: number; readonly amount: Pence };

function takenIn({ turns }: EnvelopePass, candidates: readonly Candidate[]): Taken[] {
	return turns.flatMap((turn) => {
		const bid = candidates.find(({ ref }) => ref === turn.ref);
		if (turn.option === null || bid === undefined) return [];
		return [{ ...turn, option: turn.option, amount: optionAt(bid, turn.option).amount }];
	});
}

function potOf({ from }: EnvelopePass, areas: AreaCharges | null, nameOf: Names): string {
	const names = listed([...(areas?.keys() ?? [])].map(nameOf));
	const several = (areas?.size ?? 0) > 1;
	if (from === "envelope") return `from the ${several ? "envelopes" : "envelope"} of ${names}`;
	return `from the ${several ? "parts" : "part"} of ${names} in what was shared again`;
}

/** What a bid takes of a sum, or needs of it. */
function wants({ bid: { ref } }: Own, taken: Pence | null, least: Pence): string {
	const wish = taken === null ? `needs at least ${formatPounds(least)}` : `takes ${formatPounds(taken)}`;
	return `${ref}’s turn; it ${wish}`;
}

/** What happened in one area's part of the money before a bid's turn there. */
function inArea(
	pass: EnvelopePass,
	area: string,
	own: Own,
	shared: { readonly title: string; readonly start: string } | null,
) {
	const { bid, nameOf } = own;
	const place = pass.turns.findIndex(({ ref }) => ref === bid.ref);
	const turn = pass.turns[place];
	const at = turn?.areas?.get(area);
	if (turn === undefined || at === undefined) return null;
	const takings = pass.turns.slice(0, place).flatMap(({ ref, option, areas }): Taking[] => {
		const charge = areas?.get(area)?.charge ?? 0n;
		return option === null || charge === 0n ? [] : [{ reference: ref, what: "", amount: charge as Pence }];
	});
	const [name, amount] = [nameOf(area), pass.amounts.get(area) ?? at.left];
	const steps = new MoneySteps(shared?.start ?? `${name}’s part by the needs formula`, amount)
		.taken(takings)
		.sum(`Left at ${wants(own, turn.option === null ? null : at.charge, at.charge)}`).steps;
	const start =
		shared === null
			? `${name}’s part by the needs formula is an envelope of ${formatPounds(amount)}`
			: `${name}’s part is ${formatPounds(amount)}`;
	const before =
		takings.length === 0
			? `no bid took money from it before ${bid.ref}’s turn`
			: `before ${bid.ref}’s turn ${takenInWords(takings, "it")}, which left ${formatPounds(at.left)}`;
	const joint = (turn.areas?.size ?? 0) > 1;
	const end =
		turn.option !== null
			? ""
			: ` ${bid.ref} needs at least ${formatPounds(at.charge)}${joint ? " there" : ""}${at.charge > at.left ? ", more than that holds" : ""}.`;
	return {
		trail: { title: shared?.title ?? `The envelope of ${name}`, steps },
		sentence: `${start}; ${before}.${end}`,
	};
}

/** What an unspent sum came to for each area when it was shared again. */
function sharedAgain({ amounts }: EnvelopePass, time: number, nameOf: Names): string {
	const parts = listed([...amounts].map(([area, amount]) => `${nameOf(area)} ${formatPounds(amount)}`));
	return `${formatPounds(sumPence([...amounts.values()]))} was ${time > 1 ? "again" : "then"} unspent and was shared again by need among the areas that still had an unfunded bid: ${parts}.`;
}

function poolTrail(
	passes: readonly EnvelopePass[],
	candidates: readonly Candidate[],
	money: Pence,
	run: RunFile,
	own: Own,
) {
	const { award, bid, nameOf } = own;
	const fromEnvelopes = passes.flatMap((pass) =>
		takenIn(pass, candidates).map(
			({ ref, amount, areas }): Taking => ({
				reference: ref,
				what: potOf(pass, areas, nameOf),
				amount,
			}),
		),
	);
	const fromPool = run.awards
		.slice(0, run.awards.indexOf(award))
		.flatMap(({ ref, amount, outcome }): Taking[] =>
			outcome.status === "funded" && outcome.from === "pool"
				? [{ reference: ref, what: "from the pool", amount: amountOf(outcome.raisedFrom ?? amount) }]
				: [],
		);
	const gets = award.outcome.status === "funded" ? amountOf(award.outcome.raisedFrom ?? award.amount) : null;
	const again = passes.length > 1;
	const over = run.overProgramming === undefined ? "" : ", with what bids may take above it";
	const steps = new MoneySteps(`The money to divide${over}`, money)
		.taken(fromEnvelopes)
		.sum(`The pool: ${again ? "what was then unspent" : "what the envelopes left"}`)
		.taken(fromPool)
		.sum(`Left in the pool at ${wants(own, gets, smallestOption(bid).amount)}`).steps;
	const all = sumPence(fromEnvelopes.map(({ amount }) => amount));
	const pool = formatPounds(money - all);
	const came =
		fromEnvelopes.length === 0
			? `No bid took money from an envelope, so the pool of unspent money was all ${pool}`
			: `What ${again ? "was left after that" : "the envelopes left"} is one pool of unspent money: ${formatPounds(money)} less the ${formatPounds(all)} that ${fromEnvelopes.length === 1 ? "1 bid" : `${fromEnvelopes.length} bids`} had taken is ${pool}`;
	const before =
		fromPool.length === 0
			? `no bid took money from the pool before ${bid.ref}’s turn`
			: `before ${bid.ref}’s turn ${takenInWords(fromPool, "the pool")}`;
	return { trail: { title: "The pool of unspent money", steps }, sentence: `${came}; ${before}.` };
}

/**
 * What came before a bid's outcome under needs envelopes: its areas' envelopes, what was shared again by need and what its
 * areas got of it, and how the pool came about. Takes the case's envelopes, its run, the bid's award and how to name an area; nothing for a
 * bid that cannot be funded.
 */
export function envelopeTurn(
	working: EnvelopeWorking | null,
	run: RunFile,
	award: RunAward,
	nameOf: Names,
): EnvelopeTurn {
	const nothing = { sentences: [], trails: [] };
	const bid = working?.candidates.find(({ ref }) => ref === award.ref);
	if (working === null || bid === undefined) return nothing;
	const own: Own = { award, bid, nameOf };
	const { candidates, money, passes } = working;
	const told = passes.flatMap((pass, time) => {
		const total = sumPence([...pass.amounts.values()]);
		if (total === 0n || !pass.turns.some(({ ref }) => ref === bid.ref)) return [];
		const again = time > 0;
		const parts = bid.areas.flatMap((area) => {
			const name = nameOf(area);
			const shared = {
				title: `The part of ${name} in what was shared again${time > 1 ? `, time ${time}` : ""}`,
				start: `${name}’s part of ${formatPounds(total)} shared again by need`,
			};
			return inArea(pass, area, own, again ? shared : null) ?? [];
		});
		return [...(again ? [{ sentence: sharedAgain(pass, time, nameOf), trail: null }] : []), ...parts];
	});
	const inPool = !passes.some(({ turns }) =>
		turns.some(({ ref, option }) => ref === bid.ref && option !== null),
	);
	const all = [...told, ...(inPool ? [poolTrail(passes, candidates, money, run, own)] : [])];
	return {
		sentences: all.map(({ sentence }) => sentence),
		trails: all.flatMap(({ trail }) => trail ?? []),
	};
}
