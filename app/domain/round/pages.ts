import type { RoundState } from "../lifecycle";
import type { Action } from "../permissions";

/** The pages about a round beside its own, as they stand in their address. */
export type RoundPage =
	| "bids"
	| "eligibility"
	| "assessors"
	| "coverage"
	| "practice"
	| "moderation"
	| "ranking"
	| "allocation"
	| "board"
	| "decision"
	| "reserve"
	| "print"
	| "tables"
	| "archive";

const ORDER: readonly Exclude<RoundState, "cancelled">[] = [
	"planned",
	"open",
	"closed",
	"assessing",
	"allocating",
	"with-board",
	"decided",
	"published",
];

type Rule = {
	readonly page: RoundPage;
	/** What lets a person open it, and from which state of the round on. Any one will do. */
	readonly opened: readonly { readonly by: Action; readonly from: (typeof ORDER)[number] }[];
};

const RULES: readonly Rule[] = [
	{
		page: "bids",
		opened: [
			{ by: "read-submitted-bid", from: "closed" },
			{ by: "read-bid-in-pack", from: "with-board" },
		],
	},
	{ page: "eligibility", opened: [{ by: "read-assessments", from: "closed" }] },
	{ page: "assessors", opened: [{ by: "read-assessments", from: "closed" }] },
	{ page: "coverage", opened: [{ by: "read-assessments", from: "closed" }] },
	{ page: "practice", opened: [{ by: "read-assessments", from: "closed" }] },
	{ page: "moderation", opened: [{ by: "read-assessments", from: "assessing" }] },
	{
		page: "ranking",
		opened: [
			{ by: "read-ranking", from: "assessing" },
			{ by: "read-ranking-in-pack", from: "with-board" },
		],
	},
	{
		page: "allocation",
		opened: [
			{ by: "read-scenarios", from: "assessing" },
			{ by: "read-scenarios-in-pack", from: "with-board" },
		],
	},
	{
		page: "board",
		opened: [
			{ by: "prepare-pack", from: "allocating" },
			{ by: "read-pack", from: "with-board" },
		],
	},
	{ page: "decision", opened: [{ by: "read-unpublished-decision", from: "allocating" }] },
	{ page: "reserve", opened: [{ by: "read-reserve-list", from: "published" }] },
	{ page: "print", opened: [{ by: "print-round", from: "assessing" }] },
	{
		page: "tables",
		opened: [
			{ by: "read-submitted-bid", from: "closed" },
			{ by: "read-bid-in-pack", from: "with-board" },
		],
	},
	{ page: "archive", opened: [{ by: "read-archives", from: "closed" }] },
];

/** The round's pages that these rights open in this state. A cancelled round keeps those of its assessment. */
export function roundPages(state: RoundState, may: (action: Action) => boolean): readonly RoundPage[] {
	const standing = ORDER.indexOf(state === "cancelled" ? "assessing" : state);
	const reached = (from: (typeof ORDER)[number]) => standing >= ORDER.indexOf(from);
	return RULES.filter(({ opened }) => opened.some(({ by, from }) => reached(from) && may(by))).map(
		({ page }) => page,
	);
}
