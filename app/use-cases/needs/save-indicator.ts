import { accepted, type Outcome, refused } from "~/domain/outcome";
import { fromDecimal } from "~/domain/ratio";
import type { PermissionRefusal } from "~/domain/roles";
import {
	needsVersionInUse,
	needsVersionWithValues,
	putIndicator,
	updateNeedsVersion,
	versionOfIndicator,
} from "~db/needs/needs";
import { everyPartnership } from "~db/needs/priors";
import { actorId, type Context, notFound, permitted, write } from "../context";
import { staleVersion, type VersionRefusal } from "./read-stale-version";

export type IndicatorInput = {
	readonly versionId: string;
	/** The version's revision as the form was drawn. */
	readonly revision: number;
	/** The indicator; a new identifier adds one. */
	readonly id: string;
	/** Its name in case files: lower-case letters, digits and hyphens. */
	readonly key: string;
	readonly title: string;
	readonly source: string;
	/** YYYY-MM-DD. */
	readonly sourceDate: string;
	/** A decimal string, zero or above. */
	readonly weight: string;
	readonly kind: "count" | "rate";
	/** Decimal strings by partnership; a partnership left out has no value yet. */
	readonly values: readonly {
		readonly organisationId: string;
		readonly value: string;
		readonly per: string | null;
	}[];
};

export type IndicatorRefusal =
	| PermissionRefusal
	| VersionRefusal
	| "indicator-duplicate"
	| "weight-negative"
	| "number-invalid"
	| "value-negative";

function problemOf(input: IndicatorInput): Outcome<null, IndicatorRefusal> {
	const weight = fromDecimal(input.weight);
	if (!weight) return refused("number-invalid", "the weight is no number", { path: "weight" });
	if (weight.numerator < 0n)
		return refused("weight-negative", "the weight is below zero", { path: "weight" });
	for (const { organisationId, value, per } of input.values) {
		const figures = [["values", value] as const, ...(per === null ? [] : [["per", per] as const])];
		for (const [field, text] of figures) {
			const path = `${field}.${organisationId}`;
			const figure = fromDecimal(text);
			if (!figure) return refused("number-invalid", "the value is no number", { path });
			if (figure.numerator < 0n) return refused("value-negative", "the value is below zero", { path });
		}
	}
	return accepted(null);
}

/**
 * Adds or changes an indicator with all partnerships' values. Refuses a key that the version has, figures that are no
 * decimals or below zero, a version in use or changed meanwhile, another version's indicator, and a figure of no
 * partnership.
 */
export function saveIndicator(context: Context, input: IndicatorInput): Outcome<null, IndicatorRefusal> {
	return write(context, (tx, record, now): Outcome<null, IndicatorRefusal> => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, input.versionId);
		const known = new Set(everyPartnership(tx).map(({ id }) => id));
		if (!version || (versionOfIndicator(tx, input.id) ?? version.id) !== version.id) return notFound();
		if (input.values.some(({ organisationId }) => !known.has(organisationId))) return notFound();
		if (needsVersionInUse(tx, version.id))
			return refused("needs-version-in-use", "a frozen scheme or a saved scenario stands on this version");
		const figures = problemOf(input);
		if (!figures.ok) return figures;
		if (version.indicators.some(({ key, id }) => key === input.key && id !== input.id))
			return refused("indicator-duplicate", "the version has an indicator of this name", { path: "title" });
		const before = version.indicators.find(({ id }) => id === input.id);
		if (!updateNeedsVersion(tx, version.id, input.revision, { savedAt: now, savedBy: actorId(context) }))
			return staleVersion(tx, version, before ? theirWords(before) : {});
		const { versionId, revision, values, ...row } = input;
		const position =
			before?.position ?? Math.max(-1, ...version.indicators.map((other) => other.position)) + 1;
		putIndicator(tx, { ...row, needsVersionId: versionId, position }, values);
		record(
			"save-indicator",
			{ kind: "needs-version", id: versionId },
			{ before: before ? { ...before } : null, after: { ...row, values: [...values] } },
		);
		return accepted(null);
	});
}

function theirWords(indicator: {
	readonly title: string;
	readonly source: string;
	readonly weight: string;
	readonly values: readonly { readonly organisationId: string; readonly value: string }[];
}): Readonly<Record<string, string>> {
	return {
		title: indicator.title,
		source: indicator.source,
		weight: indicator.weight,
		...Object.fromEntries(
			indicator.values.map(({ organisationId, value }) => [`values.${organisationId}`, value]),
		),
	};
}
