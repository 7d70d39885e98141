import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formAction, guarded, guardOf } from "~/form-action";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { withdrawForm } from "~/forms/bid/withdraw";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { readTaskList } from "~/use-cases/bid/read-task-list";
import { withdrawBid } from "~/use-cases/bid/submission/withdraw-bid";

export const meta = titled("Withdraw the bid");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readTaskList(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, may } = (await guarded(args, guard)).page;
	return { bid, mayWithdraw: may.withdraw };
}

export const action = formAction({
	guard,
	possible: bidAllows("withdraw"),
	schema: withdrawForm,
	messages: BID_REFUSALS,
	status: 409,
	save: ({ context, params: { bidId = "" }, value }) => withdrawBid(context, { bidId, ...value }),
	told: (_, { params }) => [
		`/bids/${params.bidId}`,
		"You withdrew the bid",
		"It will not be scored. Your partnership can still read it.",
	],
});

export default function Withdraw() {
	const { bid, mayWithdraw } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	if (!mayWithdraw && !refused)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">Withdraw the bid</h1>
				<p className="govuk-body">
					You cannot withdraw this bid now. Only a signatory can withdraw a submitted bid, and only until it
					has been assessed. A draft that was not submitted in time does not need to be withdrawn.{" "}
					<a className="govuk-link" href={`/bids/${bid.id}`}>
						Back to the bid
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={withdrawForm}
			caption={bidName(bid)}
			title="Withdraw the bid?"
			values={refused?.values ?? {}}
			errors={refused?.errors}
			submitLabel="Withdraw the bid"
			submitVariant="warning"
			intro={
				<p className="govuk-body">
					A withdrawn bid is kept but not assessed, and it cannot be brought back. To change a submitted bid
					before the round closes, take it back instead.
				</p>
			}
			actions={
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Keep the bid
				</a>
			}
		>
			<TextAreaField name="reason" label="Why is it withdrawn?" rows={4} />
		</FormPage>
	);
}
