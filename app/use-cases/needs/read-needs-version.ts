import { allocate } from "~/domain/allocation/allocate";
import { readCase } from "~/domain/allocation/case";
import type { RunNeeds } from "~/domain/allocation/run-file";
import { runFile } from "~/domain/allocation/write-run";
import { shownLedger } from "~/domain/fund/shown-ledger";
import { type Pence, toDecimalPounds } from "~/domain/money";
import { needsOfCase } from "~/domain/needs/needs-of-case";
import { type IndicatorFigures, problemsOfVersion, type VersionProblem } from "~/domain/needs/version-check";
import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { fundById, ledgerOf } from "~db/fund";
import { needsVersionInUse, needsVersionWithValues, partnershipsOn } from "~db/needs";
import { type Context, notFound, permitted, read } from "../context";

export type NeedsPartnership = {
	readonly id: string;
	readonly key: string;
	readonly name: string;
	readonly areaName: string | null;
	readonly areaGss: string | null;
};

/** A version as the rules see it: the partnerships that existed when it was made, and its figures by their keys. */
export function figuresOfVersion(
	tx: Tx,
	id: string,
):
	| { readonly partnerships: readonly NeedsPartnership[]; readonly indicators: readonly IndicatorFigures[] }
	| undefined {
	const version = needsVersionWithValues(tx, id);
	if (!version) return undefined;
	const partnerships = partnershipsOn(tx, version.createdAt.slice(0, 10));
	const keyOf = new Map(partnerships.map((partnership) => [partnership.id, partnership.key]));
	return {
		partnerships,
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

/** Divides an amount by a version of the formula; null where the version has problems. The unit is in pounds. */
export function envelopesOf(
	figures: {
		readonly partnerships: readonly NeedsPartnership[];
		readonly indicators: readonly IndicatorFigures[];
	},
	amount: Pence,
	unit = "0.01",
): RunNeeds | null {
	const areas = figures.partnerships.map(({ key }) => key);
	const text = JSON.stringify({
		format: "tranche-case/1",
		unit,
		fund: { total: toDecimalPounds(amount) },
		needs: needsOfCase(figures.indicators, areas),
	});
	const input = readCase(text);
	return input.ok ? runFile(allocate(input.value), "", "").needs : null;
}

export type NeedsVersionPage = {
	readonly id: string;
	readonly fund: { readonly id: string; readonly name: string };
	readonly version: number;
	readonly title: string;
	readonly note: string;
	readonly illustrative: boolean;
	readonly createdAt: string;
	readonly revision: number;
	readonly inUse: boolean;
	readonly mayChange: boolean;
	readonly partnerships: readonly NeedsPartnership[];
	readonly indicators: readonly (IndicatorFigures & {
		readonly id: string;
		readonly source: string;
		readonly sourceDate: string;
	})[];
	readonly problems: readonly VersionProblem[];
	/** Pounds: the pot less commitments, top-slices and contingency, which the example divides. */
	readonly amount: string;
	readonly needs: RunNeeds | null;
};

/** A version of the needs formula with its sources, its problems, and what it would make of the fund's money. */
export function readNeedsVersion(context: Context, id: string): Outcome<NeedsVersionPage, PermissionRefusal> {
	return read(context, (tx) => {
		const allowed = permitted(context, tx, "read-needs");
		if (!allowed.ok) return allowed;
		const version = needsVersionWithValues(tx, id);
		const figures = figuresOfVersion(tx, id);
		const fund = version && fundById(tx, version.fundId);
		if (!version || !figures || !fund) return notFound();
		const mayKnow = permitted(context, tx, "read-unpublished-decision").ok;
		const amount = toShare(shownLedger(ledgerOf(tx, fund.id), mayKnow));
		return accepted({
			id,
			fund: { id: fund.id, name: fund.name },
			version: version.version,
			title: version.title,
			note: version.note,
			illustrative: version.illustrative,
			createdAt: version.createdAt,
			revision: version.revision,
			inUse: needsVersionInUse(tx, id),
			mayChange: permitted(context, tx, "manage-needs").ok,
			partnerships: figures.partnerships,
			indicators: figures.indicators.map((indicator, index) => ({
				...indicator,
				id: version.indicators[index]?.id ?? "",
				source: version.indicators[index]?.source ?? "",
				sourceDate: version.indicators[index]?.sourceDate ?? "",
			})),
			problems: problemsOfVersion(
				figures.indicators,
				figures.partnerships.map(({ key }) => key),
			),
			amount: toDecimalPounds(amount),
			needs: envelopesOf(figures, amount),
		});
	});
}

function toShare(entries: readonly { readonly kind: string; readonly amount: Pence }[]): Pence {
	const taken = ["commitment", "top-slice", "contingency"];
	const total = entries.reduce((left, { kind, amount }) => {
		if (kind === "pot") return left + amount;
		return taken.includes(kind) ? left - amount : left;
	}, 0n);
	return (total < 0n ? 0n : total) as Pence;
}
