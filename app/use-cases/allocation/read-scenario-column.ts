import { overProgrammingShown } from "~/domain/allocation/run/over-programming";
import type { RunFile } from "~/domain/allocation/run/run-file";
import { reserveOfRun } from "~/domain/allocation/run/run-reserve";
import type { ScenarioAward, ScenarioColumn } from "~/domain/allocation/run/scenario";
import { moneyByTheme, sumByTheme } from "~/domain/allocation/run/theme-money";
import { namedShares } from "~/domain/decision/shares";
import { type Pence, pence } from "~/domain/money";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { explainOutcome } from "~/explain/explain-outcome";
import { conditionsInWords } from "~/explain/rule-in-words";
import type { ScenarioRow } from "~db/allocation/scenarios";
import type { Tx } from "~db/client";
import { type PresentInputs, presentInputs } from "./read-round-inputs";
import { isSchemesRule } from "./read-scenario-standing";

/** How a case names an area on a page. */
export function areaNames(present: PresentInputs | undefined): (area: string) => string {
	const names = new Map(
		present?.partnerships.map(({ key, areaName, name }) => [key, areaName ?? name]) ?? [],
	);
	return (area) => names.get(area) ?? area;
}

/** What each payee gets of an award that several partnerships are paid. */
function sharesOf(
	sharing: PresentInputs["bids"][number]["sharing"],
	amount: Pence,
): Pick<ScenarioAward, "shares"> {
	const shares = namedShares(amount, sharing);
	return shares.length === 0 ? {} : { shares };
}

/** A case and its run as a column, saved or not, with the bids and partnerships as they are now. */
export function columnOf(
	row: Omit<ScenarioRow, "roundId" | "method" | "schemeVersionId" | "createdBy" | "ofReserve">,
	present: PresentInputs | undefined,
): ScenarioColumn {
	const run = storedRun(row.runText);
	const file = storedCase(row.caseText);
	const rule = file.rule ?? { method: "rank-and-skip" };
	const reserve = reserveOfRun(file, run);
	const nameOf = areaNames(present);
	const sharing = new Map(present?.bids.map((bid) => [bid.reference, bid.sharing]));
	// Cases of different needs versions name one partnership differently; columns beside each other must not.
	const ids = new Map(present?.partnerships.map(({ key, id }) => [key, id]));
	const idOf = (area: string) => ids.get(area) ?? area;
	const areasOf = new Map(file.bids?.map(({ ref, areas }) => [ref, (areas ?? []).map(idOf)]));
	return {
		id: row.id,
		title: row.title,
		method: rule.method,
		unspent: rule.unspent ?? "rank",
		objective: rule.objective ?? "score",
		conditions: conditionsInWords(rule, nameOf),
		needsVersionId: row.needsVersionId,
		published: present !== undefined && isSchemesRule(file.rule, row.needsVersionId, present.scheme),
		stale: present?.digest !== row.inputsSha256,
		createdAt: row.createdAt,
		caseSha256: row.caseSha256,
		runSha256: row.runSha256,
		available: run.available,
		spent: run.spent,
		unallocated: run.unallocated,
		overProgramming: overProgrammingShown(run),
		value: run.value,
		proof: run.proof,
		awards: run.awards.map((award) => ({
			reference: award.ref,
			amount: award.amount,
			status: award.outcome.status,
			option: award.option,
			reason: explainOutcome(award, nameOf, rule.objective),
			...sharesOf(sharing.get(award.ref) ?? [], award.amount),
		})),
		reserve: reserve.places,
		outOfReach: reserve.outOfReach,
		years: run.years ?? null,
		leapfrogs: run.leapfrogs,
		needs: run.needs && {
			title: present?.needsTitle ?? "",
			shares: withKeys(run.needs.shares, idOf),
			amounts: withKeys(run.needs.amounts, idOf),
		},
		byPartnership: totalsByArea(run, areasOf),
		byTheme: totalsByTheme(run, present),
	};
}

/** A saved scenario does not change: its column stands as long as what it is shown beside. */
const knownColumns = new WeakMap<PresentInputs, Map<string, ScenarioColumn>>();

/** A saved scenario as a column of the comparison. */
export function scenarioColumn(tx: Tx, row: ScenarioRow): ScenarioColumn {
	const present = presentInputs(tx, row.roundId, row.needsVersionId);
	if (!present) return columnOf(row, present);
	const columns = knownColumns.get(present) ?? new Map<string, ScenarioColumn>();
	knownColumns.set(present, columns);
	const column = columns.get(row.id) ?? columnOf(row, present);
	columns.set(row.id, column);
	return column;
}

function withKeys<T>(record: { readonly [key: string]: T }, name: (key: string) => string) {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [name(key), value]));
}

/** Money by partnership, a joint bid's money stands under its partnerships together, joined by "+". */
function totalsByArea(
	run: RunFile,
	areasOf: ReadonlyMap<string, readonly string[]>,
): Readonly<Record<string, Pence>> {
	const totals = new Map<string, Pence>();
	for (const { ref, amount } of run.awards) {
		const key = (areasOf.get(ref) ?? []).join("+");
		totals.set(key, pence((totals.get(key) ?? 0n) + amount));
	}
	return Object.fromEntries(totals);
}

function totalsByTheme(run: RunFile, present: PresentInputs | undefined): Readonly<Record<string, Pence>> {
	const bids = new Map(present?.bids.map((bid) => [bid.reference, bid]));
	const divided = run.awards.map(({ ref, amount, option }) =>
		moneyByTheme(amount, bids.get(ref)?.claims[option ?? 0] ?? []),
	);
	return Object.fromEntries(sumByTheme(divided));
}
