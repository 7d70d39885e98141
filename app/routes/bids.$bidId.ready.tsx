import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { valueOrPage } from "~/respond";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { readCertificate } from "~/use-cases/bid/submission/read-certificate";
import { sayReady } from "~/use-cases/bid/submission/say-ready";

export const meta = titled("Ready for the signatories");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readCertificate(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { context, page } = await guarded(args, guard);
	const { bid } = page;
	const { readiness, progress } = valueOrPage(readTaskList(context, { bidId: bid.id }));
	return {
		bid,
		...readiness,
		blocks: progress.blocks.filter(({ section }) => section !== "certificate").length,
	};
}

export const action = formAction({
	guard,
	possible: bidAllows("say-ready"),
	save: ({ context, page: { bid }, body }) => {
		const ready = body.get("ready") !== "no";
		return within(sayReady(context, { bidId: bid.id, ready }), () => ready);
	},
	told: (ready, { page: { bid } }) =>
		ready
			? [
					`/bids/${bid.id}`,
					"The bid is ready for its signatories",
					"They see this on the front page, and can certify and submit it",
				]
			: [`/bids/${bid.id}`, "The signatories now see that the bid is still being written"],
});

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
