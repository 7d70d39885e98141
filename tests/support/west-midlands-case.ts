import type { CaseFile, CaseFileBid, CaseFileRule } from "~/domain/allocation/case/case-file";
import type { Written } from "./written";

/** Populations of 2011 by partnership prefix. */
export const POPULATION_2011 = {
	B: "1073045",
	C: "316960",
	D: "312925",
	SS: "308063",
	S: "206674",
	W: "269323",
	WV: "249470",
} as const;

type Row = readonly [ref: string, area: keyof typeof POPULATION_2011, score: string, ...amounts: string[]];

/** The thirteen bids in the order they came in, with invented scores: the published papers carry none. */
const ROWS: readonly Row[] = [
	["S1", "S", "68", "50000"],
	["D1", "D", "52", "50000"],
	["C1", "C", "71.5", "35000"],
	["C2", "C", "64", "38000"],
	["W1", "W", "58", "25000"],
	["W2", "W", "66", "15000"],
	["B1", "B", "74", "100000", "90000"],
	["B2", "B", "81", "95000", "75000"],
	["SS1", "SS", "47", "33760"],
	["SS2", "SS", "77.5", "20000"],
	["SS3", "SS", "69", "1500"],
	["SS4", "SS", "72", "38000"],
	["SS5", "SS", "55", "8000"],
];

export const WEST_MIDLANDS_BIDS: readonly Written<CaseFileBid>[] = ROWS.map(
	([ref, area, score, ...amounts], index) => ({
		ref,
		areas: [area],
		score,
		received: new Date(Date.UTC(2013, 9, 11, 8, index * 10)).toISOString(),
		options: amounts.map((amount) => ({ amount })),
	}),
);

/** The Invest to Save Budget 2013-14, second tranche, as a case; its threshold is 50 unless the rule says otherwise. */
export function westMidlandsCase(rule: Written<CaseFileRule>): Written<CaseFile> {
	return {
		format: "tranche-case/1",
		title: "Invest to Save Budget 2013-14, second tranche",
		fund: {
			total: "350000",
			commitments: [{ title: "Domestic homicide review research", amount: "30000" }],
		},
		needs: {
			areas: Object.keys(POPULATION_2011),
			indicators: [{ id: "population-2011", weight: "1", values: POPULATION_2011 }],
		},
		bids: WEST_MIDLANDS_BIDS,
		rule: { threshold: "50", ...rule },
	};
}
