import { formatTotal } from "~/domain/assessment/total";
import { instantToLondon } from "~/domain/london-time";
import { type Pence, toDecimalPounds } from "~/domain/money";
import type { Outcome } from "~/domain/outcome";
import { type TableWritten, tableWritten, type WrittenColumn } from "~/domain/table/table-written";
import { WAITING_WORDS } from "~/ui/assessment/moderation-words";
import { STAGE_NAMES } from "~/ui/round/stage-names";
import { readAssignments } from "~/use-cases/assessment/read-assignments";
import type { BidScores } from "~/use-cases/assessment/read-bid-scores";
import { type ModerationLine, readModeration } from "~/use-cases/assessment/read-moderation";
import { type RankedShown, readRanking } from "~/use-cases/assessment/read-ranking";
import { type EligibilityLine, readRoundEligibility } from "~/use-cases/assessment/read-round-eligibility";
import { readScoresInRound } from "~/use-cases/assessment/read-scores-in-round";
import type { Context } from "~/use-cases/context";
import { type BidsPage, readBidsInRound } from "~/use-cases/round/read-bids-in-round";

type Round = { readonly roundId: string };
type Rows<Row> = { readonly title: string; readonly rows: readonly Row[] };

/** A table of a round: what it is called, what its columns mean, and how the rows are read that the reader may see. */
export type RoundTable = {
	readonly title: string;
	readonly about: string;
	readonly columns: readonly Pick<WrittenColumn<never>, "heading" | "means" | "isNumber" | "isDate">[];
	readonly read: (context: Context, round: Round) => Outcome<TableWritten>;
	/** The title of its round where the reader may have it at all. */
	readonly open: (context: Context, round: Round) => string | null;
};

function declared<Row>(
	title: string,
	about: string,
	columns: readonly WrittenColumn<Row>[],
	rowsOf: (context: Context, round: Round) => Outcome<Rows<Row>>,
	open = rowsOf as (context: Context, round: Round) => Outcome<Pick<Rows<Row>, "title">>,
): RoundTable {
	return {
		title,
		about,
		columns,
		read: (context, round) => {
			const found = rowsOf(context, round);
			if (!found.ok) return found;
			return { ok: true, value: tableWritten(`${found.value.title}: ${title}`, columns, found.value.rows) };
		},
		open: (context, round) => {
			const found = open(context, round);
			return found.ok ? found.value.title : null;
		},
	};
}

function mapped<T, Row>(outcome: Outcome<T>, rows: (value: T) => Rows<Row>): Outcome<Rows<Row>> {
	return outcome.ok ? { ok: true, value: rows(outcome.value) } : outcome;
}

const CLOSED = "You have an interest";
const pounds = (amount: Pence | null) => (amount === null ? "" : toDecimalPounds(amount));
const points = (hundredths: number | null) => (hundredths === null ? "" : formatTotal(hundredths));

/** An instant as London's clocks show it. */
function inLondon(instant: string | null): string {
	if (instant === null) return "";
	const { date, time } = instantToLondon(instant);
	return `${date} ${time}`;
}

type Named = {
	readonly reference: string;
	readonly title: string | null;
	readonly partnerships: readonly string[];
};

const NAMED: readonly WrittenColumn<Named>[] = [
	{
		heading: "Bid",
		text: ({ reference }) => reference,
		means: "The reference of the bid, unique in its round",
	},
	{ heading: "Title", text: ({ title }) => title ?? CLOSED },
	{ heading: "Partnership", text: ({ partnerships }) => partnerships.join(", "), means: "The lead first" },
];

const BIDS: readonly WrittenColumn<BidsPage["bids"][number]>[] = [
	...NAMED,
	{ heading: "Award category", text: ({ category }) => category ?? "" },
	{
		heading: "Received",
		text: ({ received }) => inLondon(received),
		isDate: true,
		means: "When it was last submitted before closing, in London time",
	},
	{ heading: "Stage", text: ({ state }) => STAGE_NAMES[state] },
	{ heading: "Asked", text: ({ asked }) => pounds(asked), isNumber: true, means: "Pounds" },
	{
		heading: "Reducible to",
		text: ({ reducibleTo }) => pounds(reducibleTo),
		isNumber: true,
		means: "The smallest amount it can be funded at, in pounds. Blank where it offers none",
	},
];

const ELIGIBILITY: readonly WrittenColumn<EligibilityLine>[] = [
	...NAMED,
	{ heading: "Asked", text: ({ asked }) => pounds(asked), isNumber: true, means: "Pounds" },
	{ heading: "Received", text: ({ received }) => inLondon(received), isDate: true, means: "London time" },
	{
		heading: "Result",
		text: ({ result }) => (result === null ? "not checked" : result),
		means: "eligible, ineligible or not checked",
	},
	{ heading: "Reason", text: ({ reason }) => reason },
	{
		heading: "Second look",
		text: ({ reconsideration }) => reconsideration ?? "",
		means: "Whether the partnership asked to look again: waits or answered",
	},
];

type Assigned = Named & { readonly assessor: string; readonly submitted: boolean };

const ASSESSORS: readonly WrittenColumn<Assigned>[] = [
	...NAMED,
	{ heading: "Assessor", text: ({ assessor }) => assessor, means: "Blank where nobody is assigned yet" },
	{
		heading: "Submitted",
		text: ({ assessor, submitted }) => (assessor === "" ? "" : submitted ? "yes" : "no"),
		means: "yes or no",
	},
];

type Scored = {
	readonly bid: BidScores;
	readonly criterion: BidScores["criteria"][number];
	readonly assessor: string;
	readonly given: BidScores["criteria"][number]["assessors"][number]["given"][number];
};

const SCORES: readonly WrittenColumn<Scored>[] = [
	{ heading: "Bid", text: ({ bid }) => bid.reference },
	{ heading: "Title", text: ({ bid }) => bid.title },
	{ heading: "Partnership", text: ({ bid }) => bid.partnerships.join(", ") },
	{ heading: "Criterion", text: ({ criterion }) => criterion.title },
	{ heading: "Weight", text: ({ criterion }) => String(criterion.weight), isNumber: true, means: "Of 100" },
	{
		heading: "Theme",
		text: ({ given }) => given.themeTitle,
		means: "Where a criterion is scored for each theme of the plan",
	},
	{ heading: "Assessor", text: ({ assessor }) => assessor },
	{
		heading: "Points",
		text: ({ given }) => (given.points === null ? "" : String(given.points)),
		isNumber: true,
		means: "Blank where none were given, which is not 0",
	},
	{ heading: "Reason", text: ({ given }) => given.reason },
	{
		heading: "Agreed points",
		text: ({ criterion }) => (criterion.agreed === null ? "" : String(criterion.agreed.points)),
		isNumber: true,
		means: "What moderation agreed. Blank where nothing was moderated",
	},
	{ heading: "Agreed because", text: ({ criterion }) => criterion.agreed?.reason ?? "" },
	{
		heading: "Score on the criterion",
		text: ({ criterion }) => criterion.score ?? "",
		isNumber: true,
		means: "The agreed points, or else the mean of the assessors",
	},
	{
		heading: "Total score",
		text: ({ bid }) => points(bid.totalHundredths),
		isNumber: true,
		means: "Of the whole bid, out of 100. Blank while it is not complete",
	},
];

function scoredRows(bids: readonly BidScores[]): readonly Scored[] {
	return bids.flatMap((bid) =>
		bid.criteria.flatMap((criterion) =>
			criterion.assessors.flatMap(({ given }, at) =>
				given.map((each) => ({ bid, criterion, assessor: bid.assessors[at]?.name ?? "", given: each })),
			),
		),
	);
}

type Ranked = Named & {
	readonly row: RankedShown | null;
	readonly asked: Pence;
	readonly waits: string;
} & Pick<RankedShown, "totalHundredths" | "spreadHundredths" | "moderated" | "received">;

const LINES: Readonly<Record<RankedShown["line"], string>> = {
	"within-money": "within the money",
	"beyond-money": "beyond the money",
	"below-threshold": "below the threshold",
};

const RANKING: readonly WrittenColumn<Ranked>[] = [
	{
		heading: "Place",
		text: ({ row }) => String(row?.place ?? ""),
		isNumber: true,
		means: "Blank if not scored",
	},
	...NAMED,
	{ heading: "Total score", text: ({ totalHundredths }) => points(totalHundredths), isNumber: true },
	{
		heading: "Spread",
		text: ({ spreadHundredths }) => points(spreadHundredths),
		isNumber: true,
		means: "Between the highest and the lowest assessor’s total",
	},
	{ heading: "Moderated", text: ({ moderated }) => (moderated ? "yes" : "no"), means: "yes or no" },
	{
		heading: "Tied",
		text: ({ row }) => (row?.tied ? "yes" : "no"),
		means: "yes or no: another has its total",
	},
	{ heading: "Asked", text: ({ asked }) => pounds(asked), isNumber: true, means: "Pounds" },
	{
		heading: "Asked so far",
		text: ({ row }) => pounds(row?.runningTotal ?? null),
		isNumber: true,
		means: "Pounds asked down to this bid. Blank below the threshold",
	},
	{ heading: "Where it stands", text: ({ row, waits }) => (row ? LINES[row.line] : waits) },
	{ heading: "Received", text: ({ received }) => inLondon(received), isDate: true, means: "London time" },
];

type Moderated = ModerationLine & { readonly criterion: ModerationLine["criteria"][number] };

const MODERATION: readonly WrittenColumn<Moderated>[] = [
	{ heading: "Bid", text: ({ reference }) => reference },
	{ heading: "Title", text: ({ title }) => title ?? CLOSED },
	{ heading: "Criterion", text: ({ criterion }) => criterion.title },
	{
		heading: "Moderated because of",
		text: ({ criterion }) => criterion.trigger ?? "",
		means: "The rule that asks for it",
	},
	{
		heading: "Spread",
		text: ({ criterion }) => criterion.spread,
		isNumber: true,
		means: "Points between assessors",
	},
	{
		heading: "Agreed points",
		text: ({ criterion }) => (criterion.agreed === null ? "" : String(criterion.agreed)),
		isNumber: true,
		means: "Blank while it is still to be agreed",
	},
];

/** Every table of a round that the office can take out, by the name in its address; names and columns stay. */
export const ROUND_TABLES: Readonly<Record<string, RoundTable>> = {
	bids: declared("Bids received", "A row for each bid.", BIDS, (context, round) =>
		mapped(readBidsInRound(context, round), ({ round: { title }, bids }) => ({ title, rows: bids })),
	),
	eligibility: declared(
		"Eligibility",
		"A row for each bid, with the result of the check.",
		ELIGIBILITY,
		(context, round) =>
			mapped(readRoundEligibility(context, round), ({ round: { title }, bids }) => ({ title, rows: bids })),
	),
	assessors: declared("Assessors", "A row for each bid and assessor.", ASSESSORS, (context, round) =>
		mapped(readAssignments(context, round), ({ round: { title }, bids }) => ({
			title,
			rows: bids.flatMap((bid): readonly Assigned[] =>
				bid.assessors.length === 0
					? [{ ...bid, assessor: "", submitted: false }]
					: bid.assessors.map(({ name, submitted }) => ({ ...bid, assessor: name, submitted })),
			),
		})),
	),
	scores: declared(
		"Scores",
		"A row for each score that an assessor gave, once all assessments of its bid are in.",
		SCORES,
		(context, round) =>
			mapped(readScoresInRound(context, round), ({ round: { title }, bids }) => ({
				title,
				rows: scoredRows(bids),
			})),
		(context, round) => mapped(readRanking(context, round), ({ round: { title } }) => ({ title, rows: [] })),
	),
	moderation: declared(
		"Moderation",
		"A row for each criterion of a bid that the rule picked out.",
		MODERATION,
		(context, round) =>
			mapped(readModeration(context, round), ({ round: { title }, bids }) => ({
				title,
				rows: bids.flatMap((bid) => bid.criteria.map((criterion) => ({ ...bid, criterion }))),
			})),
	),
	ranking: declared(
		"Ranking",
		"A row for each eligible bid in published order. Bids not scored come last.",
		RANKING,
		(context, round) =>
			mapped(readRanking(context, round), ({ round: { title }, ranked, notScored }) => ({
				title,
				rows: [
					...ranked.map((row): Ranked => ({ ...row, row, waits: "" })),
					...notScored.map(
						(bid): Ranked => ({
							...bid,
							row: null,
							waits: bid.waitsFor ? WAITING_WORDS[bid.waitsFor] : "",
						}),
					),
				],
			})),
	),
};
