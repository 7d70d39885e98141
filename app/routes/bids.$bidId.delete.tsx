import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { deleteBid } from "~/use-cases/bid/delete-bid";
import { readTaskList } from "~/use-cases/bid/read-task-list";

export const meta = titled("Delete the bid");
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readTaskList(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, may } = (await guarded(args, guard)).page;
	return { bid, mayDelete: may.delete };
}

export const action = formAction({
	guard,
	possible: bidAllows("delete-bid"),
	save: ({ context, params: { bidId = "" } }) => deleteBid(context, { bidId }),
	told: () => ["/bids", "The bid has been deleted"],
});

export default function DeleteBid() {
	const { bid, mayDelete } = useLoaderData<typeof loader>();
	const back = (text: string) => (
		<a className="govuk-link" href={`/bids/${bid.id}`}>
			{text}
		</a>
	);
	if (!mayDelete)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">Delete the bid</h1>
				<p className="govuk-body">
					This bid has been submitted, so it cannot be deleted. {back("Go back to the bid")}
				</p>
			</>
		);
	return (
		<FormPage
			schema={nothingForm}
			caption={bidName(bid)}
			title="Delete the bid?"
			submitLabel="Delete the bid"
			submitVariant="warning"
			intro={
				<p className="govuk-body">
					Everything written in it will be deleted for everybody in your partnership. You cannot undo this.
					The audit keeps that you deleted it.
				</p>
			}
			actions={back("Keep the bid")}
		>
			{null}
		</FormPage>
	);
}
