import { type Json, type JsonObject, pointer } from "../../json-text";
import type { Pence } from "../../money";
import { countsOf } from "../../needs/need-shares";
import type { ByArea, Indicator, NeedsInput } from "../../needs/needs-input";
import { potLimits } from "../../needs/pot-limits";
import { compare, ONE, type Ratio, sum } from "../../ratio";
import {
	readBounds,
	readPrior,
	readRounding,
	readTransition,
	refuseMissingPrior,
} from "./case-needs-history";
import type { CaseReader } from "./case-reader";

const PATH = "/needs";

/** The money that the formula is to divide, and in which steps: its bounds are checked against them. */
type ToDivide = { readonly available: Pence; readonly unit: Pence };

/** Reads the needs formula: areas, indicators with weights and values, prior, transition, bounds, rounding. */
export function readNeeds(reader: CaseReader, value: Json | undefined, money: ToDivide): NeedsInput {
	const keys = ["areas", "indicators", "prior", "transition", "bounds", "rounding"];
	const needs = reader.object(value, PATH, keys);
	const areas = readAreas(reader, needs.get("areas"), `${PATH}/areas`, null);
	const indicators = readIndicators(reader, needs.get("indicators"), areas);
	const prior = readPrior(reader, needs.get("prior"), areas);
	const transition = readTransition(reader, needs.get("transition"));
	const bounds = readBounds(reader, needs.get("bounds"));
	refuseMissingPrior(reader, areas, prior, transition, bounds);
	const rounding = readRounding(reader, needs.get("rounding"), bounds);
	const input = { areas, indicators, prior, transition, bounds, rounding };
	if (reader.fault === null) {
		const limits = potLimits(input, money.available, money.unit);
		if (!limits.ok) reader.refuse(limits.code, limits.path ?? PATH, limits.message, limits.details);
	}
	return input;
}

/**
 * Reads a list of areas: one at least (`areas-missing`), each once (`area-duplicate`), and among the known ones
 * where those are given (`area-unknown`).
 */
export function readAreas(
	reader: CaseReader,
	value: Json | undefined,
	path: string,
	known: readonly string[] | null,
): readonly string[] {
	const areas = reader.list(value, path).map((area, index) => reader.text(area, pointer(path, index)));
	if (areas.length === 0) reader.refuse("areas-missing", path, "one area at least is needed here");
	const seen = new Set<string>();
	const among = known === null ? null : new Set(known);
	areas.forEach((area, index) => {
		if (seen.has(area))
			reader.refuse("area-duplicate", pointer(path, index), `the area ${area} is given twice`);
		if (among !== null && !among.has(area)) refuseUnknownArea(reader, pointer(path, index), area);
		seen.add(area);
	});
	return areas;
}

export function refuseUnknownArea(reader: CaseReader, path: string, area: string): void {
	reader.refuse("area-unknown", path, `the area ${area} is not among the areas of the needs`);
}

function readIndicators(
	reader: CaseReader,
	value: Json | undefined,
	areas: readonly string[],
): readonly Indicator[] {
	const ids = new Set<string>();
	const indicators = reader.list(value, `${PATH}/indicators`).map((item, index) => {
		const path = pointer(`${PATH}/indicators`, index);
		const indicator = readIndicator(reader, item, path, areas);
		if (ids.has(indicator.id))
			reader.refuse("indicator-duplicate", `${path}/id`, `the indicator ${indicator.id} is given twice`);
		ids.add(indicator.id);
		return indicator;
	});
	if (compare(sum(indicators.map(({ weight }) => weight)), ONE) !== 0)
		reader.refuse("weights-do-not-sum", `${PATH}/indicators`, "the weights do not sum to exactly 1");
	return indicators;
}

function readIndicator(reader: CaseReader, value: Json, path: string, areas: readonly string[]): Indicator {
	const entries = reader.object(value, path, ["id", "weight", "kind", "values", "per"]);
	const id = reader.text(entries.get("id"), `${path}/id`);
	const weight = reader.decimal(entries.get("weight"), `${path}/weight`);
	if (weight.numerator < 0n) reader.refuse("weight-negative", `${path}/weight`, "a weight is not below zero");
	const isRate = readKind(reader, entries, path);
	const values = readValues(reader, entries, path, "values", areas);
	const per = isRate ? readValues(reader, entries, path, "per", areas) : null;
	if (!isRate && entries.has("per"))
		reader.refuse("key-unknown", `${path}/per`, "only an indicator of the kind rate has a base");
	const indicator = { id, weight, values, per };
	if (weight.numerator > 0n && countsOf(indicator, areas).total.numerator === 0n)
		reader.refuse("indicator-all-zero", `${path}/values`, `every area has zero for ${id}`);
	return indicator;
}

function readKind(reader: CaseReader, entries: JsonObject, path: string): boolean {
	const kind = entries.get("kind");
	if (kind !== undefined && kind !== "rate")
		reader.refuse("json-invalid", `${path}/kind`, 'the kind is "rate", or left out for a count');
	return kind === "rate";
}

/** A value for each area: there (`value-missing`), a decimal string, not negative (`value-negative`), and no other area's. */
function readValues(
	reader: CaseReader,
	indicator: JsonObject,
	parent: string,
	key: "values" | "per",
	areas: readonly string[],
): ByArea<Ratio> {
	const path = `${parent}/${key}`;
	const entries = indicator.has(key) ? reader.entries(indicator.get(key), path) : new Map<string, Json>();
	const known = new Set(areas);
	for (const area of entries.keys())
		if (!known.has(area)) refuseUnknownArea(reader, pointer(path, area), area);
	return new Map(areas.map((area) => [area, readValue(reader, entries.get(area), pointer(path, area))]));
}

function readValue(reader: CaseReader, value: Json | undefined, path: string): Ratio {
	if (value === undefined || value === null || (typeof value === "string" && value.trim() === ""))
		reader.refuse("value-missing", path, "a value is needed here; blank is not zero");
	const read = reader.decimal(value, path);
	if (read.numerator < 0n) reader.refuse("value-negative", path, "a value is not below zero");
	return read;
}
