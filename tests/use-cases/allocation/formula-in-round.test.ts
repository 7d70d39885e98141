import { expect, test } from "vitest";
import { buildCase } from "~/domain/allocation/case/build-case";
import { pence } from "~/domain/money";
import { presentInputs } from "~/use-cases/allocation/read-round-inputs";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { saveFormula } from "~/use-cases/needs/save-formula";
import { saveIndicator } from "~/use-cases/needs/save-indicator";
import { savePriors } from "~/use-cases/needs/save-priors";
import { inReadTransaction } from "~db/client";
import { testWorld } from "../../support/context";
import { must, openRoundIn } from "../../support/round-builders";
import { pounds } from "../../support/written";

test("a round's case has the version's transition and limits with it, and is stale when they change", () => {
	const world = testWorld();
	const round = openRoundIn(world);
	const manager = world.as(round.fundManager);
	const [b = "", c = ""] = round.partnerships;
	const { id: versionId } = must(
		createNeedsVersion(manager, { fundId: round.fundId, title: "Need", note: "", illustrative: false }),
	);
	const figure = (organisationId: string, value: string) => ({ organisationId, value, per: null });
	must(
		saveIndicator(manager, {
			versionId,
			revision: 1,
			id: "need",
			key: "need",
			title: "Need",
			source: "A survey",
			sourceDate: "2025-03-31",
			weight: "1",
			kind: "count",
			values: [figure(b, "3"), figure(c, "1")],
		}),
	);
	const priors = [b, c].map((organisationId) => ({ organisationId, amount: pence(16_000_000) }));
	must(savePriors(manager, { versionId, revision: 2, source: "Last year", priors }));
	const inputs = () => {
		const present = inReadTransaction(world.db, (tx) => presentInputs(tx, round.roundId, versionId));
		if (!present) throw new Error("the round has no inputs");
		return present;
	};
	const plain = inputs();
	const rule = { method: "needs-envelopes", unspent: "rank" } as const;
	expect(buildCase(plain.inputs, rule).needs?.prior).toBeUndefined();
	must(
		saveFormula(manager, {
			versionId,
			revision: 3,
			unit: "1",
			rounding: "webster",
			transition: { step: 1, steps: 2 },
			bounds: null,
		}),
	);
	expect(buildCase(inputs().inputs, rule)).toMatchObject({
		unit: "0.01",
		needs: {
			prior: { B: pounds("160000.00"), C: pounds("160000.00") },
			transition: { step: 1, steps: 2 },
			rounding: "webster",
		},
	});
	expect(inputs().digest).not.toBe(plain.digest);
});
