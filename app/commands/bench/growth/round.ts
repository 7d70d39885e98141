import { laterBy } from "~/clock";
import { CRITERIA } from "~/demo/second-tranche/criteria";
import { CRITERION, criterionValues } from "~/domain/form/kinds/criterion";
import { financialYearOf } from "~/domain/fund/financial-year";
import { instantToLondon } from "~/domain/london-time";
import { pence } from "~/domain/money";
import { addRecord } from "~/use-cases/form/add-record";
import { createFund } from "~/use-cases/fund/create-fund";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { setAreas } from "~/use-cases/needs/set-areas";
import { createPlan } from "~/use-cases/plan/create-plan";
import { createRound } from "~/use-cases/round/create-round";
import { openRound } from "~/use-cases/round/open-round";
import { setScheme } from "~/use-cases/round/set-scheme";
import { setWhoMayBid } from "~/use-cases/round/set-who-may-bid";
import { organisationsOfKind } from "~db/fund/fund";
import { accountOf, type Cast, must, type Partnership } from "./cast";

const THEMES = [1, 2, 3, 4].map((theme) => ({
	code: String(theme),
	title: `Invented theme ${theme}`,
	objectives: [1, 2].map((place) => ({
		code: `${theme}.${place}`,
		title: `Invented objective ${theme}.${place}`,
	})),
}));

/** Money for three fifths of what bids ask, about £38,000 each. */
const penceForBids = (bids: number) => pence(bids * 2_300_000);

function addNeeds(cast: Cast, fundId: string, partnerships: readonly Partnership[]): string {
	const manager = cast.as(accountOf("fund-manager"));
	const { id } = must(
		createNeedsVersion(manager, {
			fundId,
			title: "Invented population",
			note: "Made by the bench.",
			illustrative: false,
		}),
	);
	must(
		setAreas(manager, { versionId: id, revision: 1, partnershipIds: partnerships.map((each) => each.id) }),
	);
	must(
		saveIndicator(manager, {
			versionId: id,
			revision: 2,
			id: cast.ids.next(),
			key: "population",
			title: "Population",
			source: "Invented",
			sourceDate: "2021-03-21",
			weight: "1",
			kind: "count",
			values: partnerships.map((each, place) => ({
				organisationId: each.id,
				value: String(60_000 + ((place * 7_919) % 240_000)),
				per: null,
			})),
		}),
	);
	return id;
}

/** Makes a fund, a plan, a needs version and a round, and opens it at its instant. Gives the round's identifier. */
export function openGrownRound(
	cast: Cast,
	partnerships: readonly Partnership[],
	given: { readonly bids: number; readonly opensAt: string; readonly closesAt: string },
): string {
	const manager = cast.as(accountOf("fund-manager"));
	const [funder, office] = (["funder", "deciding-office"] as const).map(
		(kind) => organisationsOfKind(cast.db, kind)[0]?.id ?? "",
	);
	cast.clock.set(laterBy(given.opensAt, -86_400_000));
	const amount = penceForBids(given.bids);
	const fundId = must(
		createFund(manager, {
			name: `Fund for ${given.bids} bids`,
			financialYear: financialYearOf(instantToLondon(given.opensAt).date),
			funderId: funder ?? "",
			decidingOfficeId: office ?? "",
			legalPower: "Invented by the bench.",
			purpose: "A fund that the bench makes to see how pages grow.",
			pot: amount,
		}),
	).id;
	const planId = must(
		createPlan(manager, {
			title: `Plan for ${given.bids} bids`,
			funderId: funder ?? "",
			themes: THEMES,
		}),
	).id;
	const needsVersionId = addNeeds(cast, fundId, partnerships);
	const roundId = must(
		createRound(manager, {
			fundId,
			planId,
			title: `Round of ${given.bids} bids`,
			purpose: "A round that the bench makes to see how pages grow.",
			amount,
			opensAt: given.opensAt,
			closesAt: given.closesAt,
			boardMeetsOn: null,
			decisionExpectedOn: null,
			spendBy: null,
			copyFrom: null,
		}),
	).id;
	must(setWhoMayBid(manager, { roundId, revision: 1, partnershipIds: partnerships.map((each) => each.id) }));
	for (const criterion of CRITERIA)
		must(addRecord(manager, CRITERION, { roundId, values: criterionValues(criterion) }));
	must(
		setScheme(manager, {
			roundId,
			revision: 1,
			thresholdHundredths: 5000,
			moderationGap: 2,
			moderationDeviation: null,
			method: "rank-and-skip",
			unspent: "rank",
			unit: "0.01",
			needsVersionId,
		}),
	);
	cast.clock.set(given.opensAt);
	must(openRound(manager, { roundId }));
	return roundId;
}
