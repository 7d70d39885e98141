import { everybody, type Row } from "../row";

/** A bid of the tranche of 2013, which is published. */
const WINNING_BID = "/rounds/invest-to-save-budget-2013-14-second-tranche/published/B2";

/** Pages and files for everybody that are of no record. */
const FOR_EVERYBODY: readonly Row[] = (
	[
		["awards._index", "/awards"],
		["awards.table[.]csv", "/awards/table.csv"],
		["grants._index", "/grants"],
		["grants.table[.]csv", "/grants/table.csv"],
		["audit-heads._index", "/audit-heads"],
		["audit-heads[.]atom", "/audit-heads.atom"],
		["decisions[.]atom", "/decisions.atom"],
		["rounds[.]atom", "/rounds.atom"],
		["rounds[.]ics", "/rounds.ics"],
		["rounds.$roundId.dates[.]ics", "/rounds/{tranche}/dates.ics"],
		["sitemap[.]xml", "/sitemap.xml"],
		["robots[.]txt", "/robots.txt"],
		["check-decision[.]js", "/check-decision.js"],
		["rounds.$roundId.published.$reference._index", WINNING_BID],
		["rounds.$roundId.published.$reference.bid[.]json", `${WINNING_BID}/bid.json`],
		["rounds.$roundId.published.$reference.bid[.]pdf", `${WINNING_BID}/bid.pdf`],
	] as const
).map(([route, address]) => ({ route, address, sees: { 200: everybody } }));

/** All of them; and a file that no published bid has. */
export const PUBLIC_ROWS: readonly Row[] = [
	...FOR_EVERYBODY,
	{
		route: "rounds.$roundId.published.$reference.files.$fileId",
		address: `${WINNING_BID}/files/{submittedFile}`,
		sees: { 404: everybody },
	},
];
