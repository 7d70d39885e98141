import { accepted, type Outcome, refused } from "./outcome";

declare const penceBrand: unique symbol;
/** An amount of money in whole pence. */
export type Pence = bigint & { readonly [penceBrand]: "pence" };

/** The largest amount a person may type: one billion pounds. */
export const LARGEST_TYPED_AMOUNT = 100_000_000_000n as Pence;

/** Marks a whole number of pence as money. */
export function pence(value: bigint | number): Pence {
	return BigInt(value) as Pence;
}

/** The sum of amounts, £0.00 for an empty list. */
export function sumPence(amounts: readonly Pence[]): Pence {
	return amounts.reduce<bigint>((total, amount) => total + amount, 0n) as Pence;
}

export type AmountRefusal =
	| "amount-missing"
	| "amount-not-a-number"
	| "amount-decimals"
	| "amount-negative"
	| "amount-too-large";

const TYPED = /^(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?$/;

/**
 * Takes an amount as people type it (`£1,098.50`, `1098.5`, `1,098`), gives pence. Refuses an empty text, what is no
 * plain number (`1e5`, misplaced commas), more than two decimals, a negative amount, over one billion pounds.
 */
export function parseTypedAmount(text: string): Outcome<Pence, AmountRefusal> {
	const trimmed = text.trim();
	if (trimmed === "") return refused("amount-missing", "no amount was given");
	const withoutSign = trimmed.replace(/^([-−])?\s*£?\s*/, "");
	if (/^£?\s*[-−]/.test(trimmed)) {
		return TYPED.test(withoutSign.replace(/^[-−]/, ""))
			? refused("amount-negative", "the amount is below zero")
			: refused("amount-not-a-number", "this is not an amount");
	}
	const match = TYPED.exec(withoutSign);
	if (!match) return refused("amount-not-a-number", "this is not an amount");
	const decimals = match[2] ?? "";
	if (decimals.length > 2) return refused("amount-decimals", "the amount has parts of a penny");
	const value = BigInt((match[1] ?? "").replaceAll(",", "") + decimals.padEnd(2, "0"));
	if (value > LARGEST_TYPED_AMOUNT)
		return refused("amount-too-large", "the amount is above one billion pounds");
	return accepted(value as Pence);
}

/** Writes pence as a decimal string with two places, for files: `1098.50`. */
export function toDecimalPounds(amount: Pence | bigint): string {
	const magnitude = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
	return `${amount < 0n ? "-" : ""}${magnitude.slice(0, -2)}.${magnitude.slice(-2)}`;
}

/** Reads a decimal string with at most two places, as files hold it; null when it is not one. */
export function fromDecimalPounds(text: string): Pence | null {
	if (!/^-?\d+(?:\.\d{1,2})?$/.test(text)) return null;
	const point = text.indexOf(".");
	const digits = point < 0 ? `${text}00` : text.slice(0, point) + text.slice(point + 1).padEnd(2, "0");
	// A plain number is read several times as fast, and runs hold thousands of amounts.
	return BigInt(digits.length < 16 ? Number(digits) : digits) as Pence;
}

/** Writes pence as a page shows them: `£1,098.50`, `−£40.00`. */
export function formatPounds(amount: Pence | bigint): string {
	const [whole = "0", part = "00"] = toDecimalPounds(amount < 0n ? -amount : amount).split(".");
	return `${amount < 0n ? "−" : ""}£${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${part}`;
}

/** Writes a change in pence with its sign: `+£4.00`, `−£34,307.00`, `£0.00`. */
export function formatChange(change: Pence | bigint): string {
	return `${change > 0n ? "+" : ""}${formatPounds(change)}`;
}

/** An amount as the box of a form holds it: blank where there is none. */
export function typedPounds(amount: Pence | null | undefined): string {
	return amount === null || amount === undefined ? "" : toDecimalPounds(amount);
}
