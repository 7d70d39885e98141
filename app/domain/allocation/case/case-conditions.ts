import { type Json, type JsonObject, pointer } from "../../json-text";
import type { Method } from "./case-file";
import type { BidInput, Conditions } from "./case-input";
import { refuseUnknownArea } from "./case-needs";
import type { CaseReader } from "./case-reader";

/** What of the case a rule is checked against: the areas of its needs, null where it has none, and its bids. */
export type CaseSoFar = { readonly areas: readonly string[] | null; readonly bids: readonly BidInput[] };

const PATH = "/rule";
const KEYS = ["perArea", "maximumBidsPerArea", "exclusive"];

/**
 * Reads the side conditions of the optimum; null where there are none. Refuses them with another method, which would not
 * follow them; and limits by area over joint bids where the case has no needs to charge them by (`needs-missing`).
 */
export function readConditions(
	reader: CaseReader,
	rule: JsonObject,
	method: Method,
	soFar: CaseSoFar,
): Conditions | null {
	const given = KEYS.filter((key) => rule.has(key));
	if (given.length === 0) return null;
	if (method !== "optimum")
		reader.refuse("rule-unknown", `${PATH}/${given[0]}`, "side conditions belong to the optimum alone");
	return {
		perArea: readPerArea(reader, rule.get("perArea"), soFar),
		maximumBidsPerArea: readMaximum(reader, rule.get("maximumBidsPerArea")),
		exclusive: readExclusive(reader, rule.get("exclusive"), soFar),
	};
}

function readPerArea(reader: CaseReader, value: Json | undefined, soFar: CaseSoFar): Conditions["perArea"] {
	if (value === undefined) return new Map();
	const path = `${PATH}/perArea`;
	const known = new Set(soFar.areas ?? soFar.bids.flatMap(({ areas }) => areas));
	const entries = reader.entries(value, path);
	if (soFar.areas === null && soFar.bids.some(({ areas }) => areas.length > 1))
		reader.refuse(
			"needs-missing",
			"/needs",
			"a joint bid is charged to its areas by need, and there is none",
		);
	return new Map(
		[...entries].map(([area, limits]) => {
			const at = pointer(path, area);
			if (!known.has(area)) refuseUnknownArea(reader, at, area);
			const each = reader.object(limits, at, ["max", "min"]);
			const amount = (key: "max" | "min") =>
				each.has(key) ? reader.amount(each.get(key), `${at}/${key}`, 0n) : null;
			return [area, { max: amount("max"), min: amount("min") }];
		}),
	);
}

function readMaximum(reader: CaseReader, value: Json | undefined): number | null {
	if (value === undefined) return null;
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
	reader.refuse("number-invalid", `${PATH}/maximumBidsPerArea`, "a whole number of bids is needed here");
	return null;
}

/** Groups of references that the bids have (`key-unknown` otherwise), each once in a group (`ref-duplicate`). */
function readExclusive(
	reader: CaseReader,
	value: Json | undefined,
	soFar: CaseSoFar,
): Conditions["exclusive"] {
	const path = `${PATH}/exclusive`;
	const known = new Set(soFar.bids.map(({ ref }) => ref));
	return reader.list(value, path).map((group, index) => {
		const at = pointer(path, index);
		const seen = new Set<string>();
		return reader.list(group, at).map((item, place) => {
			const ref = reader.text(item, pointer(at, place));
			if (!known.has(ref)) reader.refuse("key-unknown", pointer(at, place), `no bid is called ${ref}`);
			if (seen.has(ref)) reader.refuse("ref-duplicate", pointer(at, place), `${ref} is given twice`);
			seen.add(ref);
			return ref;
		});
	});
}
