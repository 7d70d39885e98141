import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatTotal } from "~/domain/assessment/total";
import {
	filterOf,
	keptList,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
} from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { PanelLines } from "~/ui/assessment/panel-meeting";
import { BidNamed } from "~/ui/bid/bid-named";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { Table } from "~/ui/govuk/table";
import { Tag } from "~/ui/govuk/tag";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { StatRow } from "~/ui/layout/stat-row";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import {
	type ModerationLine,
	type RoundModeration,
	readModeration,
} from "~/use-cases/assessment/read-moderation";

export const meta = titled<RoundModeration>(({ round }) => `Moderation: ${round.title}`);
export const handle: PageHandle<RoundModeration> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Moderation" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	const page = valueOrPage(readModeration(signedInContextFor(args), { roundId: args.params.roundId ?? "" }));
	return { ...page, ...pageOfRows(LIST, RULES, page.bids, new URL(args.request.url).searchParams) };
}

const LIST: ListDeclaration = {
	search: { label: "Reference or title" },
	filters: [filterOf("state", "State", "Any state", { "to-moderate": "To agree", complete: "Agreed" })],
	sorts: [{ key: "state", text: "To agree first" }],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<ModerationLine> = {
	texts: ({ reference, title }) => [reference, title],
	matches: { state: (line, state) => line.state === state },
};

function why(line: ModerationLine): string {
	return line.criteria
		.map(({ title, trigger, spread }) =>
			trigger !== "threshold"
				? `${title}: ${spread.replace(/\.?0+$/, "")} ${spread === "1.00" ? "point" : "points"} apart`
				: `${title}: totals ${line.assessorTotals.map(formatTotal).join(" and ")} are above and below the threshold`,
		)
		.join(". ");
}

export default function RoundModerationPage() {
	const shown = useLoaderData<typeof loader>();
	const { round, bids, rows, list, waiting } = shown;
	const path = `/rounds/${round.id}/moderation`;
	const open = bids.filter(({ state }) => state === "to-moderate").length;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">Moderation</h1>
			<StatRow
				stats={[
					{ label: "To moderate", value: open, ...(open > 0 ? { tone: "problem" as const } : {}) },
					{ label: "Moderated", value: bids.length - open },
					{ label: "Waiting for assessors", value: waiting, href: `/rounds/${round.id}/assessors` },
				]}
			/>
			<p className="govuk-body">
				A moderator agrees a score when the assessors are {shown.moderationGap} points or more apart on a
				criterion
				{shown.moderationDeviation === null
					? ""
					: `, or the standard deviation of their scores on it is above ${formatTotal(shown.moderationDeviation)}`}
				. If some of their totals reach the lowest fundable total, {formatTotal(shown.thresholdHundredths)},
				and others do not, a moderator agrees every score that differs.
			</p>
			{shown.scoredHere ? (
				<InsetText>You are scoring a bid in this round, so you cannot moderate in it.</InsetText>
			) : null}
			{bids.length === 0 ? (
				<p className="govuk-body">No scores need to be agreed so far.</p>
			) : (
				<>
					<ListForm list={list} path={path} />
					<ListCount list={list} noun={["bid", "bids"]} />
					<ScrollRegion label="Bids that need a moderator">
						<Table
							stacked
							firstCellIsHeader
							head={[
								{ text: "Bid" },
								{ text: "Why" },
								{ text: "State" },
								{ text: <span className="govuk-visually-hidden">What you can do</span> },
							]}
							rows={rows.map((line) => [
								{ text: <BidNamed reference={line.reference} title={line.title} /> },
								{ text: why(line) },
								{
									text:
										line.state === "complete" ? (
											<Tag colour="green">Agreed</Tag>
										) : (
											<Tag colour="orange">To agree</Tag>
										),
								},
								{
									text:
										line.title === null ? null : (
											<a
												className="govuk-link"
												href={
													line.state === "complete"
														? `/bids/${line.bidId}/scores`
														: `/bids/${line.bidId}/moderation${keptList(list, path)}`
												}
											>
												{line.state === "complete" ? "Scores" : shown.mayModerate ? "Moderate" : "Open"}
												<span className="govuk-visually-hidden"> {line.reference}</span>
											</a>
										),
								},
							])}
						/>
					</ScrollRegion>
					<ListPages list={list} path={path} />
				</>
			)}
			<PanelLines roundId={round.id} meetings={shown.meetings} mayHold={shown.mayHoldPanel} />
			<p className="govuk-body">
				<a className="govuk-link" href={`/rounds/${round.id}/agreement`}>
					Do the assessors agree?
				</a>
				{" · "}
				<a className="govuk-link" href={`/rounds/${round.id}/ranking`}>
					Ranking
				</a>
			</p>
		</>
	);
}
