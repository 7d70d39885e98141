import { type ByYear, inOrderOfYears } from "~/domain/fund/by-year";
import { inYears, remainingIn } from "~/domain/fund/ledger";
import { type Pence, sumPence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { fundById, ledgerOf } from "~db/fund/fund";
import { type RoundRow, roundById, setRoundYears, yearsOfRound } from "~db/round/round";
import { type Context, notFound, permitted, read, write } from "../context";
import { plannedRound } from "./read-planned-round";

declare module "~/domain/outcome" {
	interface DetailsOf {
		"year-overdrawn": { readonly year: string; readonly remaining: Pence };
	}
}

/** A financial year that a round could pay, with what its fund has left for it. */
export type RoundYear = {
	readonly year: string;
	readonly remaining: Pence;
	/** What the round pays in it; null where its years are not limited. */
	readonly amount: Pence | null;
};

export type RoundYearsPage = {
	readonly round: { readonly id: string; readonly title: string; readonly amount: Pence };
	readonly fund: { readonly id: string; readonly name: string; readonly financialYear: string };
	/** The fund's own year and those that its ledger or the round names, in order. */
	readonly years: readonly RoundYear[];
	readonly changeable: boolean;
};

function offered(tx: Tx, round: RoundRow, ownYear: string): RoundYear[] {
	const ledger = ledgerOf(tx, round.fundId);
	const chosen = yearsOfRound(tx, round.id);
	const named = [...inYears(ledger).keys()].map((year) => year ?? ownYear);
	return [...new Set([ownYear, ...named, ...(chosen?.keys() ?? [])])].sort().map((year) => ({
		year,
		remaining: remainingIn(ledger, year === ownYear ? null : year),
		amount: chosen?.get(year) ?? null,
	}));
}

/** Which years a round pays, for those who set rounds up. */
export function readRoundYears(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundYearsPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		const fund = round && fundById(tx, round.fundId);
		if (!round || !fund) return notFound();
		return accepted({
			round: { id: round.id, title: round.title, amount: round.amount },
			fund: { id: fund.id, name: fund.name, financialYear: fund.financialYear },
			years: offered(tx, round, fund.financialYear),
			changeable: round.state === "planned",
		});
	});
}

/**
 * Says how much a planned round pays in each financial year; no amounts: its years are not limited. Refuses
 * `round-opened`, a year that the fund has no money for (`year-overdrawn`) and years that do not come to the round's
 * amount (`years-not-the-amount`); paths name the year's box.
 */
export function setYearsOfRound(
	context: Context,
	input: { readonly roundId: string; readonly years: ByYear },
): Outcome<null, PermissionRefusal | "round-opened" | "years-not-the-amount" | "year-overdrawn"> {
	return write(context, (tx, record) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const planned = plannedRound(tx, input.roundId);
		if (!planned.ok) return planned;
		const round = planned.value;
		const fund = fundById(tx, round.fundId);
		if (!fund) return notFound();
		const years = inOrderOfYears(input.years);
		const known = new Map(offered(tx, round, fund.financialYear).map((each) => [each.year, each]));
		for (const [year, amount] of years) {
			const remaining = known.get(year)?.remaining ?? (0n as Pence);
			if (amount > remaining)
				return refused("year-overdrawn", "the fund does not hold so much for the year", {
					path: `amounts.${year}`,
					details: { year, remaining },
				});
		}
		const sum = sumPence([...years.values()]);
		if (years.size > 0 && sum !== round.amount)
			return refused("years-not-the-amount", "the years do not come to the round's amount", {
				path: `amounts.${[...years.keys()].at(-1)}`,
				details: { sum, amount: round.amount },
			});
		const before = yearsOfRound(tx, round.id);
		setRoundYears(tx, round.id, years);
		const written = (each: ByYear | null) =>
			Object.fromEntries([...(each ?? [])].map(([year, amount]) => [year, String(amount)]));
		record(
			"set-round-years",
			{ kind: "round", id: round.id },
			{ before: written(before), after: written(years) },
		);
		return accepted(null);
	});
}
