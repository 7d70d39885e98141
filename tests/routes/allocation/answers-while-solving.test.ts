import { beforeAll, describe, expect, it } from "vitest";
import { allocateCaseFully } from "~/use-cases/allocation/solving/allocate-case-fully";
import { openDemonstration } from "../../support/demonstration";
import { requestHandler, routeFiles } from "../../support/pages-in-process";

const TIME_LIMIT_SECONDS = 2;

/** Strongly correlated, the hard case of the textbooks: each bid is worth its cost and a fixed sum. */
function hardCase(bids: number) {
	const rows = Array.from({ length: bids }, (_, index) => {
		const cost = 1000 + ((index * 7919) % 9000);
		return {
			ref: `R${index}`,
			score: ((cost + 1000) / 110).toFixed(2),
			options: [{ amount: `${cost}.${10 + (index % 89)}` }],
		};
	});
	const rule = { method: "optimum", timeLimitSeconds: TIME_LIMIT_SECONDS };
	return { format: "tranche-case/1", fund: { total: "750000.01" }, bids: rows, rule };
}

describe("while an exact optimum is being solved", () => {
	let world: Awaited<ReturnType<typeof openDemonstration>>;
	let handle: ReturnType<typeof requestHandler>;

	beforeAll(async () => {
		world = await openDemonstration();
		handle = requestHandler((await routeFiles()).build);
		return world.close;
	}, 180_000);

	it("pages are answered, one after another, each in a moment", async () => {
		const askForPage = async () => {
			const began = performance.now();
			const { status } = await handle(new Request("http://127.0.0.1/decisions"), {
				application: { ...world, mode: "demo", origin: null, secureCookies: false },
				requestId: "asked-meanwhile",
				address: "127.0.0.1",
				reportError: (error) => {
					throw error;
				},
			});
			return { status, took: performance.now() - began };
		};
		await askForPage();
		let solved = false;
		const began = performance.now();
		const solving = allocateCaseFully(JSON.stringify(hardCase(300))).finally(() => {
			solved = true;
		});
		const answers: { readonly status: number; readonly took: number }[] = [];
		while (!solved) {
			answers.push(await askForPage());
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		const solvingTook = performance.now() - began;
		expect((await solving).ok).toBe(true);
		expect(answers.every(({ status }) => status === 200)).toBe(true);
		expect(answers.length).toBeGreaterThan(5);
		expect(Math.max(...answers.map(({ took }) => took))).toBeLessThan(solvingTook / 2);
	});
});
