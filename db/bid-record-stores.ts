import type { RecordKind } from "~/domain/form/record-kind";
import {
	costLines,
	fundingLines,
	interventions,
	measures,
	type RecordStore,
	risks,
	savingLines,
} from "./bid-records";
import { reducedVersions } from "./bid-reduced-versions";

const STORES = [interventions, costLines, reducedVersions, savingLines, fundingLines, measures, risks];

/** Where the records of a kind are kept. Throws for a kind that has no table. */
export function storeOfKind<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
): RecordStore<Values> {
	const store = STORES.find((each) => each.kind === kind.key);
	if (!store) throw new Error(`no table keeps records of kind ${kind.key}`);
	// The key ties a kind's declaration to its table.
	return store as unknown as RecordStore<Values>;
}
