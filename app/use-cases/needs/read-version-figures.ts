import { pence } from "~/domain/money";
import type { NeedsFormula } from "~/domain/needs/formula";
import { type Prior, priorOf } from "~/domain/needs/predecessors";
import type { IndicatorFigures } from "~/domain/needs/version-check";
import { fromDecimal } from "~/domain/ratio";
import type { Tx } from "~db/client";
import { type NeedsVersionRow, needsVersionWithValues } from "~db/needs/needs";
import { areasOf, everyPartnership, priorsOf } from "~db/needs/priors";

export type NeedsPartnership = {
	readonly id: string;
	/** Its prefix: how case files call it. */
	readonly key: string;
	readonly name: string;
	readonly areaName: string | null;
	readonly areaGss: string | null;
};

/** A version as the rules see it: its partnerships, its figures and its formula by their keys. */
export type VersionFigures = {
	readonly title: string;
	readonly partnerships: readonly NeedsPartnership[];
	readonly indicators: readonly IndicatorFigures[];
	readonly formula: NeedsFormula;
	/** By key: what makes each partnership's prior. */
	readonly priors: Readonly<Record<string, Prior>>;
};

function formulaOf(version: NeedsVersionRow, priors: VersionFigures["priors"]): NeedsFormula {
	const { transitionStep, transitionSteps, boundsMethod } = version;
	return {
		unit: version.unit,
		rounding: version.rounding,
		transition:
			transitionStep === null || transitionSteps === null
				? null
				: { step: transitionStep, steps: transitionSteps },
		bounds:
			boundsMethod === null
				? null
				: {
						method: boundsMethod,
						floor: fromDecimal(version.floor ?? ""),
						ceiling: fromDecimal(version.ceiling ?? ""),
						minimum: version.minimum ?? pence(0),
					},
		priors: Object.fromEntries(
			Object.entries(priors).flatMap(([key, { amount }]) => (amount === null ? [] : [[key, amount]])),
		),
	};
}

/** What makes the prior of each of these partnerships, by their keys: its own and its predecessors'. */
function priorsByKey(
	tx: Tx,
	versionId: string,
	partnerships: readonly NeedsPartnership[],
): VersionFigures["priors"] {
	const given = new Map(
		priorsOf(tx, versionId).map(({ organisationId, amount }) => [organisationId, amount]),
	);
	const earlier = new Map<string, string[]>();
	for (const { id, successorId } of everyPartnership(tx))
		if (successorId !== null) earlier.set(successorId, [...(earlier.get(successorId) ?? []), id]);
	// A partnership that is itself shared money among is nobody's predecessor in this version.
	const present = new Set(partnerships.map(({ id }) => id));
	const merged = new Map([...earlier].map(([id, list]) => [id, list.filter((each) => !present.has(each))]));
	return Object.fromEntries(partnerships.map(({ id, key }) => [key, priorOf(id, given, merged)]));
}

/** Reads a version as the rules see it; undefined where there is none. Asks no permission. */
export function figuresOfVersion(tx: Tx, id: string): VersionFigures | undefined {
	const version = needsVersionWithValues(tx, id);
	if (!version) return undefined;
	const areas = areasOf(tx, id);
	const partnerships = everyPartnership(tx)
		.filter((row) => areas.includes(row.id))
		.map((row) => ({
			id: row.id,
			key: row.prefix ?? row.id,
			name: row.name,
			areaName: row.areaName,
			areaGss: row.areaGss,
		}));
	const keyOf = new Map(partnerships.map((partnership) => [partnership.id, partnership.key]));
	const priors = priorsByKey(tx, id, partnerships);
	return {
		title: version.title,
		partnerships,
		priors,
		formula: formulaOf(version, priors),
		indicators: version.indicators.map((indicator) => {
			const known = indicator.values.filter(({ organisationId }) => keyOf.has(organisationId));
			const byKey = (figure: (value: (typeof known)[number]) => string | null) =>
				Object.fromEntries(
					known.map((value) => [keyOf.get(value.organisationId) ?? "", figure(value) ?? ""]),
				);
			return {
				key: indicator.key,
				title: indicator.title,
				weight: indicator.weight,
				kind: indicator.kind,
				values: byKey(({ value }) => value),
				per: byKey(({ per }) => per),
			};
		}),
	};
}
