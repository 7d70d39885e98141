import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ratio } from "~/domain/ratio";
import { storedRun } from "~/domain/stored-formats";
import { ENGINE } from "~/use-cases/allocation/solving/engine";
import { allocated, refusalOf } from "../../../support/run-case";
import { westMidlandsCase } from "../../../support/west-midlands-case";

describe("allocateCase", () => {
	const file = westMidlandsCase({ method: "needs-envelopes", unspent: "redistribute" });

	it("names the case by the digest of its canonical text, and the engine by program and version", () => {
		const { caseText, caseDigest, run, runText, runDigest } = allocated(file);
		const digest = (text: string) => createHash("sha256").update(text).digest("hex");
		expect(run.case).toBe(digest(caseText));
		expect([caseDigest, runDigest]).toEqual([digest(caseText), digest(runText)]);
		const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(run.engine).toBe(`${name} ${version}`);
		expect(ENGINE).toBe(run.engine);
	});

	it("writes the run as JSON with the keys of the format in their order", () => {
		const { run, runText } = allocated(file);
		expect(storedRun(runText)).toEqual(run);
		expect(runText.endsWith("}\n")).toBe(true);
		expect(Object.keys(run)).toEqual([
			"format",
			"case",
			"engine",
			"available",
			"needs",
			"awards",
			"passes",
			"reserve",
			"spent",
			"unallocated",
			"value",
			"proof",
			"comparisons",
			"leapfrogs",
		]);
	});

	it("gives a formula alone no awards: what is spent is the sum of the amounts", () => {
		const { bids, rule, ...formula } = file;
		const { run } = allocated({ ...formula, unit: "1000", fund: { total: "350500" } });
		expect(bids).toHaveLength(13);
		expect(rule).toBeDefined();
		expect(run).toMatchObject({
			available: 35_050_000n,
			awards: [],
			reserve: [],
			spent: 35_000_000n,
			unallocated: 50_000n,
			value: "0",
			comparisons: [],
			leapfrogs: [],
		});
	});

	it("writes shares as ten places and as an exact fraction", () => {
		const { run, runText } = allocated(file);
		expect(run.needs?.shares.B).toEqual(ratio(214_609n, 547_292n));
		expect(JSON.parse(runText).needs.shares.B).toEqual({
			decimal: "0.3921288818",
			fraction: "214609/547292",
		});
	});

	it("takes off commitments and top-slices, each percentage rounded down to a penny by itself", () => {
		const topSlices = [
			{ title: "Central commissioning", percent: "5" },
			{ title: "Third", percent: "0.3333" },
			{ title: "Audit", amount: "0.50" },
		];
		const fund = { total: "1000.10", commitments: [{ title: "Promised", amount: "100" }], topSlices };
		expect(allocated({ ...file, fund }).run.available).toBe(84_627n);
	});

	it("values a reduced option in proportion, rounded down, or by its own score", () => {
		const plain = {
			format: "tranche-case/1",
			fund: { total: "100" },
			bids: [
				{ ref: "A", score: "70", options: [{ amount: "300" }, { amount: "40" }] },
				{ ref: "B", score: "60", options: [{ amount: "90" }, { amount: "60", score: "55.5" }] },
			],
			rule: { method: "rank-and-skip" },
		};
		expect(allocated(plain).run.value).toBe("64.8333");
	});

	it("keeps a bid that is not scored out of the money and last in the list", () => {
		const bids = (file.bids ?? []).map((bid) => (bid.ref === "B2" ? { ...bid, score: null } : bid));
		const { run } = allocated({ ...file, bids });
		expect(run.awards.at(-1)).toEqual({
			ref: "B2",
			option: null,
			amount: 0n,
			outcome: { status: "not-scored" },
		});
		expect(run.reserve).not.toContain("B2");
	});

	it("hands a refusal on with its code and path", () => {
		expect(refusalOf({ ...file, rule: { method: "lottery" } })).toBe("rule-unknown /rule/method");
	});
});
