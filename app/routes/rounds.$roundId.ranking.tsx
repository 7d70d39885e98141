import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import {
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import { listed } from "~/explain/in-words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { WAITING_WORDS } from "~/ui/assessment/moderation-words";
import { RankingTable } from "~/ui/assessment/ranking-table";
import { BidNamed } from "~/ui/bid/bid-named";
import type { PageHandle } from "~/ui/frame/page-handle";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { type RankingShown, readRanking } from "~/use-cases/assessment/read-ranking";

export const meta = titled<RankingShown>(({ round }) => `Ranking: ${round.title}`);
export const handle: PageHandle<RankingShown> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Ranking" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const shown = valueOrPage(readRanking(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	const ranked = shown.ranked.map((bid, index) => {
		const before = shown.ranked[index - 1];
		return { ...bid, above: before?.reference ?? null, begins: before?.line !== bid.line };
	});
	const partnerships = [...new Set(ranked.flatMap((bid) => bid.partnerships))].sort();
	const declared: ListDeclaration = {
		...LIST,
		filters: [
			filterOf(
				"partnership",
				"Partnership",
				"Any partnership",
				Object.fromEntries(partnerships.map((name) => [name, name])),
			),
			LINES,
		],
	};
	const query = new URL(args.request.url).searchParams;
	const notScored = pageOfRows(NOT_SCORED, { texts: () => [] }, shown.notScored, query);
	return { ...shown, ...pageOfRows(declared, RULES, ranked, query), notScored };
}

const LINES = filterOf("line", "Where it stands", "Anywhere", {
	"within-money": "Within the money",
	"beyond-money": "Beyond the money",
	"below-threshold": "Below the threshold",
});

const LIST: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	sorts: [{ key: "place", text: "Published order" }],
};

const NOT_SCORED: ListDeclaration = { sorts: [], rowsAPage: ROWS_OF_WORK, pageKey: "not-scored" };

const RULES: ListRules<
	RankingShown["ranked"][number] & { readonly above: string | null; readonly begins: boolean }
> = {
	texts: ({ reference, title, partnerships }) => [reference, title ?? "", ...partnerships],
	matches: {
		partnership: ({ partnerships }, name) => partnerships.includes(name),
		line: (bid, line) => bid.line === line,
	},
};

const RULE_WORDS: Readonly<Record<RankingShown["rule"], string>> = {
	"rank-and-stop": "stops at the first bid that does not fit",
	"rank-and-skip": "goes on to the next bid when one does not fit",
	"score-per-pound":
		"takes bids in order of points for each pound asked, ties in this order, and goes on to the next when one does not fit",
	"needs-envelopes": "takes bids in this order within each partnership’s envelope",
	optimum: "chooses the bids of the greatest total value together; this order settles what is equal",
};

export default function Ranking() {
	const shown = useLoaderData<typeof loader>();
	const path = `/rounds/${shown.round.id}/ranking`;
	const { round, rows, list, ranked, notScored, ineligible, money, rule, mayReadScenarios } = shown;
	const within = ranked.filter(({ line }) => line === "within-money");
	const last = within.at(-1);
	const fundable = ranked.filter(({ line }) => line !== "below-threshold").length;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Ranking</h1>
			<StatRow
				stats={[
					{
						label: "Within the money",
						value: within.length,
						note: `asking ${formatPounds(last?.runningTotal ?? 0n)} of ${formatPounds(money)}`,
					},
					{
						label: "Fundable",
						value: fundable,
						note: `reach the threshold, ${formatTotal(shown.thresholdHundredths)}`,
					},
					{
						label: "Not scored yet",
						value: notScored.list.all,
						...(notScored.list.all > 0 ? { tone: "problem" as const } : {}),
					},
				]}
			/>
			<p className="govuk-body">
				Total from high to low; then the smaller amount asked; then received earlier; then by reference. The
				line of the money adds up what is asked in full. The published rule {RULE_WORDS[rule]}, and may fund a
				bid at a reduced amount
				{mayReadScenarios ? (
					<>
						:{" "}
						<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
							see the scenarios
						</a>
					</>
				) : null}
				.
			</p>
			{shown.office ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/rounds/${round.id}/agreement`}>
						Do the assessors agree, and what if all were equally lenient?
					</a>
				</p>
			) : null}
			{ranked.length === 0 ? (
				<p className="govuk-body">No bid has a total yet.</p>
			) : (
				<>
					<ListForm list={list} path={path} />
					<ListCount list={list} noun={["bid", "bids"]} />
					{rows.length > 0 ? (
						<RankingTable rows={rows} thresholdHundredths={shown.thresholdHundredths} money={money} />
					) : null}
					<ListPages list={list} path={path} />
				</>
			)}
			{notScored.list.all > 0 ? (
				<section aria-labelledby="not-scored">
					<h2 className="govuk-heading-m" id="not-scored">
						Not scored yet
					</h2>
					<p className="govuk-body">
						These bids are not ranked yet. A bid without a score does not count as zero.
					</p>
					<ListCount list={notScored.list} noun={["bid", "bids"]} />
					<ul className="govuk-list govuk-list--bullet">
						{notScored.rows.map((bid) => (
							<li key={bid.bidId}>
								<BidNamed reference={bid.reference} title={bid.title} href={`/bids/${bid.bidId}`} /> (
								{bid.partnerships.join(", ")}), {formatPounds(bid.asked)}.{" "}
								{bid.waitsFor ? WAITING_WORDS[bid.waitsFor] : null}
							</li>
						))}
					</ul>
					<ListPages
						list={notScored.list}
						path={path}
						part={{ id: "not-scored", label: "Pages of bids not scored yet" }}
					/>
				</section>
			) : null}
			{ineligible.length > 0 ? (
				<p className="govuk-body">Found ineligible and not scored: {listed(ineligible)}.</p>
			) : null}
		</>
	);
}
