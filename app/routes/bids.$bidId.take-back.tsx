import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { AskFirst } from "~/ui/bid/ask-first";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { submissionProblem } from "~/ui/bid/submission-problem";
import { titled } from "~/ui/layout/titled";
import { When } from "~/ui/when";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { takeBackBid } from "~/use-cases/bid/submission/take-back-bid";

export const meta = titled("Take the bid back");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const { bid, round, may, open } = valueOrPage(readTaskList(signedInContextFor(args), { bidId }));
	return { bid, closesAt: round.closesAt, mayTakeBack: may.takeBack, open };
}

export function action(args: ActionFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const takenBack = takeBackBid(signedInContextFor(args), { bidId });
	if (takenBack.ok)
		throw saying(
			args,
			`/bids/${bidId}`,
			"You took the bid back",
			"It is a draft again. It does not count unless it is submitted again before the round closes.",
		);
	const problem = submissionProblem(takenBack);
	if (problem === null) throw refusalPage(takenBack);
	return data({ problem, errors: { "": problem } }, { status: 409 });
}

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
			problems={refused ? [refused.problem] : []}
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
