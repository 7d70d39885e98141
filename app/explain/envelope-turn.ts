import type { CaseFileBid } from "../domain/allocation/case/case-file";
import type {
	RunAward,
	RunEnvelopePass,
	RunFile,
	RunMoneyPass,
	RunPass,
} from "../domain/allocation/run/run-file";
import { formatPounds, type Pence, pence, sumPence } from "../domain/money";
import { listed } from "./in-words";
import {
	type BeforeTurn,
	MoneySteps,
	type MoneyTrail,
	moneyToDivide,
	type Taking,
	takenInWords,
	takingsOf,
} from "./sums";

type Names = (area: string) => string;
type Own = { readonly award: RunAward; readonly bid: CaseFileBid; readonly nameOf: Names };
type Told = { readonly sentence: string; readonly trail: MoneyTrail | null };

function isEnvelope(pass: RunPass): pass is RunEnvelopePass {
	return pass.from === "envelope" || pass.from === "redistribution";
}

function totalOf(amounts: RunEnvelopePass["amounts"]): Pence {
	return sumPence(Object.values(amounts));
}

function smallestOf({ options }: CaseFileBid): Pence {
	return options.at(-1)?.amount ?? pence(0);
}

/** The least that a bid needs of one area’s part; null where the run, of a bid of several areas, does not say. */
function leastIn(area: string, { award, bid }: Own): Pence | null {
	if ((bid.areas ?? []).length === 1) return smallestOf(bid);
	const { outcome } = award;
	const says = outcome.status === "does-not-fit" || (outcome.status === "funded" && outcome.from === "pool");
	return says ? (outcome.areas?.[area]?.charge ?? null) : null;
}

/** What happened in one area’s part of the money before a bid’s turn there; nothing where it had none. */
function inArea(
	pass: RunEnvelopePass,
	area: string,
	own: Own,
	shared: { readonly title: string; readonly start: string } | null,
): Told[] {
	const { bid, nameOf } = own;
	const place = pass.turns.findIndex(({ ref }) => ref === bid.ref);
	const turn = pass.turns[place];
	const left = turn?.left[area];
	if (turn === undefined || left === undefined) return [];
	const takings = pass.turns.slice(0, place).flatMap(({ ref, charged }): Taking[] => {
		const amount = charged?.[area] ?? pence(0);
		return amount === 0n ? [] : [{ reference: ref, what: "", amount }];
	});
	const took = turn.charged?.[area];
	const least = leastIn(area, own);
	const [name, amount] = [nameOf(area), pass.amounts[area] ?? left];
	const steps = new MoneySteps(shared?.start ?? `${name}’s part by the needs formula`, amount)
		.taken(takings)
		.sum(`Left at ${bid.ref}’s turn; it ${wish(took, least)}`).steps;
	const start =
		shared === null
			? `${name}’s part by the needs formula is an envelope of ${formatPounds(amount)}`
			: `${name}’s part is ${formatPounds(amount)}`;
	const before =
		takings.length === 0
			? `no bid took money from it before ${bid.ref}’s turn`
			: `before ${bid.ref}’s turn ${takenInWords(takings, "it")}, which left ${formatPounds(left)}`;
	const end = turn.option === null ? notFitting(own, left, least) : "";
	return [
		{
			trail: { title: shared?.title ?? `The envelope of ${name}`, steps },
			sentence: `${start}; ${before}.${end}`,
		},
	];
}

/** What a bid takes of a sum, or needs of it. */
function wish(took: Pence | undefined, least: Pence | null): string {
	if (took !== undefined) return `takes ${formatPounds(took)}`;
	return least === null ? "takes nothing" : `needs at least ${formatPounds(least)}`;
}

function notFitting({ bid }: Own, left: Pence, least: Pence | null): string {
	if (least === null) return ` None of ${bid.ref}’s amounts fitted in all its areas.`;
	const there = (bid.areas ?? []).length > 1 ? " there" : "";
	return ` ${bid.ref} needs at least ${formatPounds(least)}${there}${least > left ? ", more than that holds" : ""}.`;
}

/** What an unspent sum came to for each area when it was shared again. */
function sharedAgain({ amounts }: RunEnvelopePass, time: number, nameOf: Names): Told {
	const parts = listed(
		Object.entries(amounts).map(([area, amount]) => `${nameOf(area)} ${formatPounds(amount)}`),
	);
	const sentence = `${formatPounds(totalOf(amounts))} was ${time > 1 ? "again" : "then"} unspent and was shared again by need among the areas that still had an unfunded bid: ${parts}.`;
	return { sentence, trail: null };
}

/** What bids took of the areas’ parts in one pass, with whose parts those were. */
function takenFrom({ from, turns }: RunEnvelopePass, nameOf: Names): Taking[] {
	return turns.flatMap(({ ref, charged }) => {
		if (charged === undefined) return [];
		const [names, several] = [listed(Object.keys(charged).map(nameOf)), Object.keys(charged).length > 1];
		const what =
			from === "envelope"
				? `from the ${several ? "envelopes" : "envelope"} of ${names}`
				: `from the ${several ? "parts" : "part"} of ${names} in what was shared again`;
		return [{ reference: ref, what, amount: totalOf(charged) }];
	});
}

/** How the pool came about and what was taken from it before a bid’s turn there. */
function inPool(pool: RunMoneyPass, envelopes: readonly RunEnvelopePass[], run: RunFile, own: Own): Told[] {
	const { bid, nameOf } = own;
	const place = pool.turns.findIndex(({ ref }) => ref === bid.ref);
	const turn = pool.turns[place];
	if (turn === undefined) return [];
	const fromEnvelopes = envelopes.flatMap((pass) => takenFrom(pass, nameOf));
	const fromPool = takingsOf(pool.turns.slice(0, place), "from the pool");
	const taken = sumPence(fromEnvelopes.map(({ amount }) => amount));
	const there = pool.turns[0]?.left ?? pence(0);
	const money = pence(there + taken);
	const again = envelopes.length > 1;
	const steps = new MoneySteps(moneyToDivide(run), money)
		.taken(fromEnvelopes)
		.sum(`The pool: ${again ? "what was then unspent" : "what the envelopes left"}`)
		.taken(fromPool)
		.sum(`Left in the pool at ${bid.ref}’s turn; it ${wish(turn.charged, smallestOf(bid))}`).steps;
	const bids = fromEnvelopes.length === 1 ? "1 bid" : `${fromEnvelopes.length} bids`;
	const came =
		fromEnvelopes.length === 0
			? `No bid took money from an envelope, so the pool of unspent money was all ${formatPounds(there)}`
			: `What ${again ? "was left after that" : "the envelopes left"} is one pool of unspent money: ${formatPounds(money)} less the ${formatPounds(taken)} that ${bids} had taken is ${formatPounds(there)}`;
	const before =
		fromPool.length === 0
			? `no bid took money from the pool before ${bid.ref}’s turn`
			: `before ${bid.ref}’s turn ${takenInWords(fromPool, "the pool")}`;
	return [{ trail: { title: "The pool of unspent money", steps }, sentence: `${came}; ${before}.` }];
}

/**
 * What came before a bid’s outcome under needs envelopes: its areas’ envelopes, what was shared again and what its
 * areas got of it, how the pool came about. Takes a run with its passes, the bid, its award and how to name an area.
 */
export function envelopeTurn(run: RunFile, award: RunAward, bid: CaseFileBid, nameOf: Names): BeforeTurn {
	const own: Own = { award, bid, nameOf };
	const passes = run.passes ?? [];
	const envelopes = passes.filter(isEnvelope);
	const inEnvelopes = envelopes.flatMap((pass, time): Told[] => {
		const total = totalOf(pass.amounts);
		if (total === 0n || !pass.turns.some(({ ref }) => ref === bid.ref)) return [];
		const parts = (bid.areas ?? []).flatMap((area) => {
			const shared = {
				title: `The part of ${nameOf(area)} in what was shared again${time > 1 ? `, time ${time}` : ""}`,
				start: `${nameOf(area)}’s part of ${formatPounds(total)} shared again by need`,
			};
			return inArea(pass, area, own, time > 0 ? shared : null);
		});
		return time > 0 ? [sharedAgain(pass, time, nameOf), ...parts] : parts;
	});
	const pool = passes.find((pass): pass is RunMoneyPass => pass.from === "pool");
	const told = [...inEnvelopes, ...(pool === undefined ? [] : inPool(pool, envelopes, run, own))];
	return {
		before: told.map(({ sentence }) => sentence),
		trails: told.flatMap(({ trail }) => trail ?? []),
	};
}
