import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formAction, guarded, guardOf } from "~/form-action";
import { nothingForm } from "~/forms/parse-form";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { publishBid } from "~/use-cases/bid/public-copy/publish-bid";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";

export const meta = titled("Publish the bid");
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}/public` };

const guard = guardOf((context, { bidId = "" }) => readPublicCopy(context, { bidId }));

export async function loader(args: LoaderFunctionArgs) {
	const { bid, round, withheld, revision } = (await guarded(args, guard)).page;
	return { bid, round, count: withheld.length, revision };
}

export const action = formAction({
	guard,
	messages: {
		"changed-meanwhile":
			"Somebody changed what is withheld after you opened this page. Read the bid again first",
	},
	save: ({ context, params: { bidId = "" }, revision }) => publishBid(context, { bidId, revision }),
	told: ({ roundId, reference }) => [
		`/rounds/${roundId}/published/${encodeURIComponent(reference)}`,
		"You published the bid",
	],
});

export default function PublishBid() {
	const { bid, count, revision } = useLoaderData<typeof loader>();
	const again = useActionData<typeof action>();
	return (
		<FormPage
			schema={nothingForm}
			title="Publish the bid?"
			caption={`${bid.reference}: ${bid.title}`}
			errors={again?.errors}
			revision={revision}
			submitLabel="Publish the bid"
			intro={
				<p className="govuk-body">
					Everybody will be able to read it, without personal information
					{count === 0
						? ""
						: count === 1
							? " and the part you withhold"
							: ` and the ${count} parts you withhold`}
					. You can withhold more later and publish it again, but readers may have kept a copy.
				</p>
			}
		>
			{null}
		</FormPage>
	);
}
