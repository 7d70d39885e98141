import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import * as list from "~/routes/rounds.$roundId.allocation._index";
import * as caseFile from "~/routes/rounds.$roundId.allocation.$scenarioId.case[.]json";
import * as build from "~/routes/rounds.$roundId.allocation.new";
import { personByEmail } from "~db/people";
import { frozenScheme } from "~db/round";
import { accountOf, demonstration, SECOND_TRANCHE } from "../../support/demonstration";
import { reachAllocation } from "../../support/finish-assessment";
import { answered, routeArgs } from "../../support/requests";

async function allocating() {
	const world = await demonstration();
	reachAllocation(world);
	const args = (
		role: (typeof DEMONSTRATION_ACCOUNTS)[number]["role"] | null,
		more: Parameters<typeof routeArgs>[3] = {},
	) =>
		routeArgs(
			world,
			role === null ? null : (personByEmail(world.db, accountOf(role))?.id ?? null),
			`/rounds/${SECOND_TRANCHE}/allocation`,
			{ ...more, params: { roundId: SECOND_TRANCHE, ...more.params } },
		);
	const form = {
		title: "By need",
		method: "needs-envelopes",
		unspent: "rank",
		needsVersionId: frozenScheme(world.db, SECOND_TRANCHE)?.content.needs?.id ?? "",
	};
	return { world, args, form };
}

describe("the scenario pages", () => {
	test("build a scenario from a form and show it beside the published rule", async () => {
		const { args, form } = await allocating();
		expect(await answered(() => build.action(args("fund-manager", { form })))).toMatchObject({
			status: 302,
			location: `/rounds/${SECOND_TRANCHE}/allocation`,
		});
		const { data } = await answered(() => list.loader(args("fund-manager")));
		expect(data).toMatchObject({
			amount: "32000000",
			scenarios: [{ title: "By need", published: false, spent: "312500.00", unallocated: "7500.00" }],
		});
	});

	test("keep the form filled and say beside the field that needs envelopes want a needs version", async () => {
		const { args, form } = await allocating();
		const { status, data } = await answered(() =>
			build.action(args("fund-manager", { form: { ...form, needsVersionId: "" } })),
		);
		expect(status).toBe(400);
		expect(data).toMatchObject({
			errors: { needsVersionId: "Needs envelopes must stand on a version of the needs formula" },
			values: { title: "By need", method: "needs-envelopes" },
		});
	});

	test("hand out the case file whose digest the page shows", async () => {
		const { args, form } = await allocating();
		await answered(() => build.action(args("fund-manager", { form })));
		const { data } = await answered(() => list.loader(args("fund-manager")));
		const [scenario] = (data as { scenarios: { id: string; caseSha256: string }[] }).scenarios;
		const file = await caseFile.loader(args("auditor", { params: { scenarioId: scenario?.id ?? "" } }));
		const digest = createHash("sha256")
			.update(await file.text())
			.digest("hex");
		expect(digest).toBe(scenario?.caseSha256);
	});

	test("are found by nobody outside the office before the pack is with the board", async () => {
		const { args } = await allocating();
		for (const role of ["bidder", "assessor", "administrator", "board-member", "decision-maker"] as const)
			expect((await answered(() => list.loader(args(role)))).status, role).toBe(404);
		expect(await answered(() => list.loader(args(null)))).toMatchObject({ status: 302 });
		expect((await answered(() => build.loader(args("auditor")))).status).toBe(403);
	});
});
