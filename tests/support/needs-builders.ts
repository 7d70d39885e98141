import { pence } from "~/domain/money";
import type { NeedsFormula } from "~/domain/needs/formula";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readNeedsVersion } from "~/use-cases/needs/read-needs-version";
import { saveFormula } from "~/use-cases/needs/save-formula";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { savePriors } from "~/use-cases/needs/save-priors";
import { hashPassword } from "~/use-cases/passwords";
import { setPasswordHash } from "~db/people/people";
import { testWorld } from "./context";
import { fundAndPlan, must } from "./round-builders";

/** The decision maker's password in these tests. */
export const PASSWORD = "four areas, one million pounds";

/**
 * The worked example: a fund of £1,000,000, partnerships A to D with need 30, 30, 25, 15 by one indicator, and
 * 400,000, 300,000, 200,000, 100,000 the year before. The version is saved, its formula plain.
 */
export function sharingWorld(more: { readonly pounds?: number } = {}) {
	const world = testWorld();
	const setUp = fundAndPlan(world, { pounds: more.pounds ?? 1_000_000 });
	const names = { A: "Ashford", B: "Brook", C: "Copse", D: "Dale" } as const;
	type Key = keyof typeof names;
	const keys = Object.keys(names) as Key[];
	const areas = Object.fromEntries(
		keys.map((key) => [
			key,
			world.organisation("partnership", {
				name: `${names[key]} Partnership`,
				areaName: names[key],
				areaGss: `E0700000${keys.indexOf(key) + 1}`,
				prefix: key,
			}),
		]),
	) as Record<Key, string>;
	const manager = world.as(setUp.fundManager);
	const { id: versionId } = must(
		createNeedsVersion(manager, { fundId: setUp.fundId, title: "Need", note: "", illustrative: false }),
	);
	const need: Record<Key, string> = { A: "30", B: "30", C: "25", D: "15" };
	must(
		saveIndicator(manager, {
			versionId,
			revision: 1,
			id: "indicator-need",
			key: "need",
			title: "Need",
			source: "A survey",
			sourceDate: "2025-03-31",
			weight: "1",
			kind: "count",
			values: keys.map((key) => ({ organisationId: areas[key], value: need[key], per: null })),
		}),
	);
	const page = async () => must(await readNeedsVersion(manager, versionId));
	const priors: Record<Key, number> = { A: 400_000, B: 300_000, C: 200_000, D: 100_000 };
	return {
		...world,
		...setUp,
		manager,
		areas,
		versionId,
		page,
		/** Saves the amounts of the year before. */
		withPriors: async (given: Partial<Record<Key, number>> = priors) =>
			savePriors(manager, {
				versionId,
				revision: (await page()).revision,
				source: "Last year's decision",
				priors: (Object.entries(given) as [Key, number][]).map(([key, pounds]) => ({
					organisationId: areas[key],
					amount: pence(pounds * 100),
				})),
			}),
		/** Saves the formula: pennies, largest remainder, no transition, no bounds unless told. */
		withFormula: async (formula: Partial<Omit<NeedsFormula, "priors">>) =>
			saveFormula(manager, {
				versionId,
				revision: (await page()).revision,
				unit: "0.01",
				rounding: "largest-remainder",
				transition: null,
				bounds: null,
				...formula,
			}),
		/** A decision maker of the fund's deciding office, with the password of these tests. */
		decisionMaker: async () => {
			const id = world.person("decision-maker", setUp.decidingOfficeId, "Dana Decider");
			setPasswordHash(world.db, id, await hashPassword(PASSWORD));
			return id;
		},
	};
}
