import type { BidContent } from "~/domain/bid/content";
import { BidReading } from "../bid/reading/bid-reading";
import { ReadingPlace } from "../bid/reading/reading-section";
import { VersionTimes } from "../bid/version-times";
import { RegionOf } from "../layout/scroll-region";
import { PrintedScores } from "./printed-scores";

type Result = "eligible" | "ineligible";

export type PrintedBidProps = {
	readonly bid: {
		readonly reference: string;
		readonly version: number;
		readonly sha256: string;
		readonly received: string;
		readonly sent: string;
		readonly content: BidContent;
	};
	readonly eligibility: {
		readonly check: { readonly result: Result; readonly reason: string } | null;
		readonly reconsideration: {
			readonly request: string;
			readonly answer: { readonly result: Result; readonly text: string } | null;
		} | null;
	};
	readonly scores: Omit<Parameters<typeof PrintedScores>[0], "reference">;
};

/** A bid as it is printed with its round: what was submitted (without the contact), eligibility, scores and reasons. */
export function PrintedBid({ bid, eligibility, scores }: PrintedBidProps) {
	const { check, reconsideration } = eligibility;
	return (
		<section className="tranche-printed-bid">
			<h2 className="govuk-heading-l" id={`bid-${bid.reference}`}>
				{bid.reference}: {bid.content.title}
			</h2>
			<p className="govuk-body">
				{bid.content.partnerships.map(({ name }) => name).join(", ")}.{" "}
				<VersionTimes version={bid.version} sent={bid.sent} received={bid.received} />. Digest (SHA-256):{" "}
				<span className="tranche-digest">{bid.sha256}</span>
			</p>
			<ReadingPlace.Provider value={{ idPrefix: `${bid.reference}-`, level: 3 }}>
				<RegionOf.Provider value={bid.reference}>
					<BidReading content={bid.content} withoutContact />
				</RegionOf.Provider>
			</ReadingPlace.Provider>
			<h3 className="govuk-heading-m">Eligibility of {bid.reference}</h3>
			<p className="tranche-verbatim">
				{check ? `Found ${check.result}. ${check.reason}` : "Not checked."}
				{reconsideration ? ` The partnership asked to look again: ${reconsideration.request}` : ""}
				{reconsideration?.answer
					? ` The answer: ${reconsideration.answer.result}. ${reconsideration.answer.text}`
					: ""}
			</p>
			<h3 className="govuk-heading-m">Scores of {bid.reference}</h3>
			<PrintedScores {...scores} reference={bid.reference} />
		</section>
	);
}
