import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, within } from "~/domain/outcome";
import { refusedSave } from "~/forms/bid/refused-save";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { AskFirst } from "~/ui/bid/ask-first";
import { bidBreadcrumbs } from "~/ui/bid/bid-head";
import { titled } from "~/ui/layout/titled";
import { readBidPartnerships } from "~/use-cases/bid/read-bid-partnerships";
import { removeBidPartnership } from "~/use-cases/bid/remove-bid-partnership";

export const meta = titled<{ readonly name: string }>(({ name }) => `Remove ${name}`);
export const handle = bidBreadcrumbs("about");

export function loader(args: LoaderFunctionArgs) {
	const { bidId = "", partnershipId } = args.params;
	const view = valueOrPage(readBidPartnerships(signedInContextFor(args), { bidId }));
	const partnership = valueOrPage(
		within(accepted(view), ({ partnerships }) =>
			partnerships.find(({ id, lead }) => id === partnershipId && !lead),
		),
	);
	return { bid: view.bid, name: partnership.name };
}

export function action(args: ActionFunctionArgs) {
	const { bidId = "", partnershipId = "" } = args.params;
	const removed = removeBidPartnership(signedInContextFor(args), { bidId, partnershipId });
	if (removed.ok)
		throw saying(
			args,
			`/bids/${bidId}/partnerships`,
			"You removed the partnership",
			"Its people can no longer open this bid.",
		);
	const shown = refusedSave(removed, [], {});
	if (!shown) throw refusalPage(removed);
	return data(shown, { status: 409 });
}

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
