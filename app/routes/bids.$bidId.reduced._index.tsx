import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { REDUCED_VERSION } from "~/domain/form/kinds/reduced-version";
import { rowsOf } from "~/domain/form/record-rows";
import { formatPounds } from "~/domain/money";
import { accepted, orDone } from "~/domain/outcome";
import { keyOf } from "~/forms/record-key";
import { problemOf } from "~/forms/refused-form";
import { recordListAction } from "~/record-action";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, sectionPath, sectionTitle } from "~/ui/bid/bid-head";
import { ReducedGlance } from "~/ui/bid/reduced-glance";
import { ReducedProposals } from "~/ui/bid/section/reduced-proposals";
import { titled } from "~/ui/layout/titled";
import { RecordListPage } from "~/ui/record/list-page";
import { placeOf } from "~/ui/record/place";
import { RecordCards } from "~/ui/record/record-cards";
import { readFormSection } from "~/use-cases/bid/read-form-section";
import { readReducedVersions } from "~/use-cases/bid/read-reduced-versions";
import { acceptReducedProposal } from "~/use-cases/bid/submission/accept-reduced-proposal";

export const meta = titled(sectionTitle("reduced"));
export const handle = bidBreadcrumbs();

export function loader(args: LoaderFunctionArgs) {
	valueOrPage(
		readFormSection(signedInContextFor(args), { bidId: args.params.bidId ?? "", section: "reduced" }),
	);
	const context = signedInContextFor(args);
	const { bid, asked, interventions, versions, proposals, findings, removed, links } = valueOrPage(
		readReducedVersions(context, { bidId: args.params.bidId ?? "" }),
	);
	const beside = {
		interventions: interventions.map(({ id, values }) => ({ id, ...values })),
		...(links ? { links } : {}),
	};
	const sorted = [...versions].sort((a, b) => (a.values.amount < b.values.amount ? 1 : -1));
	const smallest = sorted.at(-1);
	return {
		bid,
		asked,
		smallest: smallest?.values.amount ?? null,
		removed,
		fits: findings.length === 0,
		cards: sorted.map(({ id, values }) => ({
			id,
			title: formatPounds(values.amount),
			rows: rowsOf(REDUCED_VERSION, values, beside),
			problems: findings.filter(({ recordId }) => recordId === id).map(({ words }) => words),
		})),
		proposals: proposals.map(({ interventionId, amount, dropped }) => ({
			interventionId,
			key: context.ids.next(),
			amount,
			dropped,
		})),
	};
}

/** Makes a reduced version of a proposal too. One that is there, or is no longer proposed, needs nothing more. */
export const action = recordListAction("reduced", ({ context, params: { bidId = "" }, body }) => {
	const interventionId = String(body.get("intervention") ?? "");
	const made = acceptReducedProposal(context, { bidId, interventionId, key: keyOf(body) });
	const kept = orDone(made, "already-added", "proposal-gone");
	if (!kept.ok) return kept;
	if (kept.value) return accepted(["You added the reduced version"]);
	const isGone = !made.ok && made.code === "proposal-gone";
	return accepted([
		"Nothing was added",
		isGone ? "The bid has changed since you opened the page." : undefined,
	]);
});

export default function ReducedVersions() {
	const { bid, asked, smallest, fits, cards, proposals, removed } = useLoaderData<typeof loader>();
	const place = placeOf({ bid });
	return (
		<RecordListPage
			place={place}
			section="reduced"
			title={sectionTitle("reduced", bid)}
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
				) : undefined
			}
			count={cards.length}
			removed={removed}
			problem={problemOf(useActionData<typeof action>())}
			canAdd={asked !== null}
		>
			{bid.editable ? <ReducedProposals proposals={proposals} reference={bid.reference} /> : null}
			<RecordCards cards={cards} place={place} section="reduced" />
		</RecordListPage>
	);
}
