import { type Json, pointer } from "../../json-text";
import { type Pence, pence } from "../../money";
import type { BoundsRule, ByArea, Rounding, Transition } from "../../needs/needs-input";
import type { CaseReader } from "./case-reader";

const PATH = "/needs";

const isBlank = (value: Json | undefined): boolean =>
	value === undefined || value === null || (typeof value === "string" && value.trim() === "");

/** Reads what each area had before: amounts in pounds; a blank is left out. Refuses areas that the needs do not know. */
export function readPrior(
	reader: CaseReader,
	value: Json | undefined,
	areas: readonly string[],
): ByArea<Pence> | null {
	if (value === undefined) return null;
	const path = `${PATH}/prior`;
	const entries = reader.entries(value, path);
	for (const area of entries.keys())
		if (!areas.includes(area))
			reader.refuse(
				"area-unknown",
				pointer(path, area),
				`the area ${area} is not among the areas of the needs`,
			);
	const given = areas.filter((area) => !isBlank(entries.get(area)));
	return new Map(given.map((area) => [area, reader.amount(entries.get(area), pointer(path, area), 0n)]));
}

/** Reads how far the way from last year's split to the formula has gone: integers, 0 ≤ step ≤ steps, steps ≥ 1. */
export function readTransition(reader: CaseReader, value: Json | undefined): Transition | null {
	if (value === undefined) return null;
	const path = `${PATH}/transition`;
	const entries = reader.object(value, path, ["step", "steps"]);
	const whole = (key: string) => {
		const given = entries.get(key);
		return typeof given === "number" && Number.isSafeInteger(given) ? given : null;
	};
	const [step, steps] = [whole("step"), whole("steps")];
	if (step !== null && steps !== null && steps >= 1 && step >= 0 && step <= steps) return { step, steps };
	reader.refuse(
		"transition-invalid",
		path,
		"step and steps are whole numbers, 0 ≤ step ≤ steps, steps at least 1",
	);
	return { step: 1, steps: 1 };
}

/** Reads the limits on what an area gets: a method, a floor and a ceiling as shares of the prior, a minimum in pounds. */
export function readBounds(reader: CaseReader, value: Json | undefined): BoundsRule | null {
	if (value === undefined) return null;
	const path = `${PATH}/bounds`;
	const entries = reader.object(value, path, ["method", "floor", "ceiling", "minimum"]);
	const method = entries.get("method");
	if (method !== "clamp" && method !== "scale-gains")
		reader.refuse("rule-unknown", `${path}/method`, "the method of bounds is clamp or scale-gains");
	const share = (key: string) =>
		entries.has(key) ? reader.decimal(entries.get(key), `${path}/${key}`) : null;
	return {
		method: method === "scale-gains" ? method : "clamp",
		floor: share("floor"),
		ceiling: share("ceiling"),
		minimum: entries.has("minimum") ? reader.amount(entries.get("minimum"), `${path}/minimum`, 0n) : pence(0),
	};
}

/** A transition, a floor and a ceiling stand on every area's prior, and a transition on one above zero. */
export function refuseMissingPrior(
	reader: CaseReader,
	areas: readonly string[],
	prior: ByArea<Pence> | null,
	transition: Transition | null,
	bounds: BoundsRule | null,
): void {
	const needed =
		transition !== null || (bounds !== null && (bounds.floor !== null || bounds.ceiling !== null));
	if (!needed) return;
	const path = `${PATH}/prior`;
	if (prior === null) {
		reader.refuse("prior-missing", path, "this formula stands on the areas' priors");
		return;
	}
	const missing = areas.find((area) => !prior.has(area));
	if (missing !== undefined)
		reader.refuse("prior-missing", pointer(path, missing), `the area ${missing} has no prior`);
	else if (transition !== null && [...prior.values()].every((amount) => amount === 0n))
		reader.refuse("prior-missing", path, "a transition needs a prior above zero");
}

/** Reads the rounding; webster is not offered with scale-gains. */
export function readRounding(
	reader: CaseReader,
	value: Json | undefined,
	bounds: BoundsRule | null,
): Rounding {
	const rounding = value ?? "largest-remainder";
	const path = `${PATH}/rounding`;
	if (rounding !== "largest-remainder" && rounding !== "webster")
		reader.refuse("rounding-unknown", path, "this rounding is not known");
	if (rounding !== "webster") return "largest-remainder";
	if (bounds?.method === "scale-gains")
		reader.refuse("rounding-not-offered", path, "webster is not offered with scale-gains");
	return rounding;
}
