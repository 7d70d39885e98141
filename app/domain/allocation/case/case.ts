import { type Json, type JsonObject, readJson } from "../../json-text";
import { fromDecimalPounds, type Pence, pence } from "../../money";
import { accepted, type Outcome, refused } from "../../outcome";
import { fromDecimal, toPlainDecimal } from "../../ratio";
import { readBids } from "./case-bids";
import { readFund } from "./case-fund";
import type { AllocationCase } from "./case-input";
import { readNeeds } from "./case-needs";
import { CaseReader, type CaseRefusal } from "./case-reader";
import { readRule } from "./case-rule";

const UNITS = ["0.01", "1", "10", "100", "1000"];

/**
 * Reads a case file (`tranche-case/1`) from its text. Where several things are wrong the first is refused, with its
 * JSON Pointer, in the order fund, needs, bids, rule, top to bottom; the file itself and its head come before all.
 */
export function readCase(text: string): Outcome<AllocationCase, CaseRefusal> {
	const json = readJson(text);
	if (!json.ok) return json;
	if (!(json.value instanceof Map)) return refused("json-invalid", "a case is a JSON object", { path: "" });
	const reader = new CaseReader();
	const input = readParts(reader, json.value);
	return reader.fault ?? accepted(input);
}

function readParts(reader: CaseReader, file: JsonObject): AllocationCase {
	if (file.get("format") !== "tranche-case/1")
		reader.refuse("format-unknown", "/format", 'the format is not "tranche-case/1"');
	reader.object(file, "", ["format", "title", "unit", "fund", "needs", "bids", "rule"]);
	const title = file.has("title") ? reader.text(file.get("title"), "/title") : null;
	const unit = readUnit(reader, file.get("unit"));
	const fund = readFund(reader, file.get("fund"));
	const needs = file.has("needs")
		? readNeeds(reader, file.get("needs"), { available: fund.available, unit })
		: null;
	if (!file.has("bids")) {
		if (needs === null) reader.refuse("needs-missing", "/needs", "a case without bids needs a needs formula");
		if (file.has("rule"))
			reader.refuse("key-unknown", "/rule", "a rule without bids has nothing to choose from");
		return { title, unit, fund, needs, bids: null, rule: null };
	}
	const bids = readBids(reader, file.get("bids"), needs?.areas ?? null);
	const rule = readRule(reader, file.get("rule"), { areas: needs?.areas ?? null, bids });
	return { title, unit, fund, needs, bids, rule };
}

function readUnit(reader: CaseReader, value: Json | undefined): Pence {
	if (value === undefined) return pence(1);
	const unit = typeof value === "string" ? fromDecimal(value) : null;
	const plain = unit === null ? "" : toPlainDecimal(unit);
	if (!UNITS.includes(plain))
		reader.refuse("unit-invalid", "/unit", "the unit is 0.01, 1, 10, 100 or 1000 pounds");
	return fromDecimalPounds(plain) ?? pence(1);
}
