import { isFinancialYear } from "~/domain/fund/financial-year";
import type { Pence } from "~/domain/money";
import type { PublishedLine } from "~/domain/needs/published-year";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import { standsAlready } from "~/domain/record-values";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund/fund";
import { type PublishedYear, publishedYearById, putPublishedYear } from "~db/fund/published-years";
import { everyPartnership } from "~db/needs/priors";
import { changedMeanwhile } from "../changed-meanwhile";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type PublishedYearInput = {
	/** Made with the form, so that a form sent twice records one table. */
	readonly id: string;
	/** Null for a new one. */
	readonly revision: number | null;
	readonly fundId: string;
	/** Such as 2011-12: the fund's own year or an earlier one. */
	readonly financialYear: string;
	readonly title: string;
	readonly source: string;
	readonly sourceDate: string;
	/** Pence as printed, whatever the lines come to. */
	readonly publishedTotal: Pence | null;
	/** What explains a difference. */
	readonly note: string;
	readonly lines: readonly PublishedLine[];
};

type YearRefusal =
	| PermissionRefusal
	| "financial-year-invalid"
	| "lines-missing"
	| "amount-negative"
	| "changed-meanwhile";

/** Whether a table stands already as it was sent, line by line. */
function sameTable(before: PublishedYear, sent: PublishedYearInput): boolean {
	const { id: _, revision: __, lines, ...words } = sent;
	const kept = before.lines.map(({ kind, title, organisationId, amount }) => ({
		kind,
		title,
		organisationId,
		amount,
	}));
	return standsAlready({ ...before, lines: kept }, { ...words, lines });
}

/** A table as the audit keeps it, amounts in pence as text. */
function tableInWords(table: Omit<PublishedYearInput, "id" | "revision" | "fundId">) {
	const { financialYear, title, source, sourceDate, publishedTotal, note, lines } = table;
	return {
		...{ financialYear, title, source, sourceDate, note },
		publishedTotal: publishedTotal === null ? null : String(publishedTotal),
		lines: lines.map(({ kind, title: name, organisationId, amount }) => ({
			...{ kind, title: name, organisationId },
			amount: String(amount),
		})),
	};
}

/**
 * Records a year's table as published elsewhere, beside a fund; sums that do not add up are kept as printed. Refuses a
 * year that is none, a table without lines, an amount below zero, and one that was saved meanwhile.
 */
export function savePublishedYear(context: Context, input: PublishedYearInput): Outcome<null, YearRefusal> {
	return write(context, (tx, record, now): Outcome<null, YearRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const { id, revision, lines, ...words } = input;
		const known = new Set(everyPartnership(tx).map((each) => each.id));
		const strangers = lines.some((line) => line.organisationId !== null && !known.has(line.organisationId));
		const before = publishedYearById(tx, id);
		if (!fundById(tx, input.fundId) || strangers || (before && before.fundId !== input.fundId))
			return notFound();
		if (before && sameTable(before, input)) return accepted(null);
		if (!isFinancialYear(words.financialYear))
			return refused("financial-year-invalid", "no such financial year", { path: "financialYear" });
		if (lines.length === 0) return refused("lines-missing", "a table has a line at least");
		if (lines.some(({ amount }) => amount < 0n))
			return refused("amount-negative", "an amount is zero or more");
		const rows = lines.map((line, position) => ({ ...line, id: context.ids.next(), position }));
		const row = { ...words, id, savedAt: now, savedBy: actorId(context) };
		if ((before && revision === null) || !putPublishedYear(tx, row, revision, rows))
			return changedMeanwhile(tx, { kind: "published-year", id, revision: before?.revision ?? 0 }, {});
		record(
			"save-published-year",
			{ kind: "published-year", id },
			{ before: before ? tableInWords(before) : null, after: tableInWords(input) },
		);
		return accepted(null);
	});
}
