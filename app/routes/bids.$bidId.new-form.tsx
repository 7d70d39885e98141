import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { orDone, within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { FormChanges } from "~/ui/bid/form-changes";
import { SubmittedNotice } from "~/ui/bid/section/submitted-notice";
import { FormPage } from "~/ui/form/form-page";
import { titled } from "~/ui/layout/titled";
import { readNewForm } from "~/use-cases/bid/read-new-form";
import { takeNewForm } from "~/use-cases/bid/take-new-form";

const TITLE = "The form of this round has changed";

export const meta = titled(TITLE);
export const handle = bidBreadcrumbs();

const guard = guardOf((context, { bidId = "" }) => readNewForm(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	save: ({ context, params: { bidId = "" }, body }) => {
		const taken = takeNewForm(context, { bidId, formVersionId: String(body.get("form") ?? "") });
		return orDone(
			within(taken, () => "taken"),
			"newer-form",
		);
	},
	told: (taken, { params: { bidId } }) =>
		taken === null
			? [
					`/bids/${bidId}/new-form`,
					"Your bid was not changed yet",
					"A newer form was chosen after you opened the page. Read what it asks, then take it.",
				]
			: [
					`/bids/${bidId}`,
					"You took the new form",
					"What you wrote is all there. What is no longer asked stands at the end of “Check the whole bid”.",
				],
});

export default function NewForm() {
	const { bid, newForm } = useLoaderData<typeof loader>();
	if (!bid.editable || !newForm)
		return (
			<>
				<span className="govuk-caption-l">{bidName(bid)}</span>
				<h1 className="govuk-heading-l">{newForm ? TITLE : "The bid is on the newest form"}</h1>
				{bid.editable ? null : <SubmittedNotice bid={bid} />}
				<p className="govuk-body">
					<a className="govuk-link" href={`/bids/${bid.id}`}>
						Back to the bid
					</a>
				</p>
			</>
		);
	return (
		<FormPage
			schema={nothingForm}
			caption={bidName(bid)}
			title={TITLE}
			submitLabel="Take the new form"
			intro={
				<>
					<p className="govuk-body">
						The round now asks for “{newForm.title}”
						{newForm.number === null ? "" : `, version ${newForm.number}`}. Your bid can be submitted only on
						the new form. Nothing that you wrote is lost.
					</p>
					<FormChanges changes={newForm.changes} />
				</>
			}
			actions={
				<a className="govuk-link" href={`/bids/${bid.id}`}>
					Not now
				</a>
			}
		>
			<input type="hidden" name="form" value={newForm.id} />
		</FormPage>
	);
}
