import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ShownPackBid } from "~/domain/decision/pack";
import {
	byAmount,
	clearedQuery,
	filterOf,
	keptOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	ROWS_OF_WORK,
	reversed,
} from "~/domain/listing/list-query";
import { fromDecimalPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AdviceList } from "~/ui/board/advice-list";
import { MeetingList } from "~/ui/board/meeting-list";
import { MemberInterests } from "~/ui/board/member-interests";
import { PackBids } from "~/ui/board/pack-bids";
import { PackPaper } from "~/ui/board/pack-paper";
import { PackScenarios } from "~/ui/board/pack-scenarios";
import { PackVersion } from "~/ui/board/pack-version";
import { PackFund, Proposal } from "~/ui/board/proposal";
import { DeparturesList } from "~/ui/decision/departures-list";
import { ReserveList } from "~/ui/decision/reserve-list";
import { DocumentFiles } from "~/ui/documents/document-files";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages, WholeFile } from "~/ui/list/list-controls";
import { type PackPage, readPack } from "~/use-cases/decision/read-pack";

export const meta = titled<PackPage>(({ round }) => `Board pack: ${round.title}`);
export const handle: PageHandle<PackPage> = {
	isLarge: true,
	breadcrumbs: ({ round }) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: "Board pack" },
	],
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	const version = Number(query.get("version"));
	const page = valueOrPage(
		await readPack(signedInContextFor(args), {
			roundId: args.params.roundId ?? "",
			version: Number.isInteger(version) && version > 0 ? version : null,
		}),
	);
	const bids = page.pack?.content.bids ?? [];
	return { ...page, shown: pageOfRows({ ...BIDS, kept: keptOf(query, ["version"]) }, RULES, bids, query) };
}

const BIDS: ListDeclaration = {
	search: { label: "Reference, title or partnership" },
	filters: [filterOf("proposed", "Proposed", "Anything", { money: "Money", none: "No money" })],
	sorts: [
		{ key: "place", text: "Order of the proposal" },
		{ key: "score", text: "Highest score first" },
		{ key: "proposed", text: "Largest amount first" },
	],
	rowsAPage: ROWS_OF_WORK,
};

const RULES: ListRules<ShownPackBid> = {
	texts: ({ reference, title, partnerships }) => [reference, title, ...partnerships.map(({ name }) => name)],
	matches: { proposed: ({ proposed }, what) => (proposed !== 0n) === (what === "money") },
	order: {
		score: reversed(byAmount(({ score }) => fromDecimalPounds(score ?? "") ?? -1n)),
		proposed: reversed(byAmount(({ proposed }) => proposed)),
	},
};

function Steps({ page }: { readonly page: PackPage }) {
	const { round, office, pack, mayAdviseOnWhole, mayRecordMeeting } = page;
	const base = `/rounds/${round.id}/board`;
	const renew = office?.mayPrepare && !(office.packCurrent && round.state === "with-board");
	return (
		<div className="govuk-button-group govuk-!-display-none-print">
			{mayAdviseOnWhole ? (
				<ButtonLink href={`${base}/advice`}>Advise on the whole proposal</ButtonLink>
			) : null}
			{renew ? (
				<ButtonLink href={`${base}/prepare`}>
					{pack ? "Prepare a new version" : "Prepare the pack for the board"}
				</ButtonLink>
			) : null}
			{office?.mayPrepare ? (
				<ButtonLink href={`${base}/paper`} variant="secondary">
					Write the board’s paper
				</ButtonLink>
			) : null}
			{mayRecordMeeting ? (
				<ButtonLink href={`${base}/meeting`} variant="secondary">
					Record a meeting
				</ButtonLink>
			) : null}
			{office?.decisionId ? (
				<a className="govuk-link" href={`/rounds/${round.id}/decision`}>
					The decision
				</a>
			) : null}
			{office && !office.decisionId ? (
				<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
					Draft a decision from a scenario first
				</a>
			) : null}
		</div>
	);
}

export default function BoardPack() {
	const page = useLoaderData<typeof loader>();
	const { round, pack, advice, members, meetings, bids } = page;
	if (!pack)
		return (
			<>
				<span className="govuk-caption-l">{round.title}</span>
				<h1 className="govuk-heading-l">The board has no pack yet</h1>
				<p className="govuk-body">
					A pack puts the draft decision to the board: the proposal, the bids with their scores, the
					scenarios.
				</p>
				<Steps page={page} />
			</>
		);
	const { content } = pack;
	const { rows, list } = page.shown;
	const path = `/rounds/${round.id}/board`;
	const noun = ["bid", "bids"] as const;
	return (
		<>
			<span className="govuk-caption-l">Board pack</span>
			<h1 className="govuk-heading-l">{content.proposal.title}</h1>
			<DocumentFiles
				files={[
					{ href: `${path}/pack.pdf?version=${pack.version}`, text: "Download the pack as PDF" },
					{ href: `${path}/pack.docx?version=${pack.version}`, text: "Download the pack as a Word document" },
				]}
			/>
			<MemberInterests members={members} />
			<Proposal content={content} />
			<ListForm list={list} path={path} />
			<ListCount list={list} noun={noun} />
			<PackBids roundId={round.id} content={content} rows={rows} standing={bids} />
			<ListPages list={list} path={path} />
			<WholeFile all={list.all} noun={noun} href={`${path}/table`} query={clearedQuery(list.form)} />
			<Steps page={page} />
			<h2 className="govuk-heading-m">The proposed decision</h2>
			<p className="tranche-verbatim">{content.proposal.decision}</p>
			{content.reserve ? (
				<ReserveList reserve={content.reserve.places} outOfReach={content.reserve.outOfReach} />
			) : null}
			<h2 className="govuk-heading-m">Departures from the published rule</h2>
			<DeparturesList departures={content.departures} cost={content.departuresCost} file={`${path}/table`} />
			<PackFund fund={content.fund} />
			<div id="rules">
				<ListCount list={list} noun={noun} />
				<PackScenarios roundId={round.id} content={content} rows={rows} />
				<ListPages list={list} path={path} part={{ id: "rules", label: "Pages of what each rule gives" }} />
			</div>
			<PackPaper content={content} />
			<h2 className="govuk-heading-m">Advice from members</h2>
			<AdviceList advice={advice} bids={content.bids} />
			<h2 className="govuk-heading-m">Meetings</h2>
			<MeetingList meetings={meetings} />
			<PackVersion roundId={round.id} pack={pack} />
		</>
	);
}
