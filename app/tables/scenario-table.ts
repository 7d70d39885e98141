import { toDecimalPounds } from "~/domain/money";
import { tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { readScenario, type ScenarioPage } from "~/use-cases/allocation/read-scenario";

/** What each bid gets under a saved scenario and why, with its place on the reserve list. */
export const { csv, xlsx } = tableFiles((args) => {
	const scenario = valueOrPage(
		readScenario(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			scenarioId: args.params.scenarioId ?? "",
		}),
	);
	const places = new Map(scenario.reserve.map((reference, index) => [reference, index + 1]));
	const columns: readonly WrittenColumn<ScenarioPage["awards"][number]>[] = [
		{ heading: "Bid", text: ({ reference }) => reference },
		{ heading: "Title", text: ({ title }) => title ?? "You have an interest" },
		{ heading: "Amount", text: ({ amount }) => toDecimalPounds(amount), isNumber: true },
		{ heading: "Why", text: ({ reason }) => `${reason}.` },
		{
			heading: "Place on the reserve list",
			text: ({ reference }) => String(places.get(reference) ?? ""),
			isNumber: true,
		},
	];
	return tableWritten(`${scenario.round.title}: ${scenario.title}`, columns, scenario.awards);
});
