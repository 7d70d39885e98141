import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { AskFirst } from "~/ui/bid/ask-first";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SUBMISSION_REFUSALS } from "~/ui/bid/submission-problem";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";

export const meta = titled("Take the bid back");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readTaskList(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, round, may, open } = (await guarded(args, guard)).page;
	return { bid, closesAt: round.closesAt, mayTakeBack: may.takeBack, open };
}

export const action = formAction({
	guard,
	messages: SUBMISSION_REFUSALS,
	status: 409,
	save: ({ context, page: { bid } }) => takeBackBid(context, { bidId: bid.id }),
	told: (_, { page }) => [
		`/bids/${page.bid.id}`,
		"You took the bid back",
		"It is a draft again. It does not count unless it is submitted again before the round closes.",
	],
});

export default function TakeBack() {
	const { bid, closesAt, mayTakeBack, open } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!mayTakeBack && !refused)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">Take the bid back</h1>
				<p className="govuk-body">
					{open
						? "Only a bid that is submitted can be taken back."
						: "The round has closed, so the bid can no longer be taken back."}{" "}
					<a className="govuk-link" href={`/bids/${bid.id}`}>
						Back to the bid
					</a>
				</p>
			</>
		);
	return (
		<AskFirst
			bid={bid}
			title="Take the bid back?"
			problems={refused ? Object.values(refused.errors) : []}
			submitLabel="Take the bid back"
			warning
			cancel={{ href: `/bids/${bid.id}`, text: "Leave it submitted" }}
		>
			<p className="govuk-body">
				It becomes a draft again and keeps its reference. It counts only if a signatory submits it again
				before the round closes on <When instant={closesAt} />. The certificate stands as long as no figure is
				changed.
			</p>
		</AskFirst>
	);
}
