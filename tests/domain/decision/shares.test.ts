import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canBeGivenShares, divideAmongPayees, type Recipient, sharesOf } from "~/domain/decision/shares";
import { pence } from "~/domain/money";

const payee = (prefix: string, asked: number | null, more: Partial<Recipient> = {}): Recipient => ({
	organisationId: `id of ${prefix}`,
	prefix,
	payee: true,
	asked: asked === null ? null : pence(asked),
	given: null,
	...more,
});
const shown = (shares: ReadonlyMap<string, bigint> | null) =>
	shares && Object.fromEntries([...shares].map(([id, share]) => [id.replace("id of ", ""), Number(share)]));

const anyPayees = fc
	.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 })
	.chain((prefixes) =>
		fc
			.array(fc.bigInt(0n, 50_000_000n), { minLength: prefixes.length, maxLength: prefixes.length })
			.map((asked) =>
				prefixes.map((prefix, place) => payee(prefix, 0, { asked: pence(asked[place] ?? 0n) })),
			),
	)
	.filter((payees) => payees.some(({ asked }) => asked !== 0n));

describe("what each payee gets of an award", () => {
	it("comes to the award, each share within a penny of the exact one, in any order of the payees", () => {
		fc.assert(
			fc.property(anyPayees, fc.bigInt(1n, 100_000_000n), (payees, award) => {
				const shares = divideAmongPayees(pence(award), payees);
				if (!shares) throw new Error("what was asked is known");
				const whole = payees.reduce((sum, { asked }) => sum + (asked ?? 0n), 0n);
				expect([...shares.values()].reduce((sum, share) => sum + share, 0n)).toBe(award);
				for (const { organisationId, asked } of payees) {
					const share = shares.get(organisationId) ?? -1n;
					const off = share * whole - award * (asked ?? 0n);
					if (payees.length > 1) expect(off < whole && -off < whole).toBe(true);
				}
				const turned = divideAmongPayees(pence(award), [...payees].reverse());
				expect(shown(turned)).toEqual(shown(shares));
			}),
		);
	});

	it("is in proportion to what was asked; a tie for the last penny goes to the smaller prefix", () => {
		expect(shown(divideAmongPayees(pence(5001), [payee("W", 50), payee("B", 50)]))).toEqual({
			W: 2500,
			B: 2501,
		});
		expect(shown(divideAmongPayees(pence(1000), [payee("B", 300), payee("C", 100)]))).toEqual({
			B: 750,
			C: 250,
		});
		expect(shown(divideAmongPayees(pence(0), [payee("B", 300), payee("C", 100)]))).toEqual({});
	});

	it("is the whole for a sole payee, and nothing for who is none", () => {
		const partner = payee("C", 400, { payee: false });
		expect(shown(divideAmongPayees(pence(999), [payee("B", null), partner]))).toEqual({ B: 999 });
	});

	it("is not guessed where nobody is a payee or an amount asked is not known", () => {
		const nobody = [payee("B", 1, { payee: false }), payee("C", 1, { payee: false })];
		expect(sharesOf(pence(10), nobody).problem).toBe("shares-missing");
		expect(canBeGivenShares(nobody)).toHaveLength(2);
		expect(sharesOf(pence(10), [payee("B", 5), payee("C", null)]).problem).toBe("shares-missing");
		expect(sharesOf(pence(10), [payee("B", 0), payee("C", 0)]).problem).toBe("shares-missing");
	});

	it("is what was given by hand, in sums that add up", () => {
		const by = (b: number, c: number) =>
			sharesOf(pence(10), [payee("B", 5, { given: pence(b) }), payee("C", 5, { given: pence(c) })]);
		expect(by(9, 1)).toMatchObject({ problem: null });
		expect(shown(by(9, 1).shares)).toEqual({ B: 9, C: 1 });
		expect(by(9, 2).problem).toBe("shares-do-not-add-up");
		expect(by(11, -1).problem).toBe("shares-do-not-add-up");
	});
});
