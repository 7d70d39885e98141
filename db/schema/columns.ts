import { customType, text } from "drizzle-orm/sqlite-core";
import type { Pence } from "~/domain/money";

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

/** An instant: ISO 8601, UTC, milliseconds, Z. */
export const instant = (name: string) => text(name);

/** A calendar day in London: YYYY-MM-DD. */
export const day = (name: string) => text(name);
