import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { tableWritten } from "~/domain/table/table-written";
import { LEDGER_COLUMNS } from "~/tables/ledger-table";
import { LedgerTable } from "~/ui/fund/ledger-table";
import { renderPage } from "../../support/render-page";

const line = {
	id: "e1",
	kind: "commitment" as const,
	title: "Homicide review research",
	amount: pence(3000000),
	at: "2013-09-09T09:00:00.000Z",
	enteredBy: "Moira Castellane",
	source: { text: "Decision 2013-013", href: "/decisions/2013-013" },
	correctable: false,
	corrected: false,
	year: "2013-14",
	provisional: false,
};

it("shows each row with its date, source and amount, and a way to take back what was typed", () => {
	const typed = { ...line, id: "e2", source: { text: "Entered by hand", href: null }, correctable: true };
	const html = renderPage(<LedgerTable fundId="f1" entries={[line, typed]} years={false} />);
	expect(html).toContain("9 September 2013");
	expect(html).toContain('href="/decisions/2013-013"');
	expect(html).toContain("£30,000.00");
	expect(html).toContain('href="/funds/f1/ledger/e2/correct"');
	expect(html).not.toContain("/ledger/e1/correct");
});

it("says the same day in its file as on its page, also late on a summer evening", () => {
	const late = { ...line, at: "2013-06-30T23:30:00.000Z" };
	expect(renderPage(<LedgerTable fundId="f1" entries={[late]} years={false} />)).toContain("1 July 2013");
	const [row] = tableWritten("Ledger", LEDGER_COLUMNS, [late]).rows;
	expect(row?.slice(0, 3)).toEqual(["2013-07-01", "Commitment", "Homicide review research"]);
});

it("offers no change to those who may not make one", () => {
	expect(renderPage(<LedgerTable fundId="f1" entries={[line]} years={false} />)).not.toContain("Take back");
});

it("says of which year each row is where the fund has money for several, and offers to confirm a provisional pot", () => {
	const pot = { ...line, kind: "pot" as const, year: "2014-15", provisional: true, correctable: true };
	const html = renderPage(<LedgerTable fundId="f1" entries={[line, pot]} years />);
	expect(html).toContain("Financial year");
	expect(html).toContain("2014-15");
	expect(html).toContain("(provisional)");
	expect(html).toContain('href="/funds/f1/ledger/e1/confirm"');
	expect(tableWritten("Ledger", LEDGER_COLUMNS, [pot]).rows[0]).toContain("2014-15, provisional");
});
