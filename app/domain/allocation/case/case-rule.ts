import type { Json, JsonObject } from "../../json-text";
import { compare, ONE, type Ratio, ZERO } from "../../ratio";
import { type CaseSoFar, readConditions } from "./case-conditions";
import type { Method } from "./case-file";
import type { Objective, RobustnessRule, RuleInput } from "./case-input";
import type { CaseReader } from "./case-reader";

const METHODS: readonly Method[] = [
	"rank-and-stop",
	"rank-and-skip",
	"score-per-pound",
	"needs-envelopes",
	"optimum",
];
const KEYS = [
	"method",
	"threshold",
	"unspent",
	"objective",
	"timeLimitSeconds",
	"perArea",
	"maximumBidsPerArea",
	"exclusive",
	"overProgramming",
	"robustness",
];
const PATH = "/rule";
const MOST_DRAWS = 100_000;

/** Reads the rule. Refuses needs-envelopes, and limits by area over joint bids, where the case has no needs formula. */
export function readRule(reader: CaseReader, value: Json | undefined, soFar: CaseSoFar): RuleInput {
	if (value === undefined) reader.refuse("rule-unknown", PATH, "bids need a rule");
	const rule = reader.object(value, PATH, KEYS);
	const method = readMethod(reader, rule.get("method"));
	if (method === "needs-envelopes" && soFar.areas === null)
		reader.refuse("needs-missing", "/needs", "needs-envelopes shares by need, and the case has no needs");
	const threshold = rule.has("threshold") ? reader.score(rule.get("threshold"), `${PATH}/threshold`) : ZERO;
	const unspent = rule.get("unspent") ?? "rank";
	if (unspent !== "rank" && unspent !== "redistribute")
		reader.refuse("rule-unknown", `${PATH}/unspent`, "unspent money goes by rank or is redistributed");
	return {
		method,
		threshold,
		unspent: unspent === "redistribute" ? unspent : "rank",
		objective: readObjective(reader, rule),
		timeLimitSeconds: readTimeLimit(reader, rule),
		conditions: readConditions(reader, rule, method, soFar),
		overProgramming: readOverProgramming(reader, rule),
		robustness: readRobustness(reader, rule),
	};
}

function readMethod(reader: CaseReader, value: Json | undefined): Method {
	const method = METHODS.find((name) => name === value);
	if (method !== undefined) return method;
	reader.refuse("rule-unknown", `${PATH}/method`, "this method is not known");
	return "rank-and-stop";
}

function readObjective(reader: CaseReader, rule: JsonObject): Objective {
	const objective = rule.get("objective") ?? "score";
	if (objective !== "score" && objective !== "score-times-amount")
		reader.refuse("rule-unknown", `${PATH}/objective`, "this objective is not known");
	return objective === "score-times-amount" ? objective : "score";
}

function readTimeLimit(reader: CaseReader, rule: JsonObject): number {
	const limit = rule.has("timeLimitSeconds") ? rule.get("timeLimitSeconds") : 10;
	if (typeof limit === "number" && Number.isSafeInteger(limit) && limit > 0) return limit;
	reader.refuse("number-invalid", `${PATH}/timeLimitSeconds`, "a whole number of seconds is needed here");
	return 10;
}

/** A share of the available money from 0 to 1 (`number-invalid`): "0.10" is a tenth. */
function readOverProgramming(reader: CaseReader, rule: JsonObject): Ratio | null {
	if (!rule.has("overProgramming")) return null;
	const path = `${PATH}/overProgramming`;
	const share = reader.decimal(rule.get("overProgramming"), path);
	if (share.numerator < 0n || compare(share, ONE) > 0)
		reader.refuse("number-invalid", path, 'a share of the money from 0 to 1 is needed here, as "0.10"');
	return share;
}

function readRobustness(reader: CaseReader, rule: JsonObject): RobustnessRule | null {
	if (!rule.has("robustness")) return null;
	const path = `${PATH}/robustness`;
	const given = reader.object(rule.get("robustness"), path, ["seed", "draws", "spread"]);
	if (given.size === 0) return { draws: null };
	const whole = (key: string, most: number): number => {
		const number = given.get(key);
		if (typeof number === "number" && Number.isSafeInteger(number) && number >= 0 && number <= most)
			return number;
		reader.refuse("number-invalid", `${path}/${key}`, `a whole number up to ${most} is needed here`);
		return 0;
	};
	const seed = whole("seed", Number.MAX_SAFE_INTEGER);
	const draws = whole("draws", MOST_DRAWS);
	return { draws: { seed, draws, spread: reader.score(given.get("spread"), `${path}/spread`) } };
}
