import { customType, text } from "drizzle-orm/sqlite-core";
import type { YearAmount } from "~/domain/form/field";
import type { Pence } from "~/domain/money";
import type { Blocking } from "~/domain/round/blocking";
import { fileText, isPlain, storedAs } from "~/domain/stored-text";

/** Money: whole pence as INTEGER in the table (below 2^53), a branded bigint in the program. */
export const penceColumn = customType<{ data: Pence; driverData: number }>({
	dataType: () => "integer",
	toDriver(value) {
		const number = Number(value);
		if (!Number.isSafeInteger(number)) throw new RangeError("an amount is too large for the database");
		return number;
	},
	fromDriver: (value) => BigInt(value) as Pence,
});

const storedYears = storedAs<{ readonly years: readonly YearAmount[] }>(
	"amounts by financial year",
	(value): value is { readonly years: readonly YearAmount[] } => isPlain(value) && Array.isArray(value.years),
	{ years: { amount: true } },
);

/** Amounts by financial year, in their order, as JSON. */
export const yearAmounts = customType<{ data: readonly YearAmount[]; driverData: string }>({
	dataType: () => "text",
	toDriver: (years) => fileText({ years }),
	fromDriver: (text) => storedYears(text).years,
});

type BoxTexts = Readonly<Record<string, string>>;
const storedBoxes = storedAs("an answer in several boxes", (value): value is BoxTexts => isPlain(value));

/** An answer in several boxes, none of them of money, as JSON. */
export const boxesColumn = customType<{ data: BoxTexts; driverData: string }>({
	dataType: () => "text",
	toDriver: (value) => fileText(value),
	fromDriver: storedBoxes,
});

const storedBlocking = storedAs(
	"what blocks submission",
	(value): value is Blocking => isPlain(value) && Array.isArray(value.checks) && isPlain(value.asked),
);

/** What blocks submission in a round, as JSON. */
export const blockingColumn = customType<{ data: Blocking; driverData: string }>({
	dataType: () => "text",
	toDriver: (value) => fileText(value),
	fromDriver: storedBlocking,
});

/** An instant: ISO 8601, UTC, milliseconds, Z. */
export const instant = (name: string) => text(name);

/** A calendar day in London: YYYY-MM-DD. */
export const day = (name: string) => text(name);
