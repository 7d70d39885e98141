import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { pence } from "~/domain/money";
import { createNeedsVersion } from "~/use-cases/needs/create-needs-version";
import { readFormulaPreview } from "~/use-cases/needs/read-formula-preview";
import { readPriors } from "~/use-cases/needs/read-priors";
import { saveFormula } from "~/use-cases/needs/save-formula";
import { savePriors } from "~/use-cases/needs/save-priors";
import { setAreas } from "~/use-cases/needs/set-areas";
import { organisation } from "~db/schema/people";
import { sharingWorld } from "../../support/needs-builders";
import { lastAuditDetail } from "../../support/people-builders";
import { must } from "../../support/round-builders";
import { pounds, share } from "../../support/written";

const FLOOR_5 = {
	method: "scale-gains" as const,
	floor: share("-0.05"),
	ceiling: null,
	minimum: pence(0),
};

describe("the whole formula of a version", () => {
	test("shares by need, year on year, with who is on a floor and who pays for it", async () => {
		const world = sharingWorld();
		must(await world.withPriors());
		must(await world.withFormula({ bounds: FLOOR_5 }));
		const page = await world.page();
		expect(page.needs?.amounts).toEqual({
			A: pounds("380000.00"),
			B: pounds("290769.23"),
			C: pounds("213076.92"),
			D: pounds("116153.85"),
		});
		expect(page.needs?.working.bounds).toMatchObject({
			factor: share("5/13"),
			onFloor: ["A"],
		});
		expect(page.needs?.working.bounds?.payers.map(({ area }) => area)).toEqual(["B", "C", "D"]);
		expect(page.rows[0]).toEqual({
			key: "A",
			share: share("0.3"),
			prior: pounds("400000.00"),
			amount: pounds("380000.00"),
			change: pounds("-20000.00"),
			changePercent: share("-5"),
			bound: "floor",
		});
	});

	test("moves a third of the way in a transition at step 1 of 3", async () => {
		const world = sharingWorld();
		must(await world.withPriors());
		must(await world.withFormula({ transition: { step: 1, steps: 3 } }));
		expect((await world.page()).needs?.amounts).toEqual({
			A: pounds("366666.67"),
			B: pounds("300000.00"),
			C: pounds("216666.67"),
			D: pounds("116666.66"),
		});
	});

	test("says by how much the floors are short, and still lets the formula be saved", async () => {
		const world = sharingWorld();
		must(await world.withPriors());
		must(await world.withFormula({ bounds: { ...FLOOR_5, method: "clamp", floor: share("0.10") } }));
		expect(await world.page()).toMatchObject({
			needs: null,
			refusal: { code: "floors-exceed-pot", details: { shortfall: 10000000n } },
		});
	});

	test("names the partnership whose year before is not known", async () => {
		const world = sharingWorld();
		must(await world.withPriors({ A: 400_000, B: 300_000, C: 200_000 }));
		must(await world.withFormula({ bounds: FLOOR_5 }));
		expect((await world.page()).refusal).toMatchObject({ code: "prior-missing", area: "D" });
	});

	test("shows a result before anything is saved", async () => {
		const world = sharingWorld();
		must(await world.withPriors());
		const preview = must(
			await readFormulaPreview(world.manager, {
				versionId: world.versionId,
				unit: "1000",
				rounding: "webster",
				transition: { step: 0, steps: 1 },
				bounds: null,
			}),
		);
		expect(preview.needs?.amounts).toEqual({
			A: pounds("400000.00"),
			B: pounds("300000.00"),
			C: pounds("200000.00"),
			D: pounds("100000.00"),
		});
		expect((await world.page()).formula).toMatchObject({ unit: "0.01", transition: null });
	});

	test("refuses a step beyond the steps, webster with scaled gains, and a second saver", async () => {
		const world = sharingWorld();
		expect(await world.withFormula({ transition: { step: 4, steps: 3 } })).toMatchObject({
			code: "transition-invalid",
		});
		expect(await world.withFormula({ bounds: FLOOR_5, rounding: "webster" })).toMatchObject({
			code: "rounding-not-offered",
		});
		const formula = {
			versionId: world.versionId,
			revision: 1,
			unit: "1",
			rounding: "largest-remainder",
			transition: null,
			bounds: null,
		} as const;
		expect(saveFormula(world.manager, formula)).toMatchObject({
			code: "changed-meanwhile",
			details: { revision: 2, by: "Farah Manager" },
		});
	});

	test("is changed by fund managers alone", () => {
		const world = sharingWorld();
		const finance = world.as(world.person("finance-officer", world.officeId));
		const { versionId, areas } = world;
		const priors = [{ organisationId: areas.A, amount: pence(1) }];
		expect(savePriors(finance, { versionId, revision: 2, source: "x", priors })).toMatchObject({
			code: "forbidden",
		});
		expect(setAreas(finance, { versionId, revision: 2, partnershipIds: [areas.A] })).toMatchObject({
			code: "forbidden",
		});
		expect(readPriors(world.public, versionId)).toMatchObject({ code: "not-found" });
	});
});

describe("partnerships that were merged", () => {
	function merged() {
		const world = sharingWorld();
		const north = world.organisation("partnership", {
			name: "North Partnership",
			areaName: "North",
			prefix: "N",
		});
		for (const id of [world.areas.C, world.areas.D])
			world.db
				.update(organisation)
				.set({ successorId: north, endsOn: "2026-03-31" })
				.where(eq(organisation.id, id))
				.run();
		const { id } = must(
			createNeedsVersion(world.manager, {
				fundId: world.fundId,
				title: "After the merger",
				note: "",
				illustrative: true,
				copyOf: world.versionId,
				partnershipIds: [world.areas.A, world.areas.B, north],
			}),
		);
		return { ...world, north, id };
	}

	test("make their successor's year before, which the page takes apart", () => {
		const { manager, areas, id, north } = merged();
		const amount = (pounds: number) => pence(pounds * 100);
		must(
			savePriors(manager, {
				versionId: id,
				revision: 1,
				source: "Last year's decision",
				priors: [
					{ organisationId: areas.C, amount: amount(200_000) },
					{ organisationId: areas.D, amount: amount(100_000) },
				],
			}),
		);
		const row = must(readPriors(manager, id)).partnerships.find((each) => each.id === north);
		expect(row).toMatchObject({
			prior: pounds("300000.00"),
			parts: [
				{ name: "North Partnership", amount: null },
				{ name: "Copse Partnership", amount: pounds("200000.00") },
				{ name: "Dale Partnership", amount: pounds("100000.00") },
			],
		});
	});

	test("leave it unknown while one of them is unknown: blank is not zero", () => {
		const { manager, areas, id, north } = merged();
		must(
			savePriors(manager, {
				versionId: id,
				revision: 1,
				source: "Last year's decision",
				priors: [{ organisationId: areas.C, amount: pence(1) }],
			}),
		);
		expect(must(readPriors(manager, id)).partnerships.find((each) => each.id === north)?.prior).toBeNull();
	});
});

test("a formula that is saved is audited as it stood and as it stands, the minimum in pence", async () => {
	const world = sharingWorld();
	must(await world.withPriors());
	must(
		await world.withFormula({
			bounds: { ...FLOOR_5, minimum: pence(12_345) },
			transition: { step: 1, steps: 3 },
		}),
	);
	const first = {
		...{ unit: "0.01", rounding: "largest-remainder", transitionStep: 1, transitionSteps: 3 },
		...{ boundsMethod: "scale-gains", floor: "-0.05", ceiling: null, minimum: "12345" },
	};
	expect(lastAuditDetail(world)).toMatchObject({ after: first });
	must(await world.withFormula({ unit: "10", rounding: "webster" }));
	expect(lastAuditDetail(world)).toEqual({
		before: first,
		after: {
			...{ unit: "10", rounding: "webster", transitionStep: null, transitionSteps: null },
			...{ boundsMethod: null, floor: null, ceiling: null, minimum: null },
		},
	});
});
