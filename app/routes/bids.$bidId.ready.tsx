import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bidPost } from "~/bid-post";
import { nothingForm } from "~/forms/round/round";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";
import { sayReady } from "~/use-cases/bid/submission/say-ready";

export const meta = titled("Ready for the signatories");
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const bidId = args.params.bidId ?? "";
	const { bid } = valueOrPage(readCertificate(context, { bidId }));
	const { readiness, progress } = valueOrPage(readTaskList(context, { bidId }));
	return {
		bid,
		...readiness,
		blocks: progress.blocks.filter(({ section }) => section !== "certificate").length,
	};
}

export async function action(args: ActionFunctionArgs) {
	const { context, bidId, body } = await bidPost(args, "say-ready");
	const ready = body.get("ready") !== "no";
	const said = sayReady(context, { bidId, ready });
	if (said.ok)
		throw ready
			? saying(
					args,
					`/bids/${bidId}`,
					"The bid is ready for its signatories",
					"They see this on the front page, and can certify and submit it",
				)
			: saying(args, `/bids/${bidId}`, "The signatories now see that the bid is still being written");
	throw refusalPage(said, { body });
}

export default function Ready() {
	const { bid, signatories, ready, blocks } = useLoaderData<typeof loader>();
	if (!bid.editable)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">Ready for the signatories</h1>
				<SubmittedNotice bid={bid} />
			</>
		);
	const takingBack = ready?.current === true;
	return (
		<FormPage
			schema={nothingForm}
			caption={bidName(bid)}
			title={takingBack ? "Is the bid not ready after all?" : "Is the bid ready for the signatories?"}
			submitLabel={takingBack ? "Say that it is not ready" : "Tell them it is ready"}
			submitName="ready"
			submitValue={takingBack ? "no" : "yes"}
			intro={
				<>
					<p className="govuk-body">
						{takingBack
							? "The signatories will see that the bid is still being written."
							: `${signatories.join(", ")} will see on the front page that the bid is ready to check, certify and submit. If anybody changes the bid after that, it counts as still being written again.`}
					</p>
					{!takingBack && blocks > 0 ? (
						<p className="govuk-body">
							{blocks === 1 ? "1 thing still blocks" : `${blocks} things still block`} submission.
						</p>
					) : null}
				</>
			}
			actions={
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Cancel
				</a>
			}
		>
			{null}
		</FormPage>
	);
}
