import { formatInstant } from "~/domain/london-time";
import type { BidChanges, ComparedRecord, HistoryPoint, Piece } from "~/use-cases/bid/read-changes";
import { Button } from "../govuk/button";
import { Select } from "../govuk/select";
import { SummaryList } from "../govuk/summary-list";
import { When } from "../when";
import type { BidHead } from "./bid-head";
import { pageName } from "./revision-list";

const HOW = { added: "Added", removed: "Removed", changed: "Changed" } as const;

function pointInWords({ what, about, by, at, version }: HistoryPoint): string {
	const said =
		version === null ? `${what}${about === "" ? "" : `: ${about}`}` : `Version ${version}, submitted`;
	return `${said}${by === null ? "" : `, ${by}`}, ${formatInstant(at)}`;
}

/** The two points that are compared: submitted versions first, then every act, the newest first. */
export function PointsChoice({ points, from, to }: Pick<BidChanges, "points" | "from" | "to">) {
	const versions = points.filter(({ version }) => version !== null);
	const items = [...versions, ...points.filter(({ version }) => version === null)].map((point) => ({
		value: String(point.seq),
		text: pointInWords(point),
	}));
	return (
		<form method="get">
			<Select
				name="from"
				label="Compare the bid after"
				className="tranche-select--wide"
				items={[{ value: "0", text: "The beginning, when nothing was written" }, ...items]}
				defaultValue={String(from)}
			/>
			<Select
				name="to"
				label="With the bid after"
				className="tranche-select--wide"
				items={items}
				defaultValue={String(to)}
			/>
			<Button variant="secondary">Compare</Button>
		</form>
	);
}

/** A text with what came and went in it, marked in words for those who hear it, and by lines for those who see it. */
export function Compared({ pieces }: { readonly pieces: readonly Piece[] }) {
	if (pieces.length === 0) return <span className="tranche-absent">Nothing</span>;
	return (
		<span className="tranche-verbatim">
			{pieces.map(({ is, text }, place) => {
				// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and never move
				if (is === "kept") return <span key={place}>{text}</span>;
				const Mark = is === "added" ? "ins" : "del";
				return (
					// biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name and never move
					<Mark key={place} className={`tranche-${is}`}>
						<span className="govuk-visually-hidden">{` ${is}: `}</span>
						{text}
						<span className="govuk-visually-hidden">{` end of what was ${is} `}</span>
					</Mark>
				);
			})}
		</span>
	);
}

function ChangedRecordCard({ record, bid }: { readonly record: ComparedRecord; readonly bid: BidHead }) {
	const { about, how, by, at, page, fields } = record;
	const isWhole = about === "" || about === pageName(page, bid);
	return (
		<section className="govuk-!-margin-bottom-7">
			<h3 className="govuk-heading-s govuk-!-margin-bottom-1">
				{HOW[how]}: {isWhole ? "the answers" : about}
			</h3>
			<p className="govuk-body-s">
				{by.map((each) => each ?? "Tranche").join(", ")}, last <When instant={at} />
			</p>
			{fields.length > 0 ? (
				<SummaryList
					rows={fields.map(({ field, pieces }) => ({ key: field, value: <Compared pieces={pieces} /> }))}
				/>
			) : null}
		</section>
	);
}

/** What changed, by page of the bid. */
export function ComparedChanges({ bid, records }: Pick<BidChanges, "bid" | "records">) {
	if (records.length === 0)
		return <p className="govuk-body">Nothing that stands in the bid changed between the two.</p>;
	const pages = [...new Set(records.map(({ page }) => page))];
	return (
		<>
			<p className="govuk-body">
				<del className="tranche-removed">Struck through</del>: was there and is not any more.{" "}
				<ins className="tranche-added">Underlined</ins>: is new.
			</p>
			{pages.map((page) => (
				<section key={page ?? ""}>
					<h2 className="govuk-heading-m">{pageName(page, bid)}</h2>
					{records
						.filter((record) => record.page === page)
						.map((record) => (
							<ChangedRecordCard
								key={`${record.about} ${record.at} ${record.how}`}
								record={record}
								bid={bid}
							/>
						))}
				</section>
			))}
		</>
	);
}
