import fc from "fast-check";
import type { CaseFile, CaseFileBid, CaseFileRule, Method } from "~/domain/allocation/case/case-file";
import { toDecimalPounds } from "~/domain/money";
import { anyCase, anyConditionedCase } from "./any-case";
import { pounds, type Written } from "./written";

type YearsCase = Written<CaseFile> & {
	readonly fund: { readonly total: string; readonly years: { readonly [year: string]: string } };
	readonly bids: readonly Written<CaseFileBid>[];
	readonly rule: Written<CaseFileRule>;
};

const YEARS = ["2026-27", "2027-28", "2028-29"];

/** A sound case whose fund limits up to three years, of at most so many bids; `conditioned`: with side conditions. */
export function anyYearsCase(
	method: Method,
	{ bids = 9, conditioned = false }: { readonly bids?: number; readonly conditioned?: boolean } = {},
): fc.Arbitrary<YearsCase> {
	return (conditioned ? anyConditionedCase : anyCase(method)).chain((file) => {
		const kept = file.bids.slice(0, bids);
		const refs = new Set(kept.map(({ ref }) => ref));
		return fc
			.record({
				years: fc.shuffledSubarray(YEARS, { minLength: 1 }),
				limits: fc.array(fc.constantFrom(0, 10, 40, 80, 150, 400), { minLength: 3, maxLength: 3 }),
				shares: fc.array(fc.array(fc.nat(4), { minLength: 3, maxLength: 3 }), {
					minLength: 30,
					maxLength: 30,
				}),
			})
			.map(({ years, limits, shares }) => ({
				...file,
				fund: {
					...file.fund,
					years: Object.fromEntries(years.map((year, at) => [year, String(limits[at])])),
				},
				bids: kept.map((bid, at) => ({
					...bid,
					options: bid.options.map((option, index) => ({
						...option,
						years: divided(option.amount, years, shares[at * 3 + index] ?? []),
					})),
				})),
				rule: {
					...file.rule,
					...(file.rule.exclusive === undefined
						? {}
						: { exclusive: file.rule.exclusive.map((group) => group.filter((ref) => refs.has(ref))) }),
				},
			}));
	});
}

/** An amount in as many parts as there are years: each a share, the first the rest. */
function divided(
	amount: string,
	years: readonly string[],
	shares: readonly number[],
): Record<string, string> {
	const all = pounds(amount);
	const parts = years.map((_, at) => (at === 0 ? 0n : (all * BigInt(shares[at] ?? 0)) / 9n));
	const rest = all - parts.reduce((sum, part) => sum + part, 0n);
	return Object.fromEntries(
		years.flatMap((year, at) => {
			const part = at === 0 ? rest : (parts[at] ?? 0n);
			return part === 0n ? [] : [[year, toDecimalPounds(part)]];
		}),
	);
}
