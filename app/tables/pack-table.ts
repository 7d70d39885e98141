import type { ShownPackBid } from "~/domain/decision/pack";
import { pence, toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { type PackPage, readPack } from "~/use-cases/decision/read-pack";

/** What a version of a pack says of each bid, and what each scenario would give it. */
function columnsOf({ pack }: PackPage): readonly WrittenColumn<ShownPackBid>[] {
	const { scenarios = [], departures = [], reserve, bids = [] } = pack?.content ?? {};
	const reasons = new Map(departures.map(({ reference, reason }) => [reference, reason]));
	const places = new Map(reserve?.places.map((reference, index) => [reference, index + 1]));
	return [
		{ heading: "Bid", text: ({ reference }) => reference },
		{ heading: "Title", text: ({ title }) => title ?? "You have an interest" },
		{ heading: "Partnership", text: (bid) => bid.partnerships.map(({ name }) => name).join(", ") },
		{ heading: "Aims", text: ({ aims }) => aims },
		...(bids.some(({ category }) => category)
			? [{ heading: "Award category", text: ({ category = "" }: ShownPackBid) => category }]
			: []),
		{ heading: "Asked", text: ({ asked }) => toDecimalPounds(asked), isNumber: true },
		{
			heading: "Could be reduced to",
			text: (bid) => bid.couldBeReducedTo.map(toDecimalPounds).join(", "),
		},
		{ heading: "Score", text: ({ score }) => score ?? "", isNumber: true },
		{ heading: "Proposed", text: ({ proposed }) => toDecimalPounds(proposed), isNumber: true },
		{
			heading: "Place on the reserve list",
			text: ({ reference }) => String(places.get(reference) ?? ""),
			isNumber: true,
		},
		{ heading: "Reason for a departure", text: ({ reference }) => reasons.get(reference) ?? "" },
		...scenarios.map(
			({ title, amounts }): WrittenColumn<ShownPackBid> => ({
				heading: title,
				text: ({ reference }) => toDecimalPounds(amounts[reference] ?? pence(0)),
				isNumber: true,
			}),
		),
	];
}

/** The bids of a board pack, of the newest version or the one asked for. */
export const { csv, xlsx } = tableFiles(async (args) => {
	const version = Number(new URL(args.request.url).searchParams.get("version"));
	const page = valueOrPage(
		await readPack(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			version: Number.isInteger(version) && version > 0 ? version : null,
		}),
	);
	return tableWritten(`Board pack: ${page.round.title}`, columnsOf(page), page.pack?.content.bids ?? []);
});
