import type { CaseFile } from "../allocation/case/case-file";
import type { Canonical } from "../canonical";
import type { Pence } from "../money";
import type { LineKind } from "../needs/published-year";
import type { YearOnYear } from "../needs/year-on-year";
import { type Ratio, toDecimal, toFraction, toPlainPounds } from "../ratio";

/** What a notice by need says beside its lines. */
export type NeedsNotice = {
	readonly title: string;
	readonly caseSha256: string;
	readonly runSha256: string;
	/** The fund's money as the case has it: total, commitments, top-slices. */
	readonly fund: CaseFile["fund"];
	/** What the formula divided, in whole units. */
	readonly pot: Pence;
	readonly unit: Pence;
	readonly rounding: "largest-remainder" | "webster";
	readonly transition: { readonly step: number; readonly steps: number } | null;
	readonly bounds: {
		readonly method: "clamp" | "scale-gains";
		readonly floor: Ratio | null;
		readonly ceiling: Ratio | null;
		readonly minimum: Pence;
		/** λ or s. */
		readonly factor: Ratio;
	} | null;
	readonly indicators: readonly {
		readonly title: string;
		readonly source: string;
		readonly sourceDate: string;
		readonly weight: string;
	}[];
	/** What the formula gives each partnership, beside what it had. */
	readonly rows: readonly (YearOnYear & { readonly organisationId: string; readonly name: string })[];
	/** Tables published elsewhere for this year and the years before. */
	readonly years: readonly NoticeYear[];
};

/** As the notice writes it: the money of the case in pounds without surplus zeros, shares with ten decimal places. */
export function writeNeedsNotice({ fund, unit, bounds, rows, ...rest }: NeedsNotice): Canonical {
	const plain = <Line extends object>(line: Line) =>
		"amount" in line ? { ...line, amount: toPlainPounds(line.amount as Pence) } : { ...line };
	return {
		...rest,
		fund: {
			total: toPlainPounds(fund.total),
			commitments: fund.commitments?.map(plain),
			topSlices: fund.topSlices?.map(plain),
		},
		unit: toPlainPounds(unit),
		bounds: bounds && {
			...bounds,
			minimum: toPlainPounds(bounds.minimum),
			factor: toFraction(bounds.factor),
		},
		rows: rows.map(({ share, changePercent, ...row }) => ({
			...row,
			share: toDecimal(share, 10),
			changePercent: changePercent && toDecimal(changePercent, 1),
		})),
	} as Canonical;
}

export type NoticeYear = {
	readonly financialYear: string;
	readonly title: string;
	readonly source: string;
	readonly sourceDate: string;
	readonly note: string;
	readonly publishedTotal: Pence | null;
	readonly lines: readonly {
		readonly kind: LineKind;
		readonly title: string;
		readonly organisationId: string | null;
		readonly amount: Pence;
	}[];
};
