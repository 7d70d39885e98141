import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { readCase } from "~/domain/allocation/case/case";
import type { CaseFile, Method } from "~/domain/allocation/case/case-file";
import { optimumCase } from "~/domain/allocation/rules/conditioned-case";
import type { RunAward, RunFile } from "~/domain/allocation/run/run-file";
import { reserveOfRun } from "~/domain/allocation/run/run-reserve";
import { points } from "~/domain/allocation/run/write-run";
import { spendable, withAmountFixed, yearsOfBid } from "~/domain/allocation/what-if/fix-amount";
import { setBesideAmount, setWith } from "~/domain/allocation/what-if/held-bid-set";
import { linearModel } from "~/domain/solver/conditioned/linear-model";
import { meetsConditions, totalOf } from "~/domain/solver/conditioned/problem";
import { storedCase, storedRun } from "~/domain/stored-formats";
import { fileText } from "~/domain/stored-text";
import { bidStory } from "~/explain/bid-story";
import { bindingConditions } from "~/explain/binding-conditions";
import { solveWithConditions } from "~/use-cases/allocation/solving/solve-with-conditions";
import { anyCase, shuffled } from "../../support/any-case";
import { allocated, funded, refusalOf, runOf } from "../../support/run-case";
import { westMidlandsCase } from "../../support/west-midlands-case";
import { kept, pounds, type Written } from "../../support/written";
import { anyYearsCase } from "../../support/years-case";

// Hundreds of cases each: a busy machine needs longer than for one.
vi.setConfig({ testTimeout: 60_000 });

type File = Written<CaseFile>;
type Option = {
	readonly amount: bigint;
	readonly years: ReadonlyMap<string, bigint>;
	readonly value: bigint;
};

const ORDERED: readonly Method[] = ["rank-and-stop", "rank-and-skip", "score-per-pound"];
const KINDS = [
	...ORDERED.map((method) => ({ kind: method as string, cases: anyYearsCase(method) })),
	{ kind: "optimum", cases: anyYearsCase("optimum") },
	{ kind: "optimum with side conditions", cases: anyYearsCase("optimum", { conditioned: true }) },
];

const raised = (limit: bigint, { rule }: File) =>
	limit + (limit * BigInt(Math.round(Number(rule?.overProgramming ?? "0") * 1000))) / 1000n;
const yearsOf = (file: File) => Object.keys(file.fund.years ?? {}).sort();
const limitOf = (file: File, year: string) => raised(pounds(file.fund.years?.[year] ?? "0"), file);
const moneyOf = (file: File) => raised(pounds(file.fund.total), file);
const tenThousandths = (score: string) => BigInt(Math.round(Number(score) * 10_000));

function optionsOf(file: File, ref: string): Option[] {
	const bid = file.bids?.find((each) => each.ref === ref);
	const asked = pounds(bid?.options[0]?.amount ?? "1");
	return (bid?.options ?? []).map(({ amount, score, years = {} }) => {
		const points = tenThousandths(score ?? bid?.score ?? "0");
		const money = pounds(amount);
		const byScore = score ? points : (points * money) / asked;
		return {
			amount: money,
			years: new Map(Object.entries(years).map(([year, part]) => [year, pounds(part)])),
			value: file.rule?.objective === "score-times-amount" ? points * money : byScore,
		};
	});
}

function sumOf(taken: readonly (Option | undefined)[], what: (option: Option) => bigint): bigint {
	return taken.reduce((sum, option) => sum + (option === undefined ? 0n : what(option)), 0n);
}

function keeps(file: File, taken: readonly (Option | undefined)[]): boolean {
	return (
		sumOf(taken, ({ amount }) => amount) <= moneyOf(file) &&
		yearsOf(file).every((year) => sumOf(taken, ({ years }) => years.get(year) ?? 0n) <= limitOf(file, year))
	);
}

function takenIn(file: File, awards: readonly Pick<Written<RunAward>, "ref" | "option">[]): Option[] {
	return awards.flatMap(({ ref, option }) => (option === null ? [] : (optionsOf(file, ref)[option] ?? [])));
}

function fundable(run: Written<RunFile>): readonly Written<RunAward>[] {
	return run.awards.filter(({ outcome }) => !["below-threshold", "not-scored"].includes(outcome.status));
}

/** The best of all choices of the bids in order, compared one by one; those alone that take some option of `must`. */
function best(file: File, refs: readonly string[], must: string | null = null) {
	const all = refs.map((ref) => optionsOf(file, ref));
	let found: { chosen: number[]; value: bigint; spent: bigint } | null = null;
	const chosen: number[] = [];
	const visit = (place: number) => {
		const options = all[place];
		if (options !== undefined) {
			for (let option = refs[place] === must ? 0 : -1; option < options.length; option++) {
				chosen.push(option);
				visit(place + 1);
				chosen.pop();
			}
			return;
		}
		const taken = chosen.map((option, at) => all[at]?.[option]);
		if (!keeps(file, taken)) return;
		const [value, spent] = [sumOf(taken, (each) => each.value), sumOf(taken, ({ amount }) => amount)];
		const larger = () => {
			const at = chosen.findIndex((option, index) => option !== found?.chosen[index]);
			const rank = (option: number | undefined) => (option === undefined || option < 0 ? 99 : option);
			return at >= 0 && rank(chosen[at]) < rank(found?.chosen[at]);
		};
		const isBetter =
			found === null ||
			value > found.value ||
			(value === found.value && (spent < found.spent || (spent === found.spent && larger())));
		if (isBetter) found = { chosen: [...chosen], value, spent };
	};
	visit(0);
	return found as { chosen: number[]; value: bigint; spent: bigint } | null;
}

describe.each(KINDS)("$kind in a fund that limits years", ({ cases }) => {
	it("keeps every year's limit, raised by over-programming, and says what is spent of each", () => {
		fc.assert(
			fc.property(cases, (file) => {
				const run = runOf(file);
				const taken = takenIn(file, run.awards);
				expect(keeps(file, taken)).toBe(true);
				for (const { awards } of run.comparisons) expect(keeps(file, takenIn(file, awards))).toBe(true);
				expect(Object.keys(run.years ?? {})).toEqual(yearsOf(file));
				for (const year of yearsOf(file)) {
					const said = run.years?.[year];
					const spent = sumOf(taken, ({ years }) => years.get(year) ?? 0n);
					expect(pounds(said?.available ?? "x")).toBe(pounds(file.fund.years[year] ?? "x"));
					expect(pounds(said?.spent ?? "x")).toBe(spent);
					const used = pounds(run.overProgramming?.years?.[year]?.used ?? "0");
					expect(spent + pounds(said?.unallocated ?? "x")).toBe(pounds(said?.available ?? "x") + used);
				}
			}),
		);
	});

	it("gives the same texts to the byte with its rows in any order", () => {
		fc.assert(
			fc.property(
				cases.chain((file) => fc.tuple(fc.constant(file), shuffled(file))),
				([file, other]) => {
					const years = Object.fromEntries(Object.entries(file.fund.years).reverse());
					const [a, b] = [allocated(file), allocated({ ...other, fund: { ...other.fund, years } })];
					expect(b.caseText).toBe(a.caseText);
					expect(b.runText).toBe(a.runText);
					expect(allocated(a.caseText).runText).toBe(a.runText);
				},
			),
			{ numRuns: 60 },
		);
	});

	it("says of a bid that does not fit what was short: the money, or the first year in order", () => {
		fc.assert(
			fc.property(cases, (file) => {
				for (const { ref, outcome } of runOf(file).awards) {
					if (outcome.status !== "does-not-fit") continue;
					const smallest = optionsOf(file, ref).at(-1);
					const short = (smallest?.amount ?? 0n) - pounds(outcome.left);
					expect(pounds(outcome.short)).toBe(short > 0n ? short : 0n);
					if (outcome.year === undefined) expect(short).toBeGreaterThan(0n);
					else {
						const { year, left, charge, short: missing } = outcome.year;
						expect(pounds(charge)).toBe(smallest?.years.get(year));
						expect(pounds(missing)).toBe(pounds(charge) - pounds(left));
						expect(pounds(missing)).toBeGreaterThan(0n);
					}
				}
			}),
		);
	});

	it("lists as leapfrogs the bids passed over that are no larger in total and in every year", () => {
		fc.assert(
			fc.property(cases, (file) => {
				const run = runOf(file);
				const order = fundable(run);
				const expected = order.flatMap(({ ref, option }, place) => {
					const taken = option === null ? undefined : optionsOf(file, ref)[option];
					if (taken === undefined) return [];
					return order.slice(0, place).flatMap((over) => {
						if (over.option !== null) return [];
						const isPassed = optionsOf(file, over.ref).some(
							({ amount, years }) =>
								amount <= taken.amount &&
								[...years].every(([year, part]) => part <= (taken.years.get(year) ?? 0n)),
						);
						return isPassed ? [`${ref} ${over.ref}`] : [];
					});
				});
				expect(run.leapfrogs.map(({ ref, over }) => `${ref} ${over}`)).toEqual(expected);
			}),
		);
	});

	it("holds the present score in an interval within which nothing changes, just outside which something does", () => {
		fc.assert(
			fc.property(cases, (file) => {
				const { robustness } = runOf({ ...file, rule: { ...file.rule, robustness: {} } });
				for (const { ref, score } of file.bids) {
					if (score == null) continue;
					const interval = robustness?.scores[ref];
					const [from, to] = [interval?.from, interval?.to].map((end) => Math.round(Number(end) * 10_000));
					if (from === undefined || to === undefined) throw new Error("no interval");
					const present = optionsWith(file, ref, Math.round(Number(score) * 10_000));
					for (const same of [from, to]) expect(optionsWith(file, ref, same)).toBe(present);
					if (from > 0) expect(optionsWith(file, ref, from - 1)).not.toBe(present);
					if (to < 1_000_000) expect(optionsWith(file, ref, to + 1)).not.toBe(present);
				}
			}),
			{ numRuns: 25 },
		);
	});
});

/** The option of each bid when one has another score, in ten-thousandths. */
function optionsWith(file: File, ref: string, score: number): string {
	const bids = (file.bids ?? []).map((bid) =>
		bid.ref === ref ? { ...bid, score: (score / 10_000).toFixed(4) } : bid,
	);
	return runOf({ ...file, bids })
		.awards.map((award) => `${award.ref} ${award.option}`)
		.sort()
		.join();
}

describe.each(ORDERED)("%s beside its definition, whatever the case", (method) => {
	it("gives each bid its largest option that fits in what those before left of the money and of every year", () => {
		fc.assert(
			fc.property(anyYearsCase(method), (file) => {
				const run = runOf(file);
				const byRef = new Map(run.awards.map((award) => [award.ref, award]));
				const order = run.passes?.[0]?.turns.map(({ ref }) => ref) ?? fundable(run).map(({ ref }) => ref);
				const taken: Option[] = [];
				let stopped = false;
				for (const ref of order) {
					const fits = optionsOf(file, ref).findIndex((option) => keeps(file, [...taken, option]));
					expect(stopped).toBe(false);
					expect(byRef.get(ref)?.option ?? null).toBe(fits < 0 ? null : fits);
					taken.push(...[optionsOf(file, ref)[fits] ?? []].flat());
					stopped = method === "rank-and-stop" && fits < 0;
				}
				const left = fundable(run).filter(({ ref }) => !order.includes(ref));
				expect(left.every(({ outcome }) => outcome.status === "after-the-stop")).toBe(true);
			}),
		);
	});
});

describe("the optimum in a fund that limits years", () => {
	it("is the best of all choices, by value, then least spent, then the larger amount first", () => {
		fc.assert(
			fc.property(anyYearsCase("optimum", { bids: 6 }), (file) => {
				const run = runOf(file);
				expect(run.proof).toEqual({ status: "optimal" });
				const order = fundable(run);
				const found = best(
					file,
					order.map(({ ref }) => ref),
				);
				expect(order.map(({ option }) => option ?? -1)).toEqual(found?.chosen);
			}),
			{ numRuns: 200 },
		);
	});

	it("says of each bid left out the greatest value that a choice with it has", () => {
		fc.assert(
			fc.property(anyYearsCase("optimum", { bids: 5 }), (file) => {
				const run = runOf(file);
				const refs = fundable(run).map(({ ref }) => ref);
				for (const { ref, outcome } of run.awards) {
					if (outcome.status === "does-not-fit")
						expect(optionsOf(file, ref).some((option) => keeps(file, [option]))).toBe(false);
					if (outcome.status !== "not-in-optimum") continue;
					expect(outcome.proved).toBe(true);
					const forced = best(file, refs, ref);
					const unit = file.rule.objective === "score-times-amount" ? 1_000_000 : 10_000;
					expect(Number(outcome.withIt)).toBeCloseTo(Number(forced?.value) / unit, 4);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe("years that limit nothing", () => {
	it("change no award under any rule that keeps them", () => {
		fc.assert(
			fc.property(fc.constantFrom(...ORDERED, "optimum" as const).chain(anyCase), (file) => {
				const bids = file.bids.map((bid) => ({
					...bid,
					options: bid.options.map((option) => ({ ...option, years: { "2026-27": option.amount } })),
				}));
				const limited = { ...file, fund: { ...file.fund, years: { "2026-27": "9999999" } }, bids };
				expect(funded(runOf(limited))).toEqual(funded(runOf(file)));
			}),
		);
	});

	it("and no years at all leave case and run as they were before there were any, to the byte", () => {
		const texts = [...ORDERED, "needs-envelopes" as const, "optimum" as const].map((method) => {
			const { caseText, runText } = allocated(westMidlandsCase({ method }));
			return caseText + runText.replace(/"engine":"[^"]*"/, "");
		});
		expect(createHash("sha256").update(texts.join("\n")).digest("hex")).toBe(
			"5471f44daaca7827a41ec76b0315501fcc8bf23f95afcd0c20022f825101ec12",
		);
	});
});

describe("worked examples", () => {
	const rule = (method: Method) => ({ method, threshold: "0" });
	const example = {
		format: "tranche-case/1",
		fund: { total: "300000", years: { "2026-27": "200000", "2027-28": "100000" } },
		bids: [
			{
				ref: "A1",
				score: "90",
				options: [{ amount: "150000", years: { "2026-27": "90000", "2027-28": "60000" } }],
			},
			{
				ref: "B1",
				score: "80",
				options: [
					{ amount: "120000", years: { "2026-27": "60000", "2027-28": "60000" } },
					{ amount: "90000", years: { "2026-27": "60000", "2027-28": "30000" } },
				],
			},
			{ ref: "C1", score: "70", options: [{ amount: "60000", years: { "2026-27": "60000" } }] },
			{ ref: "D1", score: "60", options: [{ amount: "50000", years: { "2026-27": "50000" } }] },
		],
	};

	const story = (file: object, ref: string) => {
		const { caseText, run } = allocated(file);
		return bidStory(storedCase(caseText), run, ref)?.sentences.join(" ");
	};

	it("rank and skip: B1 is reduced by its second year; C1, £60,000 of it in the first, is £10,000 short there", () => {
		const file = { ...example, rule: rule("rank-and-skip") };
		const run = runOf(file);
		expect(funded(run)).toEqual(["A1 150000.00", "B1 90000.00", "D1 50000.00"]);
		expect(run.years).toEqual({
			"2026-27": { available: "200000.00", spent: "200000.00", unallocated: "0.00" },
			"2027-28": { available: "100000.00", spent: "90000.00", unallocated: "10000.00" },
		});
		expect(run.awards.find(({ ref }) => ref === "C1")?.outcome).toMatchObject({
			left: "60000.00",
			short: "0.00",
			year: { year: "2026-27", left: "50000.00", charge: "60000.00", short: "10000.00" },
		});
		expect(story(file, "C1")).toContain(
			"Does not fit, because its smallest amount takes £60,000.00 in 2026-27 and £50,000.00 was left of that year’s money at its turn, £10,000.00 short.",
		);
		expect(story(file, "B1")).toContain(
			"By financial year it takes £60,000.00 of the £110,000.00 left for 2026-27 and £30,000.00 of the £40,000.00 left for 2027-28. All that it asked for takes £60,000.00 in 2027-28, more than was left for that year.",
		);
	});

	it("rank and stop ends at C1; with a tenth more, each limit by itself, C1 fits and D1 does not", () => {
		expect(funded(runOf({ ...example, rule: rule("rank-and-stop") }))).toEqual([
			"A1 150000.00",
			"B1 90000.00",
		]);
		const run = runOf({ ...example, rule: { ...rule("rank-and-skip"), overProgramming: "0.10" } });
		expect(funded(run)).toEqual(["A1 150000.00", "B1 90000.00", "C1 60000.00"]);
		expect(run.overProgramming).toEqual({
			share: "0.1",
			allowed: "30000.00",
			used: "0.00",
			years: {
				"2026-27": { allowed: "20000.00", used: "10000.00" },
				"2027-28": { allowed: "10000.00", used: "0.00" },
			},
		});
	});

	it("the optimum leaves B1 out: 220 points beside 210 with it, where the money alone would fund A1, B1 and C1", () => {
		const file = { ...example, rule: rule("optimum") };
		const run = runOf(file);
		expect(funded(run)).toEqual(["A1 150000.00", "C1 60000.00", "D1 50000.00"]);
		expect(run.value).toBe("220");
		expect(run.awards.find(({ ref }) => ref === "B1")?.outcome).toMatchObject({
			status: "not-in-optimum",
			withIt: "210",
			loss: "10",
		});
		const input = readCase(allocated(file).caseText);
		if (!input.ok) throw new Error(input.code);
		expect(bindingConditions(input.value, allocated(file).run, "B1")).toEqual([
			"Other bids take £200,000.00 of the £200,000.00 there is for 2026-27, and B1 needs at least £60,000.00 of it.",
		]);
	});

	it("a fixed amount that is no option takes the years of what was asked in proportion, odd pence to the earlier", () => {
		const [, b1] = kept({ ...example, rule: rule("rank-and-skip") } as File).bids ?? [];
		expect(yearsOfBid(b1, pounds("0.03"))).toEqual(
			new Map([
				["2026-27", pounds("0.02")],
				["2027-28", pounds("0.01")],
			]),
		);
		expect(yearsOfBid(b1, pounds("90000"))?.get("2027-28")).toBe(pounds("30000"));
	});

	it("a bid that no amount of a year can reach has no place on the reserve list, and the year is named", () => {
		const file = kept({
			...example,
			bids: [
				{ ref: "A1", score: "90", options: [{ amount: "110000", years: { "2027-28": "110000" } }] },
				{ ref: "B1", score: "80", options: [{ amount: "300000.01", years: { "2026-27": "300000.01" } }] },
				{ ref: "C1", score: "70", options: [{ amount: "200000", years: { "2026-27": "200000" } }] },
				{ ref: "D1", score: "60", options: [{ amount: "1", years: { "2026-27": "1" } }] },
			],
			rule: rule("rank-and-skip"),
		} as File);
		expect(reserveOfRun(file, storedRun(allocated(fileText(file)).runText))).toEqual({
			places: ["D1"],
			outOfReach: [
				{ reference: "A1", smallest: pounds("110000"), year: "2027-28" },
				{ reference: "B1", smallest: pounds("300000.01"), year: "2026-27" },
			],
		});
	});
});

describe("what if, in a fund that limits years", () => {
	const never = () => false;
	const read = (file: object) => {
		const input = readCase(fileText(file));
		if (!input.ok) throw new Error(input.code);
		return input.value;
	};

	it("a bid forced in has the value that the run says; one fixed where it was leaves the others as they were", () => {
		fc.assert(
			fc.property(anyYearsCase("optimum", { bids: 6 }), (file) => {
				const run = runOf(file);
				for (const { ref, amount, option, outcome } of run.awards) {
					if (outcome.status === "not-in-optimum")
						expect(setWith(read(file), ref, never)).toMatchObject({ value: outcome.withIt, proved: true });
					if (option === null) continue;
					const beside = setBesideAmount(read(file), ref, pounds(amount), never);
					const others = run.awards.filter((award) => award.ref !== ref && award.option !== null);
					expect(beside?.status === "found" && beside.amounts.filter((each) => each.amount > 0n)).toEqual(
						others.map((award) => ({ reference: award.ref, amount: pounds(award.amount) })),
					);
				}
			}),
			{ numRuns: 60 },
		);
	});

	it("under an order, the others of a fixed bid keep what it leaves of each year", () => {
		fc.assert(
			fc.property(anyYearsCase("rank-and-skip"), (file) => {
				const [first] = file.bids;
				const { run } = allocated(file);
				const amount = pounds(first?.options.at(-1)?.amount ?? "0");
				if (first === undefined || amount > spendable(run)) return;
				const fixed = withAmountFixed(kept(file), run, first.ref, amount);
				const others = runOf(fileText(fixed));
				const own = optionsOf(file, first.ref).at(-1);
				for (const year of yearsOf(file)) {
					const left = limitOf(file, year) - (own?.years.get(year) ?? 0n);
					expect(pounds(others.years?.[year]?.available ?? "x")).toBe(left < 0n ? 0n : left);
				}
			}),
		);
	});

	it("HiGHS, asked for the same model, finds no more and no less", async () => {
		for (const file of fc.sample(anyYearsCase("optimum"), { numRuns: 12, seed: 7 })) {
			const input = read(file);
			const asked = optimumCase(input, null);
			if (asked === null || asked.problem.classes.length === 0) continue;
			const answer = await solveWithConditions(linearModel(asked.problem), 10);
			const chosen = asked.refs.map((_, place) => answer?.chosen.get(place) ?? -1);
			expect(meetsConditions(asked.problem, chosen)).toBe(true);
			expect(points(totalOf(asked.problem, chosen).value, input.rule?.objective ?? "score")).toBe(
				runOf(file).value,
			);
		}
	});
});

describe("refusals, in their order and at their place", () => {
	const sound = {
		format: "tranche-case/1",
		fund: { total: "100", years: { "2026-27": "60", "2027-28": "40" } },
		bids: [
			{ ref: "A1", score: "60", options: [{ amount: "50", years: { "2026-27": "30", "2027-28": "20" } }] },
		],
		rule: { method: "rank-and-skip" },
	};
	const withYears = (years: object | undefined, more: object = {}) => ({
		...sound,
		bids: [{ ...sound.bids[0], options: [{ amount: "50", years }] }],
		...more,
	});

	it("is sound as it stands", () => {
		expect(refusalOf(sound)).toBe("accepted");
		expect(refusalOf(withYears({ "2026-27": "50", "2027-28": "0" }))).toBe("accepted");
	});

	it.each([
		[{ ...sound, fund: { total: "100", years: { "2026-28": "1" } } }, "year-invalid /fund/years/2026-28"],
		[{ ...sound, fund: { total: "100", years: { "2026-27": "-1" } } }, "amount-invalid /fund/years/2026-27"],
		[{ ...sound, fund: { total: "100", years: [] } }, "json-invalid /fund/years"],
		[withYears({ "2026": "50" }), "year-invalid /bids/0/options/0/years/2026"],
		[withYears({ "2026-27": "50", "2030-31": "0" }), "year-unknown /bids/0/options/0/years/2030-31"],
		[withYears({ "2026-27": "50" }, { fund: { total: "100" } }), "year-unknown /bids/0/options/0/years"],
		[withYears({ "2026-27": "49.99" }), "years-do-not-sum /bids/0/options/0/years"],
		[withYears(undefined), "years-do-not-sum /bids/0/options/0/years"],
		[
			{
				...sound,
				needs: { areas: ["A"], indicators: [{ id: "n", weight: "1", values: { A: "1" } }] },
				bids: [{ ...sound.bids[0], areas: ["A"] }],
				rule: { method: "needs-envelopes" },
			},
			"years-not-offered /rule/method",
		],
		[{ ...withYears({}), fund: { total: "x", years: { no: "1" } } }, "number-invalid /fund/total"],
		[withYears({}, { rule: { method: "needs-envelopes" } }), "years-do-not-sum /bids/0/options/0/years"],
	])("%j is refused", (file, refusal) => {
		expect(refusalOf(file)).toBe(refusal);
	});

	it("the canonical case leaves out an option's years of nothing, keeps the fund's, and sorts both", () => {
		const file = withYears(
			{ "2027-28": "20.00", "2028-29": "0", "2026-27": "030" },
			{ fund: { total: "100", years: { "2028-29": "0", "2027-28": "40", "2026-27": "60.0" } } },
		);
		const { caseText } = allocated(file);
		expect(caseText).toContain('"years":{"2026-27":"60","2027-28":"40","2028-29":"0"}');
		expect(caseText).toContain('"options":[{"amount":"50","years":{"2026-27":"30","2027-28":"20"}}]');
	});
});
