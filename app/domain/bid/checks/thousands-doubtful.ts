import { fromDecimal } from "../../ratio";
import { type Check, quoted, rowsOfTable } from "./check";

const IN_THOUSANDS = /£ ?k\b|£ ?['’]?000s?|\bthousands?\b|\bk£/i;

/** The least figure that is taken for pounds in a column of thousands: £10 million. */
const TOO_LARGE = 10_000n;

/** A table headed in thousands over figures that look like pounds. */
export const thousandsDoubtful: Check = (content) =>
	(content.tables ?? []).flatMap(({ key, section, fields }) =>
		fields
			.filter(({ label }) => IN_THOUSANDS.test(label))
			.flatMap((field) => {
				const large = rowsOfTable(content, key).flatMap((row) => {
					const figure = fromDecimal(String(row[field.key] ?? ""));
					return figure && figure.numerator >= TOO_LARGE * figure.denominator ? [String(row[field.key])] : [];
				});
				if (large.length === 0) return [];
				return [
					{
						kind: "difference" as const,
						section,
						words: `${quoted(field.label)} holds ${large[0]}. Check whether that is thousands or pounds.`,
					},
				];
			}),
	);
