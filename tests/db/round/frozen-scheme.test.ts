import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { frozenScheme, insertSchemeVersion } from "~db/round/round";
import { schemeVersion } from "~db/schema/round";
import { testWorld } from "../../support/context";
import { openRoundIn, plannedRoundIn } from "../../support/round-builders";

it("is there from opening on, the latest version first", () => {
	const world = testWorld();
	const { roundId } = plannedRoundIn(world);
	expect(frozenScheme(world.db, roundId)).toBeUndefined();
	const text = (version: number) =>
		`{"criteria":[],"format":"tranche-scheme/1","partnerships":[],"rule":{},"version":${version}}`;
	for (const version of [1, 2])
		insertSchemeVersion(world.db, {
			id: `s${version}`,
			roundId,
			version,
			content: text(version),
			sha256: "",
			frozenAt: world.clock.now(),
		});
	expect(frozenScheme(world.db, roundId)).toMatchObject({ id: "s2", text: text(2) });
});

it("cannot be changed or deleted, by anybody", () => {
	const world = testWorld();
	const { schemeVersionId } = openRoundIn(world);
	const own = eq(schemeVersion.id, schemeVersionId);
	expect(() => world.db.update(schemeVersion).set({ content: "{}" }).where(own).run()).toThrow(
		"a frozen scheme does not change",
	);
	expect(() => world.db.delete(schemeVersion).where(own).run()).toThrow("a frozen scheme does not change");
});
