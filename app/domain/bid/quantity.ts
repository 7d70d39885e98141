import { formatPounds, LARGEST_TYPED_AMOUNT, type Pence, pence } from "../money";
import { accepted, type Outcome, refused } from "../outcome";
import { fromDecimal, multiply, ratio, roundHalfUp } from "../ratio";

export type QuantityRefusal = "quantity-not-a-number" | "quantity-decimals" | "quantity-not-above-zero";

const TYPED = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d+))?$/;

/**
 * Reads how many, as people type it: `20`, `1,250`, `0.5`. Gives a decimal string without commas and surplus zeros.
 * Refuses what is no plain number below a billion, more than four decimals, zero and less.
 */
export function parseTypedQuantity(text: string): Outcome<string, QuantityRefusal> {
	const trimmed = text.trim();
	if (/^[-−]\s*\d/.test(trimmed)) return refused("quantity-not-above-zero", "the quantity is below zero");
	const match = TYPED.exec(trimmed);
	const whole = (match?.[1] ?? "").replaceAll(",", "").replace(/^0+(?=\d)/, "");
	if (!match || whole.length > 9) return refused("quantity-not-a-number", "this is not a quantity");
	if ((match[2] ?? "").length > 4)
		return refused("quantity-decimals", "the quantity has more than four decimals");
	const part = (match[2] ?? "").replace(/0+$/, "");
	if (whole === "0" && part === "") return refused("quantity-not-above-zero", "the quantity is zero");
	return accepted(part === "" ? whole : `${whole}.${part}`);
}

/** Quantity × unit cost × times (decimal strings), exact, rounded half up to the penny. Throws for no decimal. */
export function productOf(quantity: string, unitCost: Pence, times = "1"): Pence {
	const [many, often] = [fromDecimal(quantity), fromDecimal(times)];
	if (many === null || often === null) throw new RangeError(`${quantity} × ${times} is no decimal quantity`);
	return pence(roundHalfUp(multiply(multiply(many, often), ratio(unitCost))));
}

/** What a person gave of a cost line's price: quantity and unit cost, or an amount, or both alike. */
export type LinePrice = {
	readonly quantity: string | null;
	/** How often that quantity is bought; once unless told. */
	readonly times?: string | null;
	readonly unitCost: Pence | null;
	readonly amount: Pence | null;
};

export type PriceRefusal =
	| "quantity-missing"
	| "unit-cost-missing"
	| "price-missing"
	| "amounts-differ"
	| "amount-not-above-zero"
	| "amount-too-large";

/**
 * The amount of a cost line: quantity × unit cost, else the amount. Refuses half a product, nothing, an amount that
 * differs from the product (naming both), one that rounds to nothing, more than a billion pounds. Path: the field.
 */
export function priceLine({ quantity, times, unitCost, amount }: LinePrice): Outcome<Pence, PriceRefusal> {
	if (times && (quantity === null || unitCost === null))
		return refused("quantity-missing", "Enter a quantity and a unit cost too, or only an amount", {
			path: quantity === null ? "quantity" : "unitCost",
		});
	if (quantity === null && unitCost === null)
		return amount === null
			? refused("price-missing", "Enter an amount, or a quantity and a unit cost", { path: "amount" })
			: accepted(amount);
	if (quantity === null)
		return refused("quantity-missing", "Enter how many, or only an amount", { path: "quantity" });
	if (unitCost === null)
		return refused("unit-cost-missing", "Enter what one costs, or only an amount", { path: "unitCost" });
	const product = productOf(quantity, unitCost, times ?? "1");
	const sum = `${[quantity, ...(times ? [times] : []), formatPounds(unitCost)].join(" × ")} is ${formatPounds(product)}`;
	if (product > LARGEST_TYPED_AMOUNT)
		return refused("amount-too-large", `${sum}. An amount must be £1,000,000,000.00 or less`, {
			path: "quantity",
		});
	if (product === 0n)
		return refused("amount-not-above-zero", `${sum}. The amount of a line must be more than £0.00`, {
			path: "quantity",
		});
	if (amount !== null && amount !== product)
		return refused(
			"amounts-differ",
			`${sum}, but the amount is ${formatPounds(amount)}. Correct one of them, or leave the amount blank`,
			{ path: "amount" },
		);
	return accepted(product);
}
