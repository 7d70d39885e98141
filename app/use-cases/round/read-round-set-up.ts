import type { SectionKey } from "~/domain/bid/sections";
import { ledgerFigures } from "~/domain/fund/ledger";
import type { RoundState } from "~/domain/lifecycle";
import type { Pence } from "~/domain/money";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { type OpeningProblem, problemsBeforeOpening } from "~/domain/round/opening";
import { standsAtOpening } from "~/domain/round/partnerships";
import type { SchemeRules } from "~/domain/round/scheme-rules";
import { weightSum } from "~/domain/round/weights";
import { fundById, ledgerOf } from "~db/fund/fund";
import { needsVersionsOf } from "~db/needs/needs";
import { plans } from "~db/plan/plan";
import { partnerships, partnershipsOfRound, roundById } from "~db/round/round";
import { criteriaOf, schemeOf } from "~db/round/scheme";
import { type Context, notFound, permitted, read } from "../context";
import { loadSetUp } from "./read-set-up";

export type RoundSetUpPage = {
	readonly id: string;
	readonly title: string;
	readonly code: string;
	readonly purpose: string;
	readonly state: RoundState;
	readonly planId: string;
	readonly amount: Pence;
	readonly opensAt: string;
	readonly closesAt: string;
	readonly boardMeetsOn: string | null;
	readonly decisionExpectedOn: string | null;
	readonly spendBy: string | null;
	readonly opensByItself: boolean;
	readonly contactName: string;
	readonly contactEmail: string;
	readonly contactTelephone: string;
	readonly revision: number;
	readonly partnershipsRevision: number;
	readonly now: string;
	readonly fund: { readonly id: string; readonly name: string; readonly remaining: Pence };
	readonly plans: readonly { readonly id: string; readonly title: string; readonly version: number }[];
	readonly partnerships: readonly {
		readonly id: string;
		readonly name: string;
		readonly areaName: string | null;
		readonly chosen: boolean;
	}[];
	readonly rules: SchemeRules & { readonly revision: number };
	readonly needsVersions: readonly {
		readonly id: string;
		readonly title: string;
		readonly version: number;
		readonly illustrative: boolean;
	}[];
	readonly criteria: readonly {
		readonly id: string;
		readonly title: string;
		readonly guidance: string;
		readonly weight: number;
		readonly perTheme: boolean;
		readonly sections: readonly SectionKey[];
		readonly descriptors: readonly string[];
		readonly revision: number;
	}[];
	readonly weights: { readonly sum: number; readonly missing: number };
	readonly problems: readonly OpeningProblem[];
};

/** Everything that the pages which set a round up show, for those who set rounds up. */
export function readRoundSetUp(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundSetUpPage, PermissionRefusal> {
	return read(context, (tx, now) => {
		const allowed = permitted(context, tx, "manage-round");
		if (!allowed.ok) return allowed;
		const round = roundById(tx, input.roundId);
		const fund = round && fundById(tx, round.fundId);
		const scheme = round && schemeOf(tx, round.id);
		if (!round || !fund || !scheme) return notFound();
		const chosen = new Set(partnershipsOfRound(tx, round.id).map(({ id }) => id));
		const criteria = criteriaOf(tx, round.id);
		const { fundId: _fund, form: _form, createdAt: _created, amount, ...facts } = round;
		const { roundId: _round, ...rules } = scheme;
		return accepted({
			...facts,
			amount: amount,
			now,
			fund: {
				id: fund.id,
				name: fund.name,
				remaining: ledgerFigures(ledgerOf(tx, fund.id)).remaining,
			},
			plans: plans(tx).map(({ id, title, version }) => ({ id, title, version })),
			partnerships: partnerships(tx)
				.filter((each) => chosen.has(each.id) || standsAtOpening(each, round))
				.map(({ id, name, areaName }) => ({ id, name, areaName, chosen: chosen.has(id) })),
			rules: rules as SchemeRules & { revision: number },
			needsVersions: needsVersionsOf(tx, fund.id).map(({ id, title, version, illustrative }) => ({
				id,
				title,
				version,
				illustrative,
			})),
			criteria: criteria.map(({ roundId: _of, position: _place, ...criterion }) => criterion),
			weights: weightSum(criteria),
			problems:
				round.state === "planned"
					? problemsBeforeOpening(loadSetUp(tx, { ...round, opensAt: now }).setUp, now)
					: [],
		});
	});
}

/** The same for a round that may still change. Refuses `move-not-possible` once it was opened. */
export function readPlannedSetUp(
	context: Context,
	input: { readonly roundId: string },
): Outcome<RoundSetUpPage, PermissionRefusal | "move-not-possible"> {
	const page = readRoundSetUp(context, input);
	if (!page.ok || page.value.state === "planned") return page;
	return refused("move-not-possible", "opening froze the round's set-up");
}
