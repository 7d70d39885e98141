import { any, list, made, map, must, otherwise, type Shape, text } from "../../form/shape";
import { isFinancialYear } from "../../fund/financial-year";
import { fromDecimalPounds, type Pence } from "../../money";
import { fromDecimal, type Ratio } from "../../ratio";
import { fault } from "./case-refusal";

const SCORE = /^-?\d+(\.\d{1,4})?$/;

export const NAME = text({ code: "json-invalid" });

/** A decimal, exactly, and as it is written. */
const WRITTEN = made(any, (written) => {
	const value = typeof written === "string" ? fromDecimal(written) : null;
	return typeof written === "string" && value !== null
		? { written, value }
		: fault("number-invalid", 'a decimal string such as "12.5" is needed here');
});
export const DECIMAL: Shape<Ratio> = made(WRITTEN, ({ value }) => value);

/** Pounds with at most two decimals. */
const amount = (least: 0n | 1n): Shape<Pence> =>
	made(WRITTEN, ({ written }) => {
		const read = fromDecimalPounds(written);
		if (read === null) return fault("amount-invalid", "an amount has at most two decimals");
		return read >= least
			? read
			: fault("amount-invalid", `an amount here is ${least === 0n ? "not below" : "above"} zero`);
	});
export const AMOUNT = amount(0n);
export const AMOUNT_ABOVE_ZERO = amount(1n);

/** Amounts by financial year, one year after the other as the file has them; `find` looks at each year. */
export const byYear = <S>(find: (year: string, so: S) => ReturnType<typeof fault> | false = () => false) =>
	map(
		made(AMOUNT, (value, so: S, path) => {
			const year = path.slice(path.lastIndexOf("/") + 1);
			if (!isFinancialYear(year)) return fault("year-invalid", "a financial year is written as 2026-27");
			return find(year, so) || value;
		}),
		undefined,
		{ code: "json-invalid" },
	);

/** A score, a threshold or a spread of scores. */
export const POINTS: Shape<Ratio> = made(WRITTEN, ({ written, value }) =>
	SCORE.test(written) && value.numerator >= 0n && value.numerator <= 100n * value.denominator
		? value
		: fault("score-invalid", "a score lies in 0 to 100 and has at most four decimals"),
);

/** A list that may be left out, which is one of nothing. */
export const listOf = <T>(...described: Parameters<typeof list<T>>): Shape<readonly T[]> =>
	otherwise(list(...described), []);

/** Areas, each once, one at least; among the known ones where those are given. */
export const areasAmong = (known: readonly string[] | null): Shape<readonly string[]> => {
	const names = known && new Set(known);
	const area = must(
		NAME,
		(name) =>
			names !== null &&
			!names.has(name) &&
			fault("area-unknown", `the area ${name} is not among the areas of the needs`),
	);
	return must(
		listOf(area, { once: { code: "area-duplicate" } }),
		(areas) => areas.length === 0 && fault("areas-missing", "one area at least is needed here"),
	);
};
