import { besideKeys, type RecordKind, type RecordValues } from "~/domain/form/record-kind";
import { tableStore, withOwnFields } from "../form/records";
import { objectives, themes } from "../plan/records";
import { awardCategories } from "../round/categories";
import { eligibilityTests } from "../round/eligibility-tests";
import { criteria } from "../round/scheme";
import {
	costLines,
	fundingLines,
	interventions,
	measures,
	type RecordStore,
	risks,
	savingLines,
} from "./records";
import { reducedVersions } from "./reduced-versions";

const STORES = [
	...[interventions, costLines, reducedVersions, savingLines, fundingLines, measures, risks],
	...[themes, objectives, criteria, awardCategories, eligibilityTests],
];

/** Where the records of a kind are kept, with what a form asks beside them. Throws for a kind that has no table. */
export function storeOfKind<Given extends object, Values extends object>(
	kind: RecordKind<Given, Values>,
): RecordStore<Values> {
	const asked = kind as unknown as RecordKind;
	const store = kind.plain ? tableStore(asked) : STORES.find((each) => each.kind === kind.key);
	if (!store) throw new Error(`no table keeps records of kind ${kind.key}`);
	const all = store as unknown as RecordStore<RecordValues>;
	// The key ties a kind's declaration to its table.
	return (!kind.plain && besideKeys(kind).length > 0
		? withOwnFields(all, asked)
		: all) as unknown as RecordStore<Values>;
}
