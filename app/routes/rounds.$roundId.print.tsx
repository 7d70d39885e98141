import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { formatPounds } from "~/domain/money";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AdviceList } from "~/ui/board/advice-list";
import { MeetingList } from "~/ui/board/meeting-list";
import { MemberInterests } from "~/ui/board/member-interests";
import { NoticeBody } from "~/ui/decision/notice-body";
import { PrintChoice, PrintContents, sectionsAsked } from "~/ui/decision/print-sections";
import { PrintedBid } from "~/ui/decision/printed-bid";
import { PrintedScenarios } from "~/ui/decision/printed-scenarios";
import { PrintedScheme } from "~/ui/decision/printed-scheme";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { type PrintedRound, readPrintedRound } from "~/use-cases/decision/read-printed-round";

export const meta = titled<PrintedRound>(({ round }) => `The whole round: ${round.title}`);
export const handle: PageHandle<PrintedRound> = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}`,
	wide: true,
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(await readPrintedRound(signedInContextFor(args), args.params.roundId ?? ""));
}

function Decision({ decision }: { readonly decision: PrintedRound["decision"] }) {
	if (!decision) return <p className="govuk-body">No decision is published.</p>;
	const { content, sha256, standing } = decision;
	return (
		<>
			<p className="govuk-body">
				{standing === "draft" ? "Draft" : `Decision ${printedNumber(content.number)}`}: {content.title}
				{standing === "signed" ? ". Signed, not published" : ""}
			</p>
			{sha256 ? (
				<p className="govuk-body">
					Digest (SHA-256): <span className="tranche-digest">{sha256}</span>
				</p>
			) : null}
			<NoticeBody content={content} level={3} unsigned={standing === "draft"} />
		</>
	);
}

export default function PrintedRoundPage() {
	const page: PrintedRound = useLoaderData<typeof loader>();
	const { round, scheme, bids, scenarios, advice, members, meetings, packs, decision } = page;
	const [query] = useSearchParams();
	const sections = sectionsAsked(query.getAll("section"));
	const named = bids.flatMap(({ whole }) =>
		whole ? [{ ...whole.bid, title: whole.bid.content.title }] : [],
	);
	const leftOut = bids.filter(({ whole }) => whole === null).map(({ reference }) => reference);
	return (
		<>
			<h1 className="govuk-heading-xl">{round.title}: the whole round</h1>
			<InsetText>
				For answering freedom of information requests. Made on <When instant={page.printedAt} />. It names
				assessors and office staff. It leaves out the bids’ contacts.
			</InsetText>
			{leftOut.length > 0 ? (
				<p className="govuk-body tranche-problem">
					Some bids are missing: you have an interest in {leftOut.join(", ")}. Ask somebody else to print this
					round.
				</p>
			) : null}
			<SummaryList
				rows={[
					{ key: "Purpose", value: round.purpose },
					{ key: "Fund", value: round.fund },
					{ key: "Amount", value: formatPounds(round.amount) },
					{ key: "Opened", value: <When instant={round.opensAt} /> },
					{ key: "Closed", value: <When instant={round.closesAt} /> },
					{ key: "Who could bid", value: round.whoMayBid.join(", ") },
					{ key: "Bids", value: bids.map(({ reference }) => reference).join(", ") },
				]}
			/>
			<PrintChoice chosen={sections} />
			<PrintContents chosen={sections} bids={named} />
			{sections.includes("scheme") ? <PrintedScheme {...scheme} /> : null}
			{sections.includes("bids")
				? bids.map(({ reference, whole }) => (whole ? <PrintedBid key={reference} {...whole} /> : null))
				: null}
			{sections.includes("scenarios") ? (
				<>
					<h2 className="govuk-heading-l" id="scenarios">
						Scenarios
					</h2>
					<PrintedScenarios scenarios={scenarios} />
				</>
			) : null}
			{sections.includes("advice") ? (
				<>
					<h2 className="govuk-heading-l" id="advice">
						Advice and meetings
					</h2>
					<MemberInterests members={members} />
					<AdviceList advice={advice} bids={named} />
					<MeetingList meetings={meetings} />
					<ul className="govuk-list">
						{packs.map(({ version, preparedAt, sha256 }) => (
							<li key={version}>
								Version {version} of the board pack, <When instant={preparedAt} />:{" "}
								<span className="tranche-digest">{sha256}</span>
							</li>
						))}
					</ul>
				</>
			) : null}
			{sections.includes("decision") ? (
				<>
					<h2 className="govuk-heading-l" id="decision">
						Decision
					</h2>
					<Decision decision={decision} />
				</>
			) : null}
		</>
	);
}
