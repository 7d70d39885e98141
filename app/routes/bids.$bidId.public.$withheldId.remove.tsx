import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accepted, refused } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { stopWithholding } from "~/use-cases/bid/public-copy/change-public-copy";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";

export const meta = titled("Publish it after all");
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}/public` };

const guard = guardOf((context, { bidId = "", withheldId = "" }) => {
	const copy = readPublicCopy(context, { bidId });
	if (!copy.ok) return copy;
	const found = copy.value.withheld.find(({ id }) => id === withheldId);
	return found
		? accepted({ ...found, bid: copy.value.bid })
		: refused("not-found", "nothing is withheld by this name");
});

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	save: ({ context, params: { bidId = "", withheldId = "" } }) =>
		stopWithholding(context, { bidId, withheldId }),
	told: (_, { params }) => [`/bids/${params.bidId}/public`, "It will be published after all"],
});

export default function StopWithholding() {
	const { bid, what, passage } = useLoaderData<typeof loader>();
	return (
		<FormPage
			schema={nothingForm}
			title="Publish it after all?"
			caption={`${bid.reference}: ${bid.title}`}
			submitLabel="Publish it after all"
			intro={
				<p className="govuk-body tranche-verbatim">
					{what}
					{passage === null ? null : `: ${passage}`}
				</p>
			}
		>
			{null}
		</FormPage>
	);
}
