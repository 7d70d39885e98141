import { describe, expect, it } from "vitest";
import { allocated } from "../../../support/run-case";
import { westMidlandsCase } from "../../../support/west-midlands-case";

const plain = {
	format: "tranche-case/1",
	fund: { total: "100" },
	bids: [{ ref: "A1", options: [{ amount: "5" }] }],
	rule: { method: "rank-and-skip" },
};

describe("the canonical case", () => {
	it("sorts keys and rows, drops surplus zeros and writes defaults out", () => {
		const file = {
			rule: { method: "needs-envelopes", threshold: "050.00" },
			bids: [
				{ ref: "b", areas: ["Z", "A"], score: "7.50", options: [{ amount: "10.00" }] },
				{ ref: "B", areas: ["A"], score: null, options: [{ amount: "9.5", score: "1.0" }] },
			],
			needs: {
				indicators: [
					{ id: "y", weight: "0.50", values: { Z: "1.10", A: "007" } },
					{
						id: "x",
						weight: "00.5",
						kind: "rate",
						values: { A: "1", Z: "0" },
						per: { Z: "1", A: "2" },
					},
				],
				areas: ["Z", "A"],
			},
			fund: {
				topSlices: [
					{ title: "t", amount: "2.00" },
					{ title: "t", percent: "5.0" },
				],
				commitments: [
					{ title: "b", amount: "1" },
					{ title: "a", amount: "2" },
				],
				total: "100.00",
			},
			unit: "1.00",
			format: "tranche-case/1",
		};
		expect(JSON.parse(allocated(file).caseText)).toEqual({
			format: "tranche-case/1",
			unit: "1",
			fund: {
				total: "100",
				commitments: [
					{ title: "a", amount: "2" },
					{ title: "b", amount: "1" },
				],
				topSlices: [
					{ title: "t", percent: "5" },
					{ title: "t", amount: "2" },
				],
			},
			needs: {
				areas: ["A", "Z"],
				indicators: [
					{ id: "x", weight: "0.5", kind: "rate", values: { A: "1", Z: "0" }, per: { A: "2", Z: "1" } },
					{ id: "y", weight: "0.5", values: { A: "7", Z: "1.1" } },
				],
				rounding: "largest-remainder",
			},
			bids: [
				{ ref: "B", areas: ["A"], options: [{ amount: "9.5", score: "1" }] },
				{ ref: "b", areas: ["A", "Z"], score: "7.5", options: [{ amount: "10" }] },
			],
			rule: {
				method: "needs-envelopes",
				threshold: "50",
				unspent: "rank",
				objective: "score",
				timeLimitSeconds: 10,
			},
		});
	});

	it("has no white space, and is its own canonical case", () => {
		const { caseText, caseDigest, runText } = allocated(westMidlandsCase({ method: "needs-envelopes" }));
		expect(
			caseText.startsWith('{"bids":[{"areas":["B"],"options":[{"amount":"100000"},{"amount":"90000"}]'),
		).toBe(true);
		expect(allocated(caseText)).toMatchObject({ caseText, caseDigest, runText });
	});

	it("differs when an amount, a title, a time or a default differs", () => {
		const digests = [
			plain,
			{ ...plain, title: "A title" },
			{ ...plain, fund: { total: "100.01" } },
			{ ...plain, rule: { method: "rank-and-skip", threshold: "1" } },
			{ ...plain, bids: [{ ...plain.bids[0], received: "2013-10-11T08:00:00Z" }] },
		].map((file) => allocated(file).caseDigest);
		expect(new Set(digests).size).toBe(digests.length);
	});

	it("is the same with a default written out or left out", () => {
		const written = { ...plain, unit: "0.01", rule: { ...plain.rule, threshold: "0", unspent: "rank" } };
		expect(allocated(written).caseDigest).toBe(allocated(plain).caseDigest);
	});

	it("keeps areas that are named like parts of the language", () => {
		const text =
			'{"format":"tranche-case/1","fund":{"total":"10"},"needs":{"areas":["__proto__","constructor"],' +
			'"indicators":[{"id":"p","weight":"1","values":{"__proto__":"1","constructor":"3"}}]}}';
		const { run, caseText } = allocated(text);
		expect(Object.entries(run.needs?.amounts ?? {})).toEqual([
			["__proto__", 250n],
			["constructor", 750n],
		]);
		expect(caseText).toContain('"values":{"__proto__":"1","constructor":"3"}');
	});
});
