import { createHash } from "node:crypto";
import { canonicalText } from "~/domain/canonical";
import { type FiguresStanding, figuresStanding } from "~/domain/needs/figures-check";
import type { Tx } from "~db/client";
import {
	confirmationsOf,
	type FiguresConfirmationRow,
	type FiguresQueryRow,
	queriesOf,
} from "~db/needs/figures";
import { type IndicatorRow, needsVersionWithValues } from "~db/needs/needs";

/** How one partnership stands to its figures of a version. */
export type PartnershipStanding = {
	readonly standing: FiguresStanding;
	/** Digest of its own figures now. */
	readonly sha256: string;
	readonly confirmations: readonly FiguresConfirmationRow[];
	readonly queries: readonly FiguresQueryRow[];
};

/** The digest that stands for one partnership's figures: value, base, source and date of each indicator. */
function digestOfFigures(indicators: readonly IndicatorRow[], organisationId: string): string {
	const figures = indicators.map((indicator) => {
		const own = indicator.values.find((value) => value.organisationId === organisationId);
		const { key, source, sourceDate, kind } = indicator;
		return { key, source, sourceDate, kind, value: own?.value ?? null, per: own?.per ?? null };
	});
	return createHash("sha256").update(canonicalText(figures), "utf8").digest("hex");
}

/** How each of these partnerships stands to its figures of a version. Asks no permission. */
export function standingsIn(
	tx: Tx,
	versionId: string,
	organisationIds: readonly string[],
): ReadonlyMap<string, PartnershipStanding> {
	const indicators = needsVersionWithValues(tx, versionId)?.indicators ?? [];
	const confirmations = confirmationsOf(tx, versionId);
	const queries = queriesOf(tx, versionId);
	return new Map(
		organisationIds.map((organisationId) => {
			const mine = <T extends { readonly organisationId: string }>(rows: readonly T[]) =>
				rows.filter((row) => row.organisationId === organisationId);
			const sha256 = digestOfFigures(indicators, organisationId);
			const own = { confirmations: mine(confirmations), queries: mine(queries) };
			const standing = figuresStanding({
				digest: sha256,
				confirmations: own.confirmations.map((row) => ({ sha256: row.figuresSha256, at: row.at })),
				queries: own.queries,
			});
			return [organisationId, { standing, sha256, ...own }];
		}),
	);
}
