import { type Json, type JsonObject, pointer } from "../../json-text";
import { fromDecimalPounds, type Pence, pence } from "../../money";
import { type Refusal, refused } from "../../outcome";
import { fromDecimal, ONE, type Ratio } from "../../ratio";

/** Why a case can be refused. */
export type CaseRefusal =
	| "json-invalid"
	| "format-unknown"
	| "key-unknown"
	| "number-invalid"
	| "amount-invalid"
	| "unit-invalid"
	| "commitments-exceed-fund"
	| "area-duplicate"
	| "area-unknown"
	| "areas-missing"
	| "weight-negative"
	| "weights-do-not-sum"
	| "value-missing"
	| "value-negative"
	| "indicator-all-zero"
	| "indicator-duplicate"
	| "prior-missing"
	| "transition-invalid"
	| "bounds-cross"
	| "floors-exceed-pot"
	| "ceilings-below-pot"
	| "rounding-unknown"
	| "rounding-not-offered"
	| "ref-duplicate"
	| "score-invalid"
	| "date-invalid"
	| "options-missing"
	| "option-order"
	| "rule-unknown"
	| "needs-missing"
	| "minimum-unreachable";

const SCORE = /^-?\d+(\.\d{1,4})?$/;
const NO_ENTRIES: JsonObject = new Map();

/**
 * Reads the parts of a case and keeps the first thing that is wrong. After a refusal reading goes on with harmless
 * stand-ins that nobody sees, so that the order of the reading is the order of the refusals.
 */
export class CaseReader {
	fault: Refusal<CaseRefusal> | null = null;

	/** Notes a refusal unless there is one already. */
	refuse(code: CaseRefusal, path: string, message: string, details?: unknown): void {
		this.fault ??= refused(code, message, details === undefined ? { path } : { path, details });
	}

	/** An object with only the keys named; refuses anything else (`json-invalid`, `key-unknown`). */
	object(value: Json | undefined, path: string, known: readonly string[]): JsonObject {
		const entries = this.entries(value, path);
		for (const key of entries.keys())
			if (!known.includes(key))
				this.refuse("key-unknown", pointer(path, key), `the key ${JSON.stringify(key)} is not known here`);
		return entries;
	}

	/** An object with whatever keys (`json-invalid` otherwise). */
	entries(value: Json | undefined, path: string): JsonObject {
		if (value instanceof Map) return value;
		this.refuse("json-invalid", path, "an object is needed here");
		return NO_ENTRIES;
	}

	/** A list, empty where absent (`json-invalid` for anything else). */
	list(value: Json | undefined, path: string): readonly Json[] {
		if (value === undefined) return [];
		if (Array.isArray(value)) return value;
		this.refuse("json-invalid", path, "a list is needed here");
		return [];
	}

	/** A text that is not blank (`json-invalid` otherwise). */
	text(value: Json | undefined, path: string): string {
		if (typeof value === "string" && value.trim() !== "") return value;
		this.refuse("json-invalid", path, "a text is needed here");
		return "";
	}

	/** A decimal string, exactly (`number-invalid`). */
	decimal(value: Json | undefined, path: string): Ratio {
		const read = typeof value === "string" ? fromDecimal(value) : null;
		if (read === null) this.refuse("number-invalid", path, 'a decimal string such as "12.5" is needed here');
		return read ?? ONE;
	}

	/** Pounds as a decimal string (`number-invalid`), at most two decimals and not below the least pence (`amount-invalid`). */
	amount(value: Json | undefined, path: string, least: 0n | 1n): Pence {
		this.decimal(value, path);
		const read = typeof value === "string" ? fromDecimalPounds(value) : null;
		if (read === null) this.refuse("amount-invalid", path, "an amount has at most two decimals");
		else if (read < least)
			this.refuse("amount-invalid", path, `an amount here is ${least === 0n ? "not below" : "above"} zero`);
		return read ?? pence(1);
	}

	/** 0 to 100 with at most four decimals (`number-invalid`, `score-invalid`). */
	score(value: Json | undefined, path: string): Ratio {
		const read = this.decimal(value, path);
		const fits = typeof value === "string" && SCORE.test(value);
		if (!fits || read.numerator < 0n || read.numerator > 100n * read.denominator)
			this.refuse("score-invalid", path, "a score lies in 0 to 100 and has at most four decimals");
		return read;
	}

	/** As `score`; null where absent or null, which means not scored. */
	optionalScore(value: Json | undefined, path: string): Ratio | null {
		return value === undefined || value === null ? null : this.score(value, path);
	}
}
