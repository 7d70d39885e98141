import type { CaseFile } from "~/domain/allocation/case/case-file";
import { shownLedger } from "~/domain/fund/shown-ledger";
import { needsCase } from "~/domain/needs/needs-case";
import { fileText } from "~/domain/stored-text";
import type { Tx } from "~db/client";
import { ledgerOf } from "~db/fund/fund";
import { decisionsOfAllocation, type NeedsAllocationRow } from "~db/needs/allocation";
import { needsVersionWithValues } from "~db/needs/needs";
import { readCanonicalCase } from "../allocation/solving/read-canonical-case";
import { figuresOfVersion, type VersionFigures } from "./read-version-figures";

/**
 * The case of a formula as it would be built now, with the version's figures; undefined without such a version. What
 * decisions drafted from `allocationId` committed is still to share, what others committed is not; signed ones count
 * for those who may know of them alone. Asks no permission.
 */
export function presentNeedsCase(
	tx: Tx,
	versionId: string,
	title: string,
	{
		allocationId = null,
		mayKnow = true,
	}: { readonly allocationId?: string | null; readonly mayKnow?: boolean } = {},
): { readonly file: CaseFile; readonly figures: VersionFigures; readonly fundId: string } | undefined {
	const version = needsVersionWithValues(tx, versionId);
	const figures = version && figuresOfVersion(tx, versionId);
	if (!version || !figures) return undefined;
	const own = allocationId === null ? [] : decisionsOfAllocation(tx, allocationId).map(({ id }) => id);
	const ledger = shownLedger(ledgerOf(tx, version.fundId), mayKnow).filter(
		// A needs decision takes the money of the fund's own year alone.
		({ decisionId, financialYear }) =>
			(financialYear ?? null) === null && (decisionId === null || !own.includes(decisionId)),
	);
	const areas = figures.partnerships.map(({ key }) => key);
	const { indicators, formula } = figures;
	return {
		file: needsCase({ title, ledger, areas, indicators, formula }),
		figures,
		fundId: version.fundId,
	};
}

/** Whether a signed decision that is not published has taken of the fund's money. */
export function hasUnpublishedCommitment(tx: Tx, fundId: string): boolean {
	return ledgerOf(tx, fundId).some(
		({ kind, decisionState }) => kind === "commitment" && decisionState === "signed",
	);
}

/** Whether an allocation's inputs differ from the present ones: a figure, a prior, the formula or the fund's money. */
export function isStaleAllocation(tx: Tx, row: NeedsAllocationRow, mayKnow = true): boolean {
	const present = presentNeedsCase(tx, row.needsVersionId, row.title, { allocationId: row.id, mayKnow });
	if (!present) return true;
	const built = readCanonicalCase(fileText(present.file));
	return !built.ok || built.value.caseDigest !== row.caseSha256;
}
