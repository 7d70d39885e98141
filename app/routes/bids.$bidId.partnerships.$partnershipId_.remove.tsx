import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { bidAllows } from "~/bid-allows";
import { within } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { BID_REFUSALS } from "~/forms/bid/refusals";
import { AskFirst } from "~/ui/bid/ask-first";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { removeBidPartnership } from "~/use-cases/bid/remove-bid-partnership";

export const meta = titled<{ readonly name: string }>(({ name }) => `Remove ${name}`);
export const handle = bidBreadcrumbs("about");

const guard = guardOf((context, { bidId = "", partnershipId }) =>
	within(readBidPartnerships(context, { bidId }), ({ bid, partnerships }) => {
		const partnership = partnerships.find(({ id, lead }) => id === partnershipId && !lead);
		return partnership && { bid, id: partnership.id, name: partnership.name };
	}),
);

export async function loader(args: LoaderFunctionArgs) {
	return (await guarded(args, guard)).page;
}

export const action = formAction({
	guard,
	possible: bidAllows("edit-bid"),
	messages: BID_REFUSALS,
	status: 409,
	save: ({ context, page: { bid, id } }) =>
		removeBidPartnership(context, { bidId: bid.id, partnershipId: id }),
	told: (_, { page }) => [
		`/bids/${page.bid.id}/partnerships`,
		"You removed the partnership",
		"Its people can no longer open this bid.",
	],
});

export default function RemovePartnership() {
	const { bid, name } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<AskFirst
			bid={bid}
			title={`Remove ${name} from this bid?`}
			problems={refused ? Object.values(refused.errors) : []}
			submitLabel={`Remove ${name}`}
			warning
			cancel={{ href: `/bids/${bid.id}/partnerships`, text: "Keep it" }}
		>
			<p className="govuk-body">Its people will no longer be able to read or change the bid.</p>
		</AskFirst>
	);
}
