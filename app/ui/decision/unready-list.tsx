import type { LineProblem } from "~/domain/decision/line-check";
import type { WeakWords } from "~/domain/decision/weak-words";
import { ROWS_OF_WORK } from "~/domain/listing/list-query";
import { formatPounds } from "~/domain/money";
import type { Unready } from "~/use-cases/decision/read-draft";
import { partName } from "./notice-parts";

type UnreadyListProps = {
	readonly decisionId: string;
	readonly round: { readonly id: string; readonly packOpen: boolean } | null;
	readonly unready: Unready;
};

const WEAK: Readonly<Record<WeakWords, string>> = {
	"too-short": "says too little: write it out in words",
	placeholder: "holds a place for words that are still to come: write them",
};

const PROBLEMS: Readonly<Record<LineProblem["code"], string>> = {
	"reason-missing-for-departure": "does not get the published rule’s amount: write the reason",
	"reason-missing-for-amount": "gets an amount that the bid did not offer: write the reason",
	"reason-weak": "has a reason that says too little or holds a place for words to come: write it in full",
	"shares-missing":
		"has several payees, and it is not known what each asked for: enter what each of them gets",
	"shares-do-not-add-up": "is divided among its payees in amounts that do not add up to it",
	"line-negative": "has an amount below zero",
};

/** What still keeps a draft from being signed, each with the way to mend it; nothing where it is ready. */
export function UnreadyList({ decisionId, round, unready }: UnreadyListProps) {
	const { parts, weak, exposed, lineProblems, subsidies, stale, pack, excess, bodies, vote, offerOver } =
		unready;
	const base = `/decisions/drafts/${decisionId}`;
	const items = [
		...(stale
			? [
					round === null ? (
						<>
							A figure or the fund’s money changed after the allocation was made.{" "}
							<a className="govuk-link" href="/needs">
								Make it again and draft from it
							</a>
						</>
					) : (
						<>
							A score, an indicator or a bid changed after the scenario was built.{" "}
							<a className="govuk-link" href={`/rounds/${round.id}/allocation`}>
								Build it again and draft from it
							</a>
						</>
					),
				]
			: []),
		...(excess ? [<>The amounts come to {formatPounds(excess)} more than there is</>] : []),
		...lineProblems.slice(0, ROWS_OF_WORK).map(({ code, reference }) => (
			<>
				<strong>{reference}</strong> {PROBLEMS[code]}
			</>
		)),
		...(lineProblems.length > ROWS_OF_WORK
			? [<>{(lineProblems.length - ROWS_OF_WORK).toLocaleString("en-GB")} more lines have such a problem</>]
			: []),
		...(subsidies.length > 0
			? [
					<>
						<a className="govuk-link" href={`${base}/subsidy`}>
							Whether it is a subsidy
						</a>{" "}
						is not said of {subsidies.slice(0, ROWS_OF_WORK).join(", ")}
						{subsidies.length > ROWS_OF_WORK ? ` and ${subsidies.length - ROWS_OF_WORK} more` : ""}
					</>,
				]
			: []),
		...parts.map((part) => (
			<>
				<a className="govuk-link" href={`${base}/text`}>
					{part}
				</a>{" "}
				is not written
			</>
		)),
		...weak.map(({ part, why }) => (
			<>
				<a className="govuk-link" href={`${base}/text`}>
					{partName(part)}
				</a>{" "}
				{WEAK[why]}
			</>
		)),
		...exposed.parts.map((part) => (
			<>
				<a className="govuk-link" href={`${base}/text`}>
					{partName(part)}
				</a>{" "}
				holds words that are withheld from the public: remove them there
			</>
		)),
		...exposed.lines.slice(0, ROWS_OF_WORK).map((name) => (
			<>
				<strong>{name}</strong> holds words that are withheld from the public: remove them there
			</>
		)),
		...(pack === "missing" || pack === "outdated"
			? [
					<>
						{pack === "missing" ? "The board has not seen it." : "The board has not seen it as it is now."}{" "}
						{round?.packOpen ? (
							<a className="govuk-link" href={`/rounds/${round.id}/board`}>
								Board pack
							</a>
						) : (
							"The fund manager makes the board pack while the round is being allocated."
						)}
					</>,
				]
			: []),
		...bodies.map((body) => (
			<>
				<strong>{body}</strong> has not agreed to it as it is now
			</>
		)),
		...(vote
			? [
					<>
						{vote.voted < vote.quorum
							? `${vote.voted} of the ${vote.quorum} members needed have voted on it as it is now`
							: `${vote.for} voted for it and ${vote.against} against, so it is not carried`}
					</>,
				]
			: []),
		...(offerOver ? [<>The offer has ended. Make a new one from the reserve list</>] : []),
	];
	if (items.length === 0) return null;
	return (
		<section aria-labelledby="missing">
			<h2 className="govuk-heading-m" id="missing">
				Still missing before it can be signed
			</h2>
			<ul className="govuk-list govuk-list--bullet">
				{items.map((item, place) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a line is its place
					<li key={place}>{item}</li>
				))}
			</ul>
		</section>
	);
}
