import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { problemOf } from "~/forms/refused-form";
import { AskFirst } from "~/ui/bid/ask-first";
import { BidGlance } from "~/ui/bid/bid-glance";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { Remarks } from "~/ui/bid/reading/remarks";
import { SUBMISSION_REFUSALS } from "~/ui/bid/submission-problem";
import { ErrorSummary } from "~/ui/govuk/error-summary";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { submitBid } from "~/use-cases/bid/submission/submit-bid";

export const meta = titled("Submit the bid");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readTaskList(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { page: view } = await guarded(args, guard);
	if (view.bid.state === "submitted") throw redirect(`/bids/${view.bid.id}/receipt`);
	return view;
}

export const action = formAction({
	guard,
	messages: SUBMISSION_REFUSALS,
	status: 409,
	save: ({ context, page: { bid }, body }) => {
		const version = Number(body.get("version"));
		const read = { bidId: bid.id, contentSha256: String(body.get("content") ?? "") };
		return submitBid(context, Number.isInteger(version) && version > 0 ? { ...read, version } : read);
	},
	told: (_, { page }) => [
		`/bids/${page.bid.id}/receipt`,
		"You submitted the bid",
		"The commissioner’s office has it now. You can take it back and change it until the round closes.",
	],
});

export default function SubmitBid() {
	const view = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const { bid, progress, may, open } = view;
	const { blocks, warnings } = progress;
	const glance = (
		<BidGlance
			closesAt={view.round.closesAt}
			cancelledAt={view.round.cancelled?.at ?? null}
			now={view.now}
			open={open}
			asked={view.asked}
			reducibleTo={view.reducibleTo}
			sum={view.sum}
			blocks={open ? blocks.length : null}
		/>
	);
	if (!may.submit || blocks.length > 0)
		return (
			<>
				{refused ? <ErrorSummary errors={[{ text: problemOf(refused) }]} /> : null}
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">Submit the bid</h1>
				{glance}
				{open ? null : (
					<p className="govuk-body">
						The round {view.round.cancelled ? "was cancelled" : "has closed"}, so this bid can no longer be
						submitted.
					</p>
				)}
				{blocks.length > 0 && open ? (
					<section id="blocks" aria-labelledby="blocks-title">
						<h2 className="govuk-heading-m" id="blocks-title">
							What blocks submission
						</h2>
						<Remarks bidId={bid.id} remarks={blocks} />
					</section>
				) : null}
				{open && !may.submit ? (
					<p className="govuk-body">A signatory of the bid’s partnership submits it.</p>
				) : null}
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Back to the bid
				</a>
			</>
		);
	return (
		<AskFirst
			bid={bid}
			title="Submit the bid"
			problems={refused ? Object.values(refused.errors) : []}
			submitLabel="Submit the bid"
			cancel={{ href: `/bids/${bid.id}`, text: "Not yet" }}
			hidden={{ version: String(view.nextVersion), content: view.contentSha256 }}
		>
			{glance}
			{warnings.length > 0 ? (
				<InsetText>
					<p className="govuk-body">These do not stop you. Assessors see them too.</p>
					<Remarks bidId={bid.id} remarks={warnings} />
				</InsetText>
			) : null}
			<p className="govuk-body">
				Once submitted, the bid does not change. Until the round closes your partnership can take it back.
			</p>
		</AskFirst>
	);
}
