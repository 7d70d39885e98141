import { toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { robustnessAsked } from "~/robustness-asked";
import { tableFiles } from "~/sheet-file";
import { type RobustBid, shareOf } from "~/ui/allocation/robustness-table";

/** How far each score may move, and in how many of the draws asked for its bid is funded. */
export const { csv, xlsx } = tableFiles(async (args) => {
	const { page } = await robustnessAsked(args);
	const columns: readonly WrittenColumn<RobustBid>[] = [
		{ heading: "Bid", text: ({ reference }) => reference },
		{ heading: "Score", text: ({ score }) => score, isNumber: true },
		{ heading: "Gets", text: ({ amount }) => toDecimalPounds(amount), isNumber: true },
		{ heading: "No amount changes from", text: ({ interval }) => interval?.from ?? "", isNumber: true },
		{ heading: "To", text: ({ interval }) => interval?.to ?? "", isNumber: true },
		{ heading: "Funded in draws", text: ({ funded }) => shareOf(funded, page.draws.done) },
	];
	return tableWritten(`Small changes in scores: ${page.scenario.title}`, columns, page.bids);
});
