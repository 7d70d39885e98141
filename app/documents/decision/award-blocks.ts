import type { NoticeContent } from "~/domain/decision/notice";
import { formatPounds } from "~/domain/money";
import { recipientsInWords } from "~/explain/notice-in-words";
import { amountChart } from "../amount-chart";
import type { Block } from "../document";

/** Who gets what: a row for each line that gets money, the total, and a chart of it beside what was asked. */
export function whoGetsWhat({ lines, total }: Pick<NoticeContent, "lines" | "total">): readonly Block[] {
	const awarded = lines.filter(({ decided }) => decided !== 0n);
	if (awarded.length === 0) return [{ is: "text", text: "No money is given." }];
	const withBids = awarded.some(({ reference }) => reference !== null);
	const table: Block = {
		is: "table",
		caption: "Who gets what",
		columns: [
			{ text: withBids ? "Bid" : "Award" },
			{ text: "For" },
			...(withBids ? [{ text: "Asked", numeric: true }] : []),
			{ text: "Awarded", numeric: true },
		],
		rows: [
			...awarded.map(({ reference, title, recipients, asked, decided }) => [
				reference === null ? title : `${reference}: ${title}`,
				recipientsInWords(recipients),
				...(withBids ? [asked === null ? "" : formatPounds(asked)] : []),
				formatPounds(decided),
			]),
			["Total", "", ...(withBids ? [""] : []), formatPounds(total)],
		],
		total: true,
	};
	if (!withBids) return [table];
	return [
		table,
		...amountChart({
			caption: "Awarded of what was asked",
			dark: "awarded",
			light: "asked",
			bars: lines.flatMap(({ reference, asked, decided }) =>
				reference === null || asked === null ? [] : [{ label: reference, dark: decided, light: asked }],
			),
		}),
	];
}
