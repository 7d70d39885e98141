import { rolesAt } from "~/domain/roles";
import { type SetUpStep, setUpSteps } from "~/domain/round/installation";
import type { Tx } from "~db/client";
import { allFunds } from "~db/fund/fund";
import { needsVersionsOf } from "~db/needs/needs";
import { rolesHolding } from "~db/people/membership";
import { allOrganisations } from "~db/people/organisation";
import { plans, themesOf } from "~db/plan/plan";
import { frozenScheme, rounds } from "~db/round/round";
import type { Context } from "../context";

/** What is set up and what is not, for those who set it up; null for others and once a round has opened. */
export function installationSteps(context: Context, tx: Tx, now: string): readonly SetUpStep[] | null {
	const roles = rolesAt(context.actor, now);
	if (!roles.includes("administrator") && !roles.includes("fund-manager")) return null;
	const planned = rounds(tx);
	if (planned.some(({ id }) => frozenScheme(tx, id))) return null;
	const funds = allFunds(tx);
	return setUpSteps({
		organisations: allOrganisations(tx).map(({ kind }) => kind),
		roles: rolesHolding(tx, now).map(({ role }) => role),
		objectives: plans(tx)
			.flatMap(({ id }) => themesOf(tx, id))
			.reduce((count, { objectives }) => count + objectives.length, 0),
		funds: funds.length,
		needsVersions: funds.reduce((count, { id }) => count + needsVersionsOf(tx, id).length, 0),
		rounds: planned.length,
	});
}
