import { referenceInRound } from "~/domain/bid/reference";
import { printedNumber } from "~/domain/decision/number";
import { KEPT_BACK } from "~/domain/decision/titles-kept-back";
import {
	type EntryKind,
	HAND_ENTERED_KINDS,
	inYears,
	type LedgerFigures,
	ledgerFigures,
	setAsideFor,
} from "~/domain/fund/ledger";
import { shownLedger } from "~/domain/fund/shown-ledger";
import type { RoundState } from "~/domain/lifecycle";
import { type Pence, sumPence } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { roundStateAt, shownRoundState } from "~/domain/round/shown-state";
import type { Tx } from "~db/client";
import { fundById, ledgerOf, organisationsOfKind } from "~db/fund/fund";
import { namesOfPeople } from "~db/people/people";
import { roundsOfFund } from "~db/round/round";
import { closedInRound } from "../bid/read-who-reads-bid";
import { type Context, notFound, permitted, read } from "../context";

/** Where a row of the ledger comes from, with an address where the source has a page. */
export type EntrySource = { readonly text: string; readonly href: string | null };

export type FundPage = {
	readonly id: string;
	readonly name: string;
	readonly financialYear: string;
	readonly funderId: string;
	readonly funder: string;
	readonly decidingOfficeId: string;
	readonly decidingOffice: string;
	readonly legalPower: string;
	readonly purpose: string;
	readonly revision: number;
	readonly figures: LedgerFigures;
	/** The sums of each financial year with money, and how much of its pot is provisional; empty where there is one. */
	readonly years: readonly {
		readonly year: string;
		readonly figures: LedgerFigures;
		readonly provisional: Pence;
	}[];
	readonly entries: readonly {
		readonly id: string;
		readonly kind: EntryKind;
		readonly title: string;
		readonly amount: Pence;
		readonly at: string;
		readonly enteredBy: string | null;
		readonly source: EntrySource;
		/** Whether this person may take the row back. */
		readonly correctable: boolean;
		readonly corrected: boolean;
		/** The financial year whose money it is. */
		readonly year: string;
		/** A pot that is not confirmed yet. */
		readonly provisional: boolean;
	}[];
	readonly rounds: readonly {
		readonly id: string;
		readonly title: string;
		readonly state: RoundState;
		readonly amount: Pence;
		readonly setAside: Pence;
	}[];
	readonly mayManage: boolean;
	readonly mayEnter: boolean;
};

type Row = ReturnType<typeof ledgerOf>[number];

function sourceOf(row: Row, roundTitles: ReadonlyMap<string, string>): EntrySource {
	if (row.decisionNumber !== null)
		return {
			text: `Decision ${printedNumber(row.decisionNumber)}${row.decisionState === "published" ? "" : ", not published"}`,
			href: `/decisions/${row.decisionNumber}`,
		};
	if (row.roundId !== null)
		return { text: roundTitles.get(row.roundId) ?? "Round", href: `/rounds/${row.roundId}` };
	return { text: row.decidedElsewhere ?? "Entered by hand", href: null };
}

/** A row's title; an award's with its round's code, and no bid's title before publication to the interested. */
function titlesOf(context: Context, tx: Tx): (row: Row) => string {
	const closedIn = new Map<string, (bidId: string) => boolean>();
	return ({ title, bidId, bidReference: reference, bidRoundId, bidRoundCode, decisionState }) => {
		if (bidId === null || bidRoundId === null || !reference) return title;
		if (decisionState !== "published" && !closedIn.has(bidRoundId))
			closedIn.set(bidRoundId, closedInRound(context, tx, bidRoundId));
		const kept = decisionState !== "published" && closedIn.get(bidRoundId)?.(bidId);
		const named = kept ? KEPT_BACK : title.replace(`${reference}: `, "");
		return `${referenceInRound(reference, bidRoundCode ?? "")}: ${named}`;
	};
}

function entriesOf(
	context: Context,
	tx: Tx,
	rows: readonly Row[],
	titles: ReadonlyMap<string, string>,
	{ mayEnter, ownYear }: { readonly mayEnter: boolean; readonly ownYear: string },
) {
	const names = namesOfPeople(
		tx,
		rows.map(({ enteredBy }) => enteredBy).filter((id) => id !== null),
	);
	const byHand: readonly string[] = HAND_ENTERED_KINDS;
	const titleOf = titlesOf(context, tx);
	const reversed = new Set(rows.map(({ reversesId }) => reversesId));
	return rows.map((row) => {
		const corrected = reversed.has(row.id);
		return {
			id: row.id,
			kind: row.kind,
			title: titleOf(row),
			amount: row.amount,
			at: row.at,
			enteredBy: row.enteredBy === null ? null : (names.get(row.enteredBy) ?? null),
			source: sourceOf(row, titles),
			correctable:
				mayEnter &&
				!corrected &&
				byHand.includes(row.kind) &&
				row.decisionId === null &&
				row.reversesId === null,
			corrected,
			year: row.financialYear ?? ownYear,
			provisional: row.provisional && !corrected && row.reversesId === null,
		};
	});
}

function yearsOf(rows: readonly Row[], ownYear: string): FundPage["years"] {
	const years = inYears(rows);
	if (years.size < 2 && rows.every(({ provisional }) => !provisional)) return [];
	return [...years].map(([year, own]) => ({
		year: year ?? ownYear,
		figures: ledgerFigures(own),
		provisional: sumPence(own.filter(({ provisional }) => provisional).map(({ amount }) => amount)),
	}));
}

/** A fund with its sums and ledger. An unpublished decision shows in them to its own people alone. */
export function readFund(
	context: Context,
	input: { readonly fundId: string },
): Outcome<FundPage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "read-fund");
		if (!allowed.ok) return allowed;
		const fund = fundById(tx, input.fundId);
		if (!fund) return notFound();
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const rows = shownLedger(ledgerOf(tx, fund.id), mayKnow);
		const rounds = roundsOfFund(tx, fund.id);
		const titles = new Map(rounds.map(({ id, title }) => [id, title]));
		const figures = Object.entries(ledgerFigures(rows)).map(([name, amount]) => [name, amount]);
		const mayEnter = permitted(context, tx, "enter-in-ledger").ok;
		const nameOf = (kind: "funder" | "deciding-office", id: string) =>
			organisationsOfKind(tx, kind).find((each) => each.id === id)?.name ?? "";
		return accepted({
			id: fund.id,
			name: fund.name,
			financialYear: fund.financialYear,
			funderId: fund.funderId,
			funder: nameOf("funder", fund.funderId),
			decidingOfficeId: fund.decidingOfficeId,
			decidingOffice: nameOf("deciding-office", fund.decidingOfficeId),
			legalPower: fund.legalPower,
			purpose: fund.purpose,
			revision: fund.revision,
			figures: Object.fromEntries(figures) as FundPage["figures"],
			entries: entriesOf(context, tx, rows, titles, { mayEnter, ownYear: fund.financialYear }),
			years: yearsOf(rows, fund.financialYear),
			rounds: rounds.map((round) => ({
				id: round.id,
				title: round.title,
				state: shownRoundState(roundStateAt(round, now), mayKnow),
				amount: round.amount,
				setAside: setAsideFor(rows, round.id),
			})),
			mayManage: permitted(context, tx, "manage-fund").ok,
			mayEnter,
		});
	});
}
