import { expect, it } from "vitest";
import type { CaseRefusal } from "~/domain/allocation/case/case-refusal";
import { refusalOf } from "../../support/run-case";

type Part = { readonly [key: string]: unknown };

const prior = { A: "60", B: "40" };
const indicator = { id: "population", weight: "1", values: { A: "3", B: "1" } };
const bid = { ref: "A1", areas: ["A"], score: "60", options: [{ amount: "50" }, { amount: "40" }] };

function changed(parts: { fund?: Part; needs?: Part; bid?: Part; rule?: Part; file?: Part }): Part {
	return {
		format: "tranche-case/1",
		fund: { total: "100", ...parts.fund },
		needs: { areas: ["A", "B"], indicators: [indicator], ...parts.needs },
		bids: [{ ...bid, ...parts.bid }],
		rule: { method: "rank-and-skip", ...parts.rule },
		...parts.file,
	};
}

const indicators = (part: Part) => ({ needs: { indicators: [{ ...indicator, ...part }] } });
const bounds = (part: Part) => ({ needs: { prior, bounds: { method: "clamp", ...part } } });

/** For every code that a case can be refused with, a case that is. */
const REFUSED = {
	"json-invalid": "{",
	"format-unknown": changed({ file: { format: "tranche-case/2" } }),
	"key-unknown": changed({ rule: { treshold: "50" } }),
	"number-invalid": changed({ rule: { threshold: "1e2" } }),
	"amount-invalid": changed({ bid: { options: [{ amount: "0" }] } }),
	"unit-invalid": changed({ file: { unit: "5" } }),
	"commitments-exceed-fund": changed({
		fund: { commitments: [{ title: "All and more", amount: "100.01" }] },
	}),
	"area-duplicate": changed({ needs: { areas: ["A", "A"] } }),
	"area-unknown": changed({ bid: { areas: ["C"] } }),
	"areas-missing": changed({ needs: { areas: [] } }),
	"weight-negative": changed(indicators({ weight: "-1" })),
	"weights-do-not-sum": changed(indicators({ weight: "0.9" })),
	"value-missing": changed(indicators({ values: { A: "3" } })),
	"value-negative": changed(indicators({ values: { A: "3", B: "-1" } })),
	"indicator-all-zero": changed(indicators({ values: { A: "0", B: "0" } })),
	"indicator-duplicate": changed({
		needs: { indicators: [0, 1].map(() => ({ ...indicator, weight: "0.5" })) },
	}),
	"prior-missing": changed({ needs: { transition: { step: 1, steps: 3 } } }),
	"transition-invalid": changed({ needs: { prior, transition: { step: 4, steps: 3 } } }),
	"bounds-cross": changed(bounds({ floor: "0.2", ceiling: "0.1" })),
	"floors-exceed-pot": changed(bounds({ floor: "0.1" })),
	"ceilings-below-pot": changed(bounds({ ceiling: "-0.1" })),
	"rounding-unknown": changed({ needs: { rounding: "up" } }),
	"rounding-not-offered": changed({
		needs: { prior, rounding: "webster", bounds: { method: "scale-gains", floor: "-0.1" } },
	}),
	"ref-duplicate": changed({ file: { bids: [bid, bid] } }),
	"score-invalid": changed({ bid: { score: "100.5" } }),
	"date-invalid": changed({ bid: { received: "2013-10-11" } }),
	"options-missing": changed({ bid: { options: [] } }),
	"option-order": changed({ bid: { options: [{ amount: "40" }, { amount: "50" }] } }),
	"rule-unknown": changed({ rule: { method: "first-come" } }),
	"needs-missing": { ...changed({ rule: { method: "needs-envelopes" } }), needs: undefined },
	"year-invalid": changed({ fund: { years: { "2026-28": "100" } } }),
	"year-unknown": changed({ bid: { options: [{ amount: "50", years: { "2026-27": "50" } }] } }),
	"years-do-not-sum": changed({ fund: { years: { "2026-27": "100" } } }),
	"years-not-offered": changed({
		fund: { years: { "2026-27": "100" } },
		bid: { options: [{ amount: "50", years: { "2026-27": "50" } }] },
		rule: { method: "needs-envelopes" },
	}),
	"minimum-unreachable": changed({ rule: { method: "optimum", perArea: { B: { min: "1" } } } }),
} as const satisfies Record<CaseRefusal, Part | string>;

it("is sound as it stands, so that each change is what is refused", () => {
	expect(refusalOf(changed({}))).toBe("accepted");
});

it.each(Object.entries(REFUSED))("a case is refused with %s", (code, file) => {
	expect(refusalOf(file).split(" ")[0]).toBe(code);
});
