import type { Json, JsonObject } from "../json-text";
import { ZERO } from "../ratio";
import type { Method } from "./case-file";
import type { RuleInput } from "./case-input";
import type { CaseReader } from "./case-reader";

const OFFERED: readonly Method[] = ["rank-and-stop", "rank-and-skip", "needs-envelopes"];
const LATER_METHODS = ["score-per-pound", "optimum"];
const LATER = ["perArea", "maximumBidsPerArea", "exclusive", "overProgramming", "robustness"] as const;
const PATH = "/rule";

/** Reads the rule. `hasNeeds` says whether the case has a needs formula, without which needs-envelopes is refused. */
export function readRule(reader: CaseReader, value: Json | undefined, hasNeeds: boolean): RuleInput {
	if (value === undefined) reader.refuse("rule-unknown", PATH, "bids need a rule");
	const known = ["method", "threshold", "unspent", "objective", "timeLimitSeconds", ...LATER];
	const rule = reader.object(value, PATH, known);
	const method = readMethod(reader, rule.get("method"));
	if (method === "needs-envelopes" && !hasNeeds)
		reader.refuse("needs-missing", "/needs", "needs-envelopes shares by need, and the case has no needs");
	const threshold = rule.has("threshold") ? reader.score(rule.get("threshold"), `${PATH}/threshold`) : ZERO;
	const unspent = rule.get("unspent") ?? "rank";
	if (unspent !== "rank" && unspent !== "redistribute")
		reader.refuse("rule-unknown", `${PATH}/unspent`, "unspent money goes by rank or is redistributed");
	readObjective(reader, rule);
	const timeLimitSeconds = readTimeLimit(reader, rule);
	reader.notYetOffered(rule, PATH, LATER);
	return {
		method,
		threshold,
		unspent: unspent === "redistribute" ? unspent : "rank",
		objective: "score",
		timeLimitSeconds,
	};
}

function readMethod(reader: CaseReader, value: Json | undefined): Method {
	const method = OFFERED.find((name) => name === value);
	if (method !== undefined) return method;
	if (typeof value === "string" && LATER_METHODS.includes(value))
		reader.refuse("not-yet-offered", `${PATH}/method`, `${value} is not offered yet`);
	reader.refuse("rule-unknown", `${PATH}/method`, "this method is not known");
	return "rank-and-stop";
}

function readObjective(reader: CaseReader, rule: JsonObject): void {
	const objective = rule.get("objective") ?? "score";
	if (objective === "score-times-amount")
		reader.refuse("not-yet-offered", `${PATH}/objective`, "score-times-amount is not offered yet");
	else if (objective !== "score")
		reader.refuse("rule-unknown", `${PATH}/objective`, "this objective is not known");
}

function readTimeLimit(reader: CaseReader, rule: JsonObject): number {
	const limit = rule.has("timeLimitSeconds") ? rule.get("timeLimitSeconds") : 10;
	if (typeof limit === "number" && Number.isSafeInteger(limit) && limit > 0) return limit;
	reader.refuse("number-invalid", `${PATH}/timeLimitSeconds`, "a whole number of seconds is needed here");
	return 10;
}
