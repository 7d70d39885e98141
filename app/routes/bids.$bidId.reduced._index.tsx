import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { formatPounds } from "~/domain/money";
import { keyOf } from "~/forms/record-key";
import { refusalPage, valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { RecordCards } from "~/ui/bid/record-cards";
import { reducedVersionRows } from "~/ui/bid/record-rows";
import { ReducedGlance } from "~/ui/bid/reduced-glance";
import { ReducedProposals } from "~/ui/bid/reduced-proposals";
import { SectionPage } from "~/ui/bid/section-page";
import { titled } from "~/ui/layout/titled";
import { acceptReducedProposal } from "~/use-cases/bid/accept-reduced-proposal";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";

export const meta = titled(sectionTitle("reduced"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { bid, asked, interventions, versions, proposals, findings } = valueOrPage(
		readReducedVersions(context, { bidId: args.params.bidId ?? "" }),
	);
	const titles = interventions.map(({ id, values }) => ({ id, title: values.title }));
	const sorted = [...versions].sort((a, b) => (a.values.amount < b.values.amount ? 1 : -1));
	const smallest = sorted.at(-1);
	return {
		bid,
		asked: asked === null ? null : formatPounds(asked),
		smallest: smallest ? formatPounds(smallest.values.amount) : null,
		fits: findings.length === 0,
		cards: sorted.map(({ id, values }) => ({
			id,
			title: formatPounds(values.amount),
			rows: reducedVersionRows(values, titles),
			problems: findings.filter(({ recordId }) => recordId === id).map(({ words }) => words),
		})),
		proposals: proposals.map(({ interventionId, amount, dropped }) => ({
			interventionId,
			key: context.ids.next(),
			amount: formatPounds(amount),
			dropped,
		})),
	};
}

/** Makes a reduced version of a proposal. One that is there already, or is no longer proposed, needs nothing more. */
export async function action(args: ActionFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const sent = await args.request.formData();
	const accepted = acceptReducedProposal(signedInContextFor(args), {
		bidId,
		interventionId: String(sent.get("intervention") ?? ""),
		key: keyOf(sent),
	});
	const settled = accepted.ok || ["proposal-gone", "already-added", "bid-not-draft"].includes(accepted.code);
	if (!accepted.ok && !settled) throw refusalPage(accepted);
	throw redirect(sectionPath(bidId, "reduced"));
}

export default function ReducedVersions() {
	const { bid, asked, smallest, fits, cards, proposals } = useLoaderData<typeof loader>();
	return (
		<SectionPage
			bid={bid}
			section="reduced"
			glance={<ReducedGlance asked={asked} smallest={smallest} fits={fits} />}
			intro={
				asked === null ? (
					<p className="govuk-body">
						A reduced version is a smaller amount than what is asked.{" "}
						<a className="govuk-link" href={sectionPath(bid.id, "interventions")}>
							Give the amount asked for an intervention first
						</a>
						.
					</p>
				) : (
					<p className="govuk-body">
						A smaller amount at which the whole bid could still be funded, and what would be dropped. Bids
						that can be reduced may be funded where the money does not reach for all that is asked.
					</p>
				)
			}
			none="No reduced versions. The bid can be funded only in full."
			count={cards.length}
			add={{ first: "Add a reduced version", another: "Add another reduced version" }}
			canAdd={asked !== null}
		>
			{bid.editable ? <ReducedProposals proposals={proposals} reference={bid.reference} /> : null}
			<RecordCards cards={cards} path={sectionPath(bid.id, "reduced")} editable={bid.editable} />
		</SectionPage>
	);
}
