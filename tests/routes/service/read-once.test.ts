import { expect, it } from "vitest";
import { loader as rootLoader } from "~/root";
import { loader } from "~/routes/rounds.$roundId.eligibility";
import { membership } from "~db/schema/people";
import { assessingWorld } from "../../support/assessment-builders";
import { queriesOf } from "../../support/counted-queries";
import { routeArgs } from "../../support/requests";

const asks = (table: string) => (sql: string) => sql.includes(`from "${table}"`);

it("one request reads session, roles, interests and mergers once, however many loaders answer it", async () => {
	const world = assessingWorld();
	const args = routeArgs(world, world.fundManager, `/rounds/${world.roundId}/eligibility`, {
		params: { roundId: world.roundId },
	});
	const asked = queriesOf(() => {
		rootLoader(args);
		void loader(args);
	});
	for (const table of ["session", "interest", "membership"])
		expect([table, asked.filter(asks(table)).length]).toEqual([table, table === "membership" ? 2 : 1]);
	expect(asked.filter((sql) => sql.includes('"successor_id" is not null'))).toHaveLength(1);
});

it("and what was written meanwhile is seen by the next loader", () => {
	const world = assessingWorld();
	const args = routeArgs(world, world.fundManager, "/");
	const roles = () => (rootLoader(args).data as { readonly roles: readonly string[] }).roles;
	expect(roles()).toEqual(["fund-manager"]);
	world.db.delete(membership).run();
	expect(roles()).toEqual([]);
});
