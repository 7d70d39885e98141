import * as z from "zod/mini";
import { anyChoice, choices, optionalText } from "../fields";

/** Which sheet of a file is taken: its place. */
export const importSheetForm = z.object({ sheet: anyChoice({ missing: "Select a sheet" }) });

const ROW = /^(\d{1,7})(?:\s*(?:-|–|to)\s*(\d{1,7}))?$/i;
const MOST_AT_ONCE = 100_000;

/** Rows as people write them: `12, 15 to 20`. */
const rowNumbers = z.pipe(
	optionalText(40_000, { tooLong: "Rows must be 40,000 characters or less" }),
	z.transform((text: string, context): readonly number[] => {
		const numbers: number[] = [];
		for (const part of text.split(/[,;\s]+(?!to\b)(?<!\bto\s)/i).filter((each) => each !== "")) {
			const match = ROW.exec(part.trim());
			const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
			if (!match || to < from || to - from > MOST_AT_ONCE) {
				context.issues.push({
					code: "custom",
					message: `Enter row numbers, like 12, 15 to 20. “${part.slice(0, 20)}” is not a row`,
					input: text,
				});
				return z.NEVER;
			}
			for (let row = from; row <= to; row++) numbers.push(row);
		}
		return numbers;
	}),
);

/** Where the headings of a table stand, and which rows are left out: those ticked and those typed. */
export const importRowsForm = z.object({
	first: anyChoice({ missing: "Select the row with the headings" }),
	count: anyChoice({ missing: "Select how many rows the headings take up" }),
	leftOut: choices(null),
	more: rowNumbers,
});

/** What is said beside a name of which nothing was chosen. */
export const NAME_MISSING = "Select the partnership this is, or leave the row out";

/** What each name that nearly is a partnership's means: `names.<place>`, an identifier or `none`. */
export const importNamesForm = z.object({
	names: z.record(z.string(), anyChoice({ missing: NAME_MISSING })),
});
