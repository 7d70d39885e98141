import type { LoaderFunctionArgs } from "@remix-run/node";
import type { ScenariosPage } from "~/domain/allocation/run/scenario";
import { type Pence, toDecimalPounds } from "~/domain/money";
import { percentage } from "~/domain/needs/share-in-words";
import { type TableWritten, tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { valueOrPage } from "~/respond";
import { ruleAsked } from "~/rule-asked";
import { signedInContextFor } from "~/session";
import { tableFiles } from "~/sheet-file";
import { formulasOf, totalsRows } from "~/ui/allocation/partnership-totals";
import { inOrderOf } from "~/ui/allocation/scenario-columns";
import { readPreview } from "~/use-cases/allocation/read-preview";
import { readScenarios } from "~/use-cases/allocation/read-scenarios";

type Compared = Pick<ScenariosPage, "bids" | "partnerships" | "scenarios"> & {
	readonly round: { readonly title: string };
};
type Bid = Compared["bids"][number];

/** A row a bid; for each scenario what it gives, why, and the place on its reserve list. */
function bidsOf({ round, bids, scenarios, partnerships }: Compared): TableWritten {
	const nameOf = new Map(partnerships.map(({ key, name }) => [key, name]));
	const columns: readonly WrittenColumn<Bid>[] = [
		{ heading: "Bid", text: ({ reference }) => reference },
		{ heading: "Title", text: ({ title }) => title ?? "You have an interest" },
		{
			heading: "Partnership",
			text: (bid) => bid.partnerships.map((key) => nameOf.get(key) ?? key).join(", "),
		},
		{ heading: "Score", text: ({ score }) => score ?? "", isNumber: true },
		{ heading: "Asked", text: ({ asked }) => toDecimalPounds(asked), isNumber: true },
		...scenarios.flatMap(({ title, awards, reserve }): WrittenColumn<Bid>[] => {
			const awardOf = new Map(awards.map((award) => [award.reference, award]));
			const places = new Map(reserve.map((reference, index) => [reference, index + 1]));
			return [
				{ heading: title, text: ({ reference }) => amount(awardOf.get(reference)?.amount), isNumber: true },
				{ heading: `${title}: why`, text: ({ reference }) => awardOf.get(reference)?.reason ?? "" },
				{
					heading: `${title}: place on the reserve list`,
					text: ({ reference }) => String(places.get(reference) ?? ""),
					isNumber: true,
				},
			];
		}),
	];
	return tableWritten(`${round.title}: scenarios`, columns, inOrderOf(scenarios[0], bids));
}

/** A row a partnership, and one for those that bid together; what each scenario gives it beside its need. */
function partnershipsOf(compared: Compared): TableWritten {
	const { round, scenarios } = compared;
	type Row = ReturnType<typeof totalsRows>[number];
	const columns: readonly WrittenColumn<Row>[] = [
		{ heading: "Partnership", text: ({ name }) => name },
		...formulasOf(scenarios).flatMap(({ title, shares, amounts }): WrittenColumn<Row>[] => [
			{
				heading: `Need share, ${title}`,
				text: ({ key }) => (shares[key] === undefined ? "" : percentage(shares[key])),
			},
			{ heading: `Envelope, ${title}`, text: ({ key }) => amount(amounts[key]), isNumber: true },
		]),
		...scenarios.map(
			({ title, byPartnership }): WrittenColumn<Row> => ({
				heading: title,
				text: ({ key }) => toDecimalPounds(byPartnership[key] ?? 0n),
				isNumber: true,
			}),
		),
	];
	return tableWritten(`${round.title}: money by partnership`, columns, totalsRows(compared));
}

function amount(pounds: Pence | undefined): string {
	return pounds === undefined ? "" : toDecimalPounds(pounds);
}

function saved(args: LoaderFunctionArgs): Compared {
	const chosen = new URL(args.request.url).searchParams.getAll("compare");
	return valueOrPage(readScenarios(signedInContextFor(args), args.params.roundId ?? "", chosen));
}

async function previewed(args: LoaderFunctionArgs): Promise<Compared> {
	return valueOrPage(await readPreview(signedInContextFor(args), ruleAsked(args).rule));
}

/** The saved scenarios that an address compares. */
export const comparison = {
	bids: tableFiles((args) => bidsOf(saved(args))),
	partnerships: tableFiles((args) => partnershipsOf(saved(args))),
};

/** A rule that is not saved, beside the published one. */
export const preview = {
	bids: tableFiles(async (args) => bidsOf(await previewed(args))),
	partnerships: tableFiles(async (args) => partnershipsOf(await previewed(args))),
};
