import { fileSize } from "~/domain/bid/attachment";
import { formatInstant, formatTimeLeft } from "~/domain/london-time";
import { formatPounds } from "~/domain/money";
import { stateForOffice } from "~/domain/round/shown-state";
import type { OfficeRound as Round } from "~/use-cases/round/read-round-office";
import { InsetText } from "../govuk/inset-text";
import { ScrollRegion } from "../layout/scroll-region";
import { type Stat, StatRow } from "../layout/stat-row";
import { ClosingMoved } from "./closing-moved";
import { CriteriaInFull } from "./criteria-in-full";
import { CriteriaTable } from "./criteria-table";
import { FrozenDigest } from "./frozen-digest";
import { NextSteps } from "./next-steps";
import { RoundCancelled } from "./round-cancelled";
import { RoundContact } from "./round-contact";
import { RoundDates } from "./round-dates";
import { RoundExceptions } from "./round-exceptions";
import { RoundPages } from "./round-pages";
import { SchemeInWords } from "./scheme-in-words";
import { SetUpTasks } from "./set-up-tasks";
import { STAGE_NAMES } from "./stage-names";
import { WhoMayBid } from "./who-may-bid";

type Props = { readonly round: Omit<Round, "view"> };

function draftsNote(complete: number | null): string {
	if (complete === null) return "only their number is known";
	return complete === 0 ? "none was complete at closing" : `${complete} complete but not submitted`;
}

function stagesOf({ id, state, bids }: Omit<Round, "view">): Stat[] {
	return (bids?.stages ?? []).map((stage) => ({
		label: STAGE_NAMES[stage.state],
		value: stage.count,
		...(stage.state === "draft"
			? { note: draftsNote(bids?.completeDrafts ?? null) }
			: state !== "open" && stage.state !== "withdrawn"
				? { href: `/rounds/${id}/bids?state=${stage.state}` }
				: {}),
	}));
}

function moneyOf(round: Omit<Round, "view">): Stat[] {
	const { amount, bids, files, fund, state } = round;
	const asked = bids?.asked ?? null;
	const left = state === "open" ? formatTimeLeft(round.now, round.closesAt) : null;
	return [
		{ label: "State", value: stateForOffice(state) },
		...(left ? [{ label: "Time left", value: left, note: `closes ${formatInstant(round.closesAt)}` }] : []),
		{
			label: state === "planned" || state === "cancelled" ? "Amount" : "Set aside",
			value: formatPounds(amount),
			note: fund.name,
			...(fund.mayRead ? { href: `/funds/${fund.id}` } : {}),
		},
		...(files && state === "open"
			? [
					{
						label: "Files of the bids",
						value: fileSize(files.used),
						note: `of ${fileSize(files.limit)}`,
						href: `/rounds/${round.id}/files`,
					},
				]
			: []),
		...(asked === null
			? []
			: [
					{
						label: "Asked",
						value: formatPounds(asked),
						note: `by ${bids?.received === 1 ? "1 bid" : `${bids?.received} bids`}, of ${formatPounds(amount)}`,
					},
				]),
	];
}

function Own({ round }: Props) {
	const { ownAssessments } = round;
	if (!ownAssessments) return null;
	return (
		<InsetText>
			You score {ownAssessments.given === 1 ? "1 bid" : `${ownAssessments.given} bids`} in this round,{" "}
			{ownAssessments.left} still to do.{" "}
			<a className="govuk-link" href="/assessments">
				Go to your assessments
			</a>
		</InsetText>
	);
}

/** What is true of a round's opening while it is planned: when, by whom, and that it is overdue. */
function Opening({ round }: Props) {
	if (round.state !== "planned") return null;
	const when = formatInstant(round.opensAt);
	const blocked = round.problems.length > 0;
	if (round.step === "overdue")
		return (
			<InsetText>
				The round was to open on {when} and is not open.{" "}
				{blocked && round.opensByItself
					? "It opens by itself as soon as nothing stands in the way. What stands in the way is marked below."
					: blocked
						? "What stands in the way is marked below."
						: "Open it now, or change its dates."}
			</InsetText>
		);
	return (
		<InsetText>
			{round.opensByItself
				? `The round opens by itself on ${when}${blocked ? ", if nothing stands in the way then. What does now is marked below" : ""}.`
				: `The round is planned to open on ${when}. Somebody has to open it: it does not open by itself.`}
		</InsetText>
	);
}

/** A round as the office reads it: where every bid is, what waits for whom, and what can be done now. */
export function OfficeRound({ round }: Props) {
	const { bids, exceptions, scheme } = round;
	return (
		<>
			<span className="govuk-caption-l">{round.fund.name}</span>
			<h1 className="govuk-heading-l">{round.title}</h1>
			<RoundCancelled cancelled={round.cancelled} />
			{bids ? (
				<section aria-labelledby="where">
					<h2 className="govuk-heading-m" id="where">
						Where every bid is
					</h2>
					<StatRow stats={stagesOf(round)} />
				</section>
			) : null}
			{exceptions ? (
				<section aria-labelledby="waits">
					<h2 className="govuk-heading-m" id="waits">
						What waits for whom
					</h2>
					<RoundExceptions roundId={round.id} step={round.step} exceptions={exceptions} />
				</section>
			) : null}
			<Own round={round} />
			<StatRow stats={moneyOf(round)} />
			<Opening round={round} />
			{round.state === "planned" && round.mayManage ? (
				<SetUpTasks roundId={round.id} problems={round.problems} files={round.files} />
			) : null}
			<NextSteps
				roundId={round.id}
				state={round.state}
				moves={round.moves}
				mayManage={round.mayManage}
				fundId={round.fund.id}
				toReturn={round.toReturn}
			/>
			<RoundPages round={round} />
			<h2 className="govuk-heading-m">Dates</h2>
			<ClosingMoved extensions={round.extensions} />
			<RoundDates dates={round} state={round.state} />
			<RoundContact contact={round.contact} />
			{round.scheme.sha256 ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/rounds/${round.id}/questions`}>
						Questions about this round
					</a>
				</p>
			) : null}
			<h2 className="govuk-heading-m">Purpose</h2>
			<p className="govuk-body tranche-verbatim">{round.purpose}</p>
			{round.whoMayBid.length > 0 ? (
				<ScrollRegion label="Who may bid">
					<WhoMayBid
						partnerships={round.whoMayBid}
						haveBid={bids?.haveBid ?? null}
						closed={round.state !== "open" && round.state !== "planned"}
					/>
				</ScrollRegion>
			) : null}
			<h2 className="govuk-heading-m" id="scheme">
				The scheme
			</h2>
			{scheme.content.criteria.length > 0 ? <CriteriaTable criteria={scheme.content.criteria} /> : null}
			<CriteriaInFull criteria={scheme.content.criteria} />
			<SchemeInWords scheme={scheme.content} />
			{scheme.sha256 && scheme.frozenAt ? (
				<FrozenDigest roundId={round.id} sha256={scheme.sha256} frozenAt={scheme.frozenAt} />
			) : round.cancelled ? null : (
				<p className="govuk-body">
					Not frozen yet: opening the round freezes the scheme and publishes its digest.
				</p>
			)}
		</>
	);
}
