import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { renderToStaticMarkup } from "react-dom/server";
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
import { PartsPlace } from "~/ui/layout/parts-place";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import type { Context } from "~/use-cases/context";
import { readPrintedBid } from "~/use-cases/decision/read-printed-bid";
import { type PrintedRound, readPrintedRound } from "~/use-cases/decision/read-printed-round";

export const meta = titled<PrintedRound>(({ round }) => `The whole round: ${round.title}`);
export const handle: PageHandle<PrintedRound> = {
	isLarge: true,
	backHref: (_, params) => `/rounds/${params.roundId}`,
	wide: true,
};

/** Each bid drawn by itself, one after another, remembering none. */
function* drawnBids(context: Context, bids: PrintedRound["bids"]) {
	const { memory: _, ...forgetful } = context;
	for (const { bidId } of bids) {
		const whole = readPrintedBid(forgetful, bidId);
		if (whole) yield renderToStaticMarkup(<PrintedBid {...whole} />);
	}
}

/** A server that sends pages in parts is given the bids so; another one gets them with the rest. */
export async function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const page = valueOrPage(await readPrintedRound(context, args.params.roundId ?? ""));
	const sections = sectionsAsked(new URL(args.request.url).searchParams.getAll("section"));
	const { inParts } = args.context;
	const bids = sections.includes("bids") ? page.bids.filter(({ title }) => title !== null) : [];
	inParts?.(drawnBids(context, bids));
	const whole = inParts ? null : bids.flatMap(({ bidId }) => readPrintedBid(context, bidId) ?? []);
	return { ...page, sections, whole };
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

type PrintedRoundPage = Awaited<ReturnType<typeof loader>>;

export default function PrintedRoundPage() {
	const page: PrintedRoundPage = useLoaderData<typeof loader>();
	const { round, scheme, bids, scenarios, advice, members, meetings, packs, decision, sections, whole } =
		page;
	const named = bids.flatMap(({ title, ...bid }) => (title === null ? [] : [{ ...bid, title }]));
	const leftOut = bids.filter(({ title }) => title === null).map(({ reference }) => reference);
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
			{whole ? whole.map((each) => <PrintedBid key={each.bid.reference} {...each} />) : <PartsPlace />}
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
