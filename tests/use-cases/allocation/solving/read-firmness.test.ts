import { describe, expect, it } from "vitest";
import { allocateCase } from "~/use-cases/allocation/solving/allocate-case";
import { answerFirmness } from "~/use-cases/allocation/solving/read-firmness";
import { westMidlandsCase } from "../../../support/west-midlands-case";

describe("how firmly one bid stands", () => {
	it.each(["rank-and-stop", "rank-and-skip", "score-per-pound", "needs-envelopes", "optimum"] as const)(
		"is what the whole run says of it: %s",
		(method) => {
			const text = JSON.stringify(
				westMidlandsCase({ method, robustness: { seed: 3, draws: 40, spread: "5" } }),
			);
			const whole = allocateCase(text);
			if (!whole.ok || !whole.value.run.robustness) throw new Error("the run says how far scores may move");
			const { awards, robustness } = whole.value.run;
			for (const { ref } of awards) {
				const alone = answerFirmness({ text, reference: ref, proved: true });
				const scores = { [ref]: robustness.scores[ref] };
				expect(alone).toEqual({ ok: true, value: { scores, draws: robustness.draws } });
			}
		},
	);

	it("is not proved beside awards that are not, and nothing where the case does not ask", () => {
		const asking = { method: "optimum" as const, robustness: { seed: 3, draws: 2, spread: "5" } };
		const asked = { text: JSON.stringify(westMidlandsCase(asking)), reference: "B1", proved: false };
		expect(answerFirmness(asked)).toMatchObject({ value: { scores: { B1: { proved: false } } } });
		const text = JSON.stringify(westMidlandsCase({ method: "optimum" }));
		expect(answerFirmness({ ...asked, text })).toEqual({ ok: true, value: null });
	});
});
