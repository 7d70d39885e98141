import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { EligibilityNotice } from "~/ui/assessment/eligibility-notice";
import { BidGlance } from "~/ui/bid/bid-glance";
import { bidName } from "~/ui/bid/bid-head";
import { BidStateTag } from "~/ui/bid/bid-state-tag";
import { BidTasks } from "~/ui/bid/bid-tasks";
import { ClarificationNotice, clarificationsInShort } from "~/ui/bid/clarification/clarification-notice";
import { Remarks } from "~/ui/bid/reading/remarks";
import { ReadyNotice } from "~/ui/bid/ready-notice";
import { SubmittedSummary } from "~/ui/bid/submitted-summary";
import { OutcomeNotice } from "~/ui/decision/outcome-notice";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Details } from "~/ui/govuk/details";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { RoundCancelled } from "~/ui/round/round-cancelled";
import { readOwnEligibility } from "~/use-cases/assessment/read-own-eligibility";
import { readClarifications } from "~/use-cases/bid/clarification/read-clarifications";
import { readOpenInvitations } from "~/use-cases/bid/read-invitation";
import { readTaskList, type TaskListView } from "~/use-cases/bid/read-task-list";
import { readSubmittedBid } from "~/use-cases/bid/submission/read-submitted-bid";
import { readOutcome } from "~/use-cases/decision/read-outcome";

export const meta = titled<TaskListView>(({ bid }) => bidName(bid));
export const handle: PageHandle<TaskListView> = {
	breadcrumbs: ({ bid }) => [{ text: "Bids", href: "/bids" }, { text: bidName(bid) }],
};

/** A bid's own people get its task list; whoever may read it as submitted is shown that. */
export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const own = readTaskList(context, { bidId });
	if (!own.ok && valueOrPage(readSubmittedBid(context, { bidId })))
		throw redirect(`/bids/${bidId}/submitted`);
	const asked = own.ok && own.value.bid.state !== "draft" ? readClarifications(context, { bidId }) : null;
	return {
		invitations: own.ok && own.value.bid.state === "draft" ? readOpenInvitations(context, { bidId }) : [],
		clarifications: asked?.ok ? clarificationsInShort(asked.value) : null,
		...valueOrPage(own),
		eligibility: valueOrPage(readOwnEligibility(context, { bidId })),
		outcome: valueOrPage(readOutcome(context, { bidId })),
	};
}

export default function BidPage() {
	const view = useLoaderData<typeof loader>();
	const { bid, round, progress, may, open } = view;
	const draft = bid.state === "draft";
	return (
		<>
			<span className="govuk-caption-l">
				{round.title}, {view.partnerships.join(", ")}
			</span>
			<h1 className="govuk-heading-l">{bidName(bid)}</h1>
			<RoundCancelled cancelled={round.cancelled} />
			<BidGlance
				closesAt={round.closesAt}
				cancelledAt={round.cancelled?.at ?? null}
				now={view.now}
				open={open}
				asked={view.asked}
				reducibleTo={view.reducibleTo}
				sum={view.sum}
				blocks={draft && open ? progress.blocks.length : null}
			/>
			<p className="govuk-body">
				<BidStateTag state={bid.state} open={open} />
			</p>
			{view.unsaved > 0 ? (
				<InsetText>
					You typed in {view.unsaved === 1 ? "1 form" : `${view.unsaved} forms`} and did not save it.{" "}
					<a className="govuk-link" href={`/bids/${bid.id}/words`}>
						See what you typed
					</a>
				</InsetText>
			) : null}
			{view.invitations.map(({ partnership, lead }) => (
				<InsetText key={partnership.id}>
					{lead} named {partnership.name} as a partner in this bid.{" "}
					<a className="govuk-link" href={`/bids/${bid.id}/partnerships/${partnership.id}/invitation`}>
						Accept or decline
					</a>
				</InsetText>
			))}
			<ClarificationNotice bidId={bid.id} asked={view.clarifications} />
			<OutcomeNotice outcome={view.outcome} />
			{draft || view.outcome ? null : <EligibilityNotice {...view.eligibility} />}
			{draft && open ? <Draft view={view} /> : null}
			{draft && !open ? <LeftBehind view={view} /> : null}
			{draft ? null : (
				<SubmittedSummary bidId={bid.id} open={open} may={may} withdrawn={bid.state === "withdrawn"} />
			)}
		</>
	);
}

/** A draft that its round left behind is kept to read. */
function LeftBehind({ view }: { readonly view: TaskListView }) {
	const { id } = view.bid;
	const ended = view.round.cancelled ? "was cancelled" : "closed";
	return (
		<>
			<InsetText>
				The round {ended} before this bid was submitted
				{view.completeAtClosing ? ", though it was complete" : ""}. It is kept as it was written, but it can
				no longer be changed or submitted, and it will not be assessed.
			</InsetText>
			<ul className="govuk-list">
				<li>
					<a className="govuk-link" href={`/bids/${id}/document`}>
						Read, print or download the whole bid
					</a>
				</li>
				<li>
					<a className="govuk-link" href={`/bids/${id}/history`}>
						Who changed what
					</a>
				</li>
				{view.may.delete ? (
					<li>
						<a className="govuk-link" href={`/bids/${id}/delete`}>
							Delete the bid
						</a>
					</li>
				) : null}
			</ul>
		</>
	);
}

function Draft({ view }: { readonly view: TaskListView }) {
	const { bid, progress, certificate, may } = view;
	const { blocks, warnings } = progress;
	return (
		<>
			{blocks.length > 0 ? (
				<section id="blocks" aria-labelledby="blocks-title">
					<h2 className="govuk-heading-m" id="blocks-title">
						What blocks submission
					</h2>
					<Remarks bidId={bid.id} remarks={blocks} />
				</section>
			) : null}
			<BidTasks
				bidId={bid.id}
				sections={progress.sections}
				certificate={certificate.state}
				blocks={blocks}
				people={view.people}
				form={view.form}
			/>
			<ReadyNotice bidId={bid.id} {...view.readiness} maySay={may.sayReady} />
			{warnings.length > 0 ? (
				<Details
					summary={`${warnings.length === 1 ? "1 thing" : `${warnings.length} things`} to look at before submitting`}
					open={warnings.length <= 5}
				>
					<p className="govuk-body">These do not stop you. Assessors see them too.</p>
					<Remarks bidId={bid.id} remarks={warnings} />
				</Details>
			) : null}
			<ul className="govuk-list">
				<li>
					<a className="govuk-link" href={`/bids/${bid.id}/appraisal`}>
						Costs and savings: what the bid is worth
					</a>
				</li>
				<li>
					<a className="govuk-link" href={`/bids/${bid.id}/history`}>
						Who changed what
					</a>
				</li>
				{may.delete ? (
					<li>
						<a className="govuk-link" href={`/bids/${bid.id}/delete`}>
							Delete the bid
						</a>
					</li>
				) : may.withdraw ? (
					<li>
						<a className="govuk-link" href={`/bids/${bid.id}/withdraw`}>
							Withdraw the bid
						</a>
					</li>
				) : null}
			</ul>
		</>
	);
}
