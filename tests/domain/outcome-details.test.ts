import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { detailsOf, refused } from "~/domain/outcome";

const overdrawn = { shortfall: pence(100), remaining: pence(0) };

it("gives the details of a refusal by its code, and nothing of another's", () => {
	const refusal = refused("amount-above-fund", "", { path: "amount", details: { remaining: pence(5) } });
	expect(detailsOf(refusal, "amount-above-fund")).toEqual({ remaining: 5n });
	expect(detailsOf(refusal, "fund-overdrawn", "amount-above-fund")).toEqual({ remaining: 5n });
	expect(detailsOf(refusal, "fund-overdrawn")).toBeUndefined();
	expect(detailsOf(refused("fund-overdrawn", ""), "fund-overdrawn")).toBeUndefined();
});

it("lets the compiler refuse details that are not those of the code", () => {
	const refusals = [
		refused("fund-overdrawn", "", { details: overdrawn }),
		// @ts-expect-error an amount is pence, no text
		refused("amount-above-fund", "", { details: { remaining: "5" } }),
		// @ts-expect-error these are another code's
		refused("amount-above-fund", "", { details: overdrawn.shortfall }),
		// @ts-expect-error this code always has them
		refused("amount-above-fund", ""),
		// @ts-expect-error this code has none
		refused("not-found", "", { details: {} }),
		// @ts-expect-error nobody refuses with this code's details
		detailsOf(refused("not-found", ""), "not-found"),
	];
	const [first] = refusals;
	// @ts-expect-error details are read by their code alone
	expect(first?.details).toBe(overdrawn);
});
