import { describe, expect, it } from "vitest";
import { allocateCaseFully, allocateRobustness } from "~/use-cases/allocation/solving/allocate-case-fully";
import { allocated } from "../../../support/run-case";
import { westMidlandsCase } from "../../../support/west-midlands-case";

describe("allocateCaseFully", () => {
	const conditioned = westMidlandsCase({
		method: "optimum",
		perArea: { B: { max: "90000", min: "50000" } },
		maximumBidsPerArea: 2,
		exclusive: [["C1", "C2"]],
	});

	it("gives the same bytes as running the case here, and refuses what that refuses", async () => {
		for (const file of [conditioned, westMidlandsCase({ method: "needs-envelopes" })]) {
			const outcome = await allocateCaseFully(JSON.stringify(file));
			expect(outcome).toMatchObject({ ok: true, value: { runText: allocated(file).runText } });
		}
		const none = { ...conditioned, rule: { method: "optimum", perArea: { WV: { min: "1" } } } };
		expect(await allocateCaseFully(JSON.stringify(none))).toMatchObject({
			ok: false,
			code: "minimum-unreachable",
			details: { areas: ["WV"] },
		});
	});

	it("answers others while it solves", async () => {
		const bids = Array.from({ length: 400 }, (_, index) => ({
			ref: `R${index}`,
			score: ((index * 7919) % 10_000) / 100 === 0 ? "50" : (((index * 7919) % 10_000) / 100).toFixed(2),
			options: [{ amount: String(1000 + ((index * 104_729) % 90_000)) }],
		}));
		const file = { format: "tranche-case/1", fund: { total: "9000000" }, bids, rule: { method: "optimum" } };
		let turns = 0;
		const timer = setInterval(() => turns++, 5);
		const outcome = await allocateCaseFully(JSON.stringify(file));
		clearInterval(timer);
		expect(outcome).toMatchObject({ ok: true, value: { run: { proof: { status: "optimal" } } } });
		expect(turns).toBeGreaterThan(0);
	});

	it("works out how firmly a scenario stands one at a time, and solves other cases meanwhile", async () => {
		const asks = (draws: number) => {
			const robustness = { seed: 1, draws, spread: "5" };
			return JSON.stringify(westMidlandsCase({ method: "optimum", robustness }));
		};
		let isDone = false;
		const first = allocateRobustness(asks(10_000)).then((outcome) => {
			isDone = true;
			return outcome;
		});
		const second = allocateRobustness(asks(6), 60);
		expect(await allocateRobustness(asks(5), 0)).toMatchObject({ ok: false, code: "busy" });
		expect(await allocateCaseFully(JSON.stringify(conditioned))).toMatchObject({ ok: true });
		expect(isDone).toBe(false);
		expect(await first).toMatchObject({ ok: true });
		expect(await second).toMatchObject({ ok: true });
		expect(await allocateRobustness(asks(5))).toMatchObject({ ok: true });
	}, 90_000);

	it("runs several cases that come at once, each to its own answer", async () => {
		const methods = ["rank-and-stop", "rank-and-skip", "score-per-pound", "optimum"] as const;
		const files = methods.map((method) => westMidlandsCase({ method }));
		const outcomes = await Promise.all(files.map((file) => allocateCaseFully(JSON.stringify(file))));
		const values = outcomes.map((outcome) => outcome.ok && outcome.value.run.value);
		expect(values).toEqual(["445", "566", "653", "664.9473"]);
	});
});
