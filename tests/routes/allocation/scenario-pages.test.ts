import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import { fileText } from "~/domain/stored-text";
import * as line from "~/routes/decisions.drafts.$decisionId.lines.$lineId";
import * as list from "~/routes/rounds.$roundId.allocation._index";
import * as bidPage from "~/routes/rounds.$roundId.allocation.$scenarioId.bids.$reference";
import * as caseFile from "~/routes/rounds.$roundId.allocation.$scenarioId.case[.]json";
import * as change from "~/routes/rounds.$roundId.allocation.$scenarioId.change";
import * as robustness from "~/routes/rounds.$roundId.allocation.$scenarioId.robustness";
import * as build from "~/routes/rounds.$roundId.allocation.new";
import * as preview from "~/routes/rounds.$roundId.allocation.preview";
import { personByEmail } from "~db/people/people";
import { frozenScheme } from "~db/round/round";
import { accountOf, COPY_OF_TRANCHE, demonstration } from "../../support/demonstration";
import { reachAllocation } from "../../support/finish-assessment";
import { answered, routeArgs } from "../../support/requests";
import { pounds } from "../../support/written";

type Shown = {
	readonly inputsSha256: string;
	readonly runSha256: string;
	readonly scenarios: readonly { readonly spent: string; readonly value: string }[];
	readonly changes: readonly { readonly gains: unknown[]; readonly losses: unknown[] }[];
};

async function allocating() {
	const world = await demonstration();
	reachAllocation(world);
	const args = (
		role: (typeof DEMONSTRATION_ACCOUNTS)[number]["role"] | null,
		more: Parameters<typeof routeArgs>[3] & { readonly path?: string } = {},
	) =>
		routeArgs(
			world,
			role === null ? null : (personByEmail(world.db, accountOf(role))?.id ?? null),
			more.path ?? `/rounds/${COPY_OF_TRANCHE}/allocation`,
			{ ...more, params: { roundId: COPY_OF_TRANCHE, ...more.params } },
		);
	const form: Readonly<Record<string, string>> = {
		method: "needs-envelopes",
		unspent: "rank",
		objective: "score",
		timeLimitSeconds: "10",
		needsVersionId: frozenScheme(world.db, COPY_OF_TRANCHE)?.content.needs?.id ?? "",
	};
	/** Looks at what the form's rule does and saves it. */
	const save = async (title: string, chosen = form) => {
		const asked = await answered(() => build.action(args("fund-manager", { form: chosen })));
		const path = asked.location ?? "";
		const shown = (await answered(() => preview.loader(args("fund-manager", { path })))).data as Shown;
		const saved = { title, inputsSha256: shown.inputsSha256, runSha256: shown.runSha256 };
		return {
			path,
			shown,
			answer: await answered(() => preview.action(args("fund-manager", { path, form: saved }))),
		};
	};
	return { world, args, form, save };
}

describe("the scenario pages", () => {
	test("show what a rule does beside the published one before anything is saved, then save just that", async () => {
		const { world, args, form, save } = await allocating();
		const rows = () =>
			world.db.$client
				.prepare("SELECT count(*) FROM scenario WHERE round_id = ?")
				.pluck()
				.get(COPY_OF_TRANCHE);
		const asked = await answered(() => build.action(args("fund-manager", { form })));
		expect(asked.location).toContain(`/rounds/${COPY_OF_TRANCHE}/allocation/preview?method=needs-envelopes`);
		await answered(() => preview.loader(args("fund-manager", { path: asked.location ?? "" })));
		expect(rows()).toBe(0);
		const { shown, answer } = await save("By need");
		expect(shown.scenarios).toMatchObject([
			{ title: "The published rule", spent: pounds("312500.00"), value: "566" },
			{ title: "Your scenario", spent: pounds("312500.00") },
		]);
		expect(answer.status).toBe(302);
		expect(rows()).toBe(1);
		const { data } = await answered(() => list.loader(args("fund-manager")));
		expect(data).toMatchObject({
			amount: 32000000n,
			scenarios: [
				{ title: "By need", published: false, spent: pounds("312500.00"), unallocated: pounds("7500.00") },
			],
		});
	});

	test("make a scenario of every rule at once, named by rule, and none twice", async () => {
		const { args } = await allocating();
		const made = () => answered(() => list.action(args("fund-manager", { form: {} })));
		expect((await made()).location).toBe(`/rounds/${COPY_OF_TRANCHE}/allocation`);
		await made();
		const { data } = await answered(() => list.loader(args("auditor")));
		const all = (data as { all: { title: string; published: boolean }[] }).all;
		expect(all.map(({ title, published }) => `${title}${published ? " (published)" : ""}`).sort()).toEqual([
			"Exact optimum",
			"Needs envelopes, unspent money by rank",
			"Rank and skip (published)",
			"Rank and stop",
			"Score per pound",
		]);
		expect((await answered(() => list.action(args("auditor", { form: {} })))).status).toBe(403);
	});

	test("ask the rule first, then what it uses, with limits as rows that are added one at a time", async () => {
		const { args, form } = await allocating();
		const at = async (query: string) => {
			const path = `/rounds/${COPY_OF_TRANCHE}/allocation/new${query}`;
			return (await answered(() => build.loader(args("fund-manager", { path })))).data as {
				values: Record<string, string> | null;
				limited: string[];
				partnerships: { id: string }[];
			};
		};
		expect((await at("")).values).toBeNull();
		expect((await at("?method=unknown")).values).toBeNull();
		const chosen = await at("?method=optimum");
		expect(chosen.values).toMatchObject({ method: "optimum", objective: "score", timeLimitSeconds: "10" });
		const [{ id } = { id: "" }] = chosen.partnerships;
		const typed = { ...form, method: "optimum", exclusive: "B1", limit: id, addLimit: "1" };
		const added = await answered(() => build.action(args("fund-manager", { form: typed })));
		expect(added.location).toContain(`&limited=${id}#limits`);
		const again = await at(new URL(added.location ?? "", "http://localhost").search);
		expect(again).toMatchObject({ limited: [id], values: { method: "optimum", exclusive: "B1" } });
	});

	test("name who gains and who loses before saving", async () => {
		const { save, form } = await allocating();
		const { shown } = await save("Stop", { ...form, method: "rank-and-stop" });
		expect(shown.changes).toEqual([
			{
				gains: [],
				losses: [
					{ reference: "W2", before: 1500000n, after: 0n, by: -1500000n },
					{ reference: "SS5", before: 800000n, after: 0n, by: -800000n },
				],
			},
		]);
	});

	test("ask to look again where the round changed after the effect was shown", async () => {
		const { args, save } = await allocating();
		const { path } = await save("By need");
		const saved = { title: "Again", inputsSha256: "0".repeat(64), runSha256: "" };
		const { status, data } = await answered(() =>
			preview.action(args("fund-manager", { path, form: saved })),
		);
		expect(status).toBe(409);
		expect(fileText(data as object)).toContain("has changed. Check the figures again");
	});

	test("keep what was typed about a group of one bid, and send an address without a rule back to the form", async () => {
		const { args, form } = await allocating();
		const typed = { ...form, exclusive: "B1" };
		const { status, data } = await answered(() => build.action(args("fund-manager", { form: typed })));
		expect(status).toBe(400);
		expect(data).toMatchObject({
			errors: { exclusive: "Each line must name at least two bids, like B1, J1" },
			values: { exclusive: "B1" },
		});
		const path = `/rounds/${COPY_OF_TRANCHE}/allocation/preview`;
		expect(await answered(() => preview.loader(args("fund-manager", { path })))).toMatchObject({
			status: 302,
			location: `/rounds/${COPY_OF_TRANCHE}/allocation/new`,
		});
	});

	test("refuse in words at the field conditions that the rule would not keep to, and references that no bid has", async () => {
		const { args, form } = await allocating();
		const asked = (more: object) => build.action(args("fund-manager", { form: { ...form, ...more } }));
		const dropped = await answered(() => asked({ method: "rank-and-skip", maximumBidsPerArea: "2" }));
		expect(dropped).toMatchObject({
			status: 400,
			data: {
				errors: {
					maximumBidsPerArea: "Only the exact optimum uses this. Choose that rule, or leave this empty",
				},
				values: { method: "rank-and-skip", maximumBidsPerArea: "2" },
			},
		});
		const unknown = await answered(() => asked({ method: "optimum", exclusive: "B1, ZZ / B2" }));
		expect(unknown).toMatchObject({ status: 400, data: { values: { exclusive: "B1, ZZ / B2" } } });
		expect((unknown.data as { errors: { exclusive: string } }).errors.exclusive).toContain(
			"No bid of this round is called ZZ.",
		);
	});

	test("say why B1 is funded in one scenario and not in another, with the figures of both", async () => {
		const { args, save, form } = await allocating();
		await save("In order of score", { ...form, method: "rank-and-skip" });
		const { answer } = await save("Points for each pound", { ...form, method: "score-per-pound" });
		const scenarioId = answer.location?.split("/").at(-1) ?? "";
		const { data } = await answered(() =>
			bidPage.loader(args("fund-manager", { params: { scenarioId, reference: "B1" } })),
		);
		expect(data).toMatchObject({ headline: "B1 gets nothing of the £100,000.00 it asked for." });
		const said = (data as { sentences: string[] }).sentences.join(" ");
		expect(said).toContain("0.74 points for each £1,000");
		expect(said).toContain("£39,500.00 was left");
		const [other] = (data as { elsewhere: { title: string; sentences: string[] }[] }).elsewhere;
		expect(other?.title).toBe("In order of score");
		expect(other?.sentences.join(" ")).toContain("£205,000.00 left at its turn");
	});

	test("lead from an amount by hand to its line in the draft, filled with the amount", async () => {
		const { world, args, save, form } = await allocating();
		const { answer } = await save("Published", { ...form, method: "rank-and-skip" });
		const params = { scenarioId: answer.location?.split("/").at(-1) ?? "" };
		const at = (query: string) => ({ params, path: `/change?${query}` });
		const wrong = await answered(() => change.loader(args("fund-manager", at("bid=S1&amount=x"))));
		expect(wrong).toMatchObject({
			status: 400,
			data: { typed: "x", errors: { amount: "Enter an amount in pounds, like 1,098.50" }, cost: null },
		});
		const above = await answered(() => change.loader(args("fund-manager", at("bid=S1&amount=320,000.01"))));
		expect(fileText(above.data as object)).toContain("must not be more than the money for all bids");
		const gone = await answered(() =>
			change.action(args("fund-manager", { ...at("bid=S1&amount=50000"), form: {} })),
		);
		expect(gone.location).toMatch(/^\/decisions\/drafts\/.+\/lines\/.+\?amount=50000\.00$/);
		expect(
			world.db.$client
				.prepare("SELECT count(*) FROM decision WHERE round_id = ?")
				.pluck()
				.get(COPY_OF_TRANCHE),
		).toBe(1);
		const [, decisionId = "", lineId = ""] = /drafts\/(.+)\/lines\/(.+)\?/.exec(gone.location ?? "") ?? [];
		const shown = await answered(() =>
			line.loader(args("fund-manager", { params: { decisionId, lineId }, path: gone.location ?? "" })),
		);
		expect(shown.data).toMatchObject({ line: { name: "S1" }, values: { decided: "50000.00" } });
		expect((await answered(() => change.loader(args("bidder", at("bid=S1"))))).status).toBe(404);
	});

	test("keep a wrong number of draws beside its field, and show how firmly the scenario stands all the same", async () => {
		const { args, save, form } = await allocating();
		const { answer } = await save("Published", { ...form, method: "rank-and-skip" });
		const params = { scenarioId: answer.location?.split("/").at(-1) ?? "" };
		const path = "/robustness?seed=1&draws=none&spread=5";
		const { status, data } = await answered(() => robustness.loader(args("auditor", { params, path })));
		expect(status).toBe(400);
		expect(data).toMatchObject({
			errors: { draws: "Draws must be a whole number" },
			values: { draws: "none" },
			weights: null,
		});
	});

	test("keep the form filled and say beside the field that needs envelopes want a needs version", async () => {
		const { args, form } = await allocating();
		const { status, data } = await answered(() =>
			build.action(args("fund-manager", { form: { ...form, needsVersionId: "" } })),
		);
		expect(status).toBe(400);
		expect(data).toMatchObject({
			errors: {
				needsVersionId: "Select a version of the needs formula. This rule or limit needs one",
			},
			values: { method: "needs-envelopes" },
		});
	});

	test("hand out the case file whose digest the page shows", async () => {
		const { args, save } = await allocating();
		await save("By need");
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
