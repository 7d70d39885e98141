import { readBy } from "../../form/read-by";
import { any, given, made, must, never, object, otherwise, type Problem, type Shape } from "../../form/shape";
import { readJson } from "../../json-text";
import { fromDecimalPounds, pence } from "../../money";
import type { NeedsInput } from "../../needs/needs-input";
import { accepted, type Outcome, type Reason, refused } from "../../outcome";
import { fromDecimal, toPlainDecimal } from "../../ratio";
import { BIDS } from "./bids-shape";
import type { AllocationCase, BidInput, RuleInput } from "./case-input";
import { CASE_REFUSALS, type CaseRefusal, fault } from "./case-refusal";
import { FUND } from "./fund-shape";
import { NEEDS } from "./needs-shape";
import { RULE } from "./rule-shape";
import { NAME } from "./value-shapes";

const UNITS = ["0.01", "1", "10", "100", "1000"];

const UNIT = made(any, (value) => {
	const unit = typeof value === "string" ? fromDecimal(value) : null;
	const plain = unit === null ? "" : toPlainDecimal(unit);
	const amount = UNITS.includes(plain) ? fromDecimalPounds(plain) : null;
	return amount ?? fault("unit-invalid", "the unit is 0.01, 1, 10, 100 or 1000 pounds");
});

type Earlier = { readonly needs: NeedsInput | null; readonly bids: readonly BidInput[] | null };

/** What a case file must be. */
const CASE: Shape<AllocationCase> = made(
	object({
		format: any,
		title: otherwise(NAME, null),
		unit: otherwise(UNIT, pence(1)),
		fund: FUND,
		needs: otherwise(NEEDS, null),
		bids: must(
			otherwise(BIDS, null),
			(bids, { needs }: Earlier) =>
				bids === null &&
				needs === null &&
				fault("needs-missing", "a case without bids needs a needs formula", { path: "/needs" }),
		),
		rule: given(
			({ bids }: Earlier): Shape<RuleInput | null> =>
				bids === null
					? never("key-unknown", "a rule without bids has nothing to choose from")
					: must(otherwise(RULE, null), (rule) => rule === null && fault("rule-unknown", "bids need a rule")),
		),
	}),
	({ format, ...input }) => input,
);

function isOfCase(problem: Problem): problem is Problem & Reason<CaseRefusal> {
	return CASE_REFUSALS.some((code) => code === problem.code);
}

/**
 * Reads a case file (`tranche-case/1`) from its text. Where several things are wrong the first is refused, with its
 * JSON Pointer, in the order fund, needs, bids, rule, top to bottom; the file itself and its head come before all.
 */
export function readCase(text: string): Outcome<AllocationCase, CaseRefusal> {
	const json = readJson(text);
	if (!json.ok) return json;
	if (!(json.value instanceof Map)) return refused("json-invalid", "a case is a JSON object", { path: "" });
	if (json.value.get("format") !== "tranche-case/1")
		return refused("format-unknown", 'the format is not "tranche-case/1"', { path: "/format" });
	const read = readBy(CASE, json.value);
	if (read.ok) return accepted(read.value);
	const [problem] = read.problems;
	if (isOfCase(problem)) return { ok: false, ...problem };
	const { code, message, path } = problem;
	const key = path.slice(path.lastIndexOf("/") + 1);
	return code === "unknown-key"
		? refused("key-unknown", `the key ${JSON.stringify(key)} is not known here`, { path })
		: refused("json-invalid", message, { path });
}
