import { canonicalText } from "../canonical";
import type { Pence } from "../money";
import type { NoticeLine } from "./notice";
import { reserveOfLines } from "./reserve-of-lines";

/** What became of a bid, as its letter says it: `in-part` where it gets less than it asked for. */
export type LetterKind = "awarded" | "in-part" | "reserve" | "declined";

/** A letter of outcome as it was sent, as canonical JSON. */
export type LetterContent = {
	readonly format: "tranche-letter/1";
	readonly kind: LetterKind;
	/** The decision's number as stored, 2013-014. */
	readonly number: string;
	readonly decidingOffice: string;
	readonly round: string;
	readonly bid: { readonly reference: string; readonly title: string };
	readonly asked: Pence | null;
	readonly decided: Pence;
	/** What a smaller amount leaves out, in the bid's own words; "" where it says nothing. */
	readonly dropped: string;
	/** The place on the reserve list, from 1; null where it has none. */
	readonly reservePlace: number | null;
	readonly reason: string;
	readonly conditions: string;
	/** As somebody of the office wrote it; "" where nobody did. */
	readonly feedback: string;
	/** The bid's own scores, where the round's scheme promised them. */
	readonly scores?: LetterScores;
};

export type LetterScores = {
	/** Points of 100, two decimals. */
	readonly total: string;
	readonly threshold: string;
	readonly criteria: readonly {
		readonly title: string;
		readonly weight: number;
		/** Of 5 points, two decimals. */
		readonly score: string;
	}[];
};

/** The canonical text of a letter, to be kept. */
export function letterText(content: LetterContent): string {
	return canonicalText(content);
}

/** What a line's letter says has become of its bid; null for a line without a bid. */
export function letterKind({ outcome, asked, decided }: NoticeLine): LetterKind | null {
	if (outcome === "awarded" && asked !== null && decided < asked) return "in-part";
	return outcome;
}

/** A bid's place on the reserve list of a notice, from 1; null where it has none. */
export function reservePlaceOf(lines: readonly NoticeLine[], line: NoticeLine): number | null {
	if (line.reservePlace !== undefined) return line.reservePlace;
	const place = reserveOfLines(lines).indexOf(line.reference ?? "");
	return place < 0 ? null : place + 1;
}

/** Feedback to begin with: under each criterion, the reasons of all who scored it, without names or points. */
export function firstFeedback(
	criteria: readonly { readonly title: string; readonly reasons: readonly string[] }[],
): string {
	return criteria
		.map(({ title, reasons }) => ({
			title,
			said: [...new Set(reasons.map((each) => each.trim()))].filter(Boolean),
		}))
		.filter(({ said }) => said.length > 0)
		.map(({ title, said }) => `${title}: ${said.join(" ")}`)
		.join("\n\n");
}
