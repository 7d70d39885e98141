import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { Method } from "~/domain/allocation/case/case-file";
import { valueUnit } from "~/explain/in-words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { AllocationTerms } from "~/ui/allocation/allocation-terms";
import { BidElsewhere } from "~/ui/allocation/bid-elsewhere";
import { BidFirmness } from "~/ui/allocation/bid-firmness";
import { BidInstead } from "~/ui/allocation/bid-instead";
import { BidRulesBeside } from "~/ui/allocation/bid-rules-beside";
import { BidSetsBeside } from "~/ui/allocation/bid-sets-beside";
import { BidTakers } from "~/ui/allocation/bid-takers";
import { ProofNote } from "~/ui/allocation/proof-note";
import { ruleInWords, ruleSentence } from "~/ui/allocation/rule-names";
import { SharesList } from "~/ui/decision/shares-list";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { readBidInScenario } from "~/use-cases/allocation/read-bid-in-scenario";

export const meta = titled<{
	readonly bid: { readonly reference: string };
	readonly scenario: { readonly title: string };
}>(({ bid, scenario }) => `Why ${bid.reference}: ${scenario.title}`);
export const handle: PageHandle = {
	isLarge: true,
	breadcrumbs: (data, params) => [
		{ text: "Rounds", href: "/rounds" },
		{ text: data?.round.title ?? "Round", href: `/rounds/${params.roundId}` },
		{ text: "Scenarios", href: `/rounds/${params.roundId}/allocation` },
		{
			text: data?.scenario.title ?? "Scenario",
			href: `/rounds/${params.roundId}/allocation/${params.scenarioId}`,
		},
		{ text: params.reference ?? "Bid" },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	const { roundId = "", scenarioId = "", reference = "" } = args.params;
	return valueOrPage(await readBidInScenario(signedInContextFor(args), { roundId, scenarioId, reference }));
}

/** The words that the rule’s story uses. */
function termsOf(method: Method) {
	const own =
		method === "needs-envelopes" ? ["envelope" as const] : method === "optimum" ? ["value" as const] : [];
	return ["threshold" as const, "option" as const, ...own];
}

export default function BidInScenario() {
	const page = useLoaderData<typeof loader>();
	const { round, scenario, bid } = page;
	const unit = valueUnit(scenario.objective);
	const base = `/rounds/${round.id}/allocation/${scenario.id}`;
	return (
		<>
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Why {bid.reference} gets this amount</h1>
			<InsetText>
				<strong>{page.headline}</strong>
				<SharesList shares={page.shares} />
			</InsetText>
			<p className="govuk-body">
				<Tag colour={scenario.published ? "green" : "grey"}>
					{scenario.published ? "The published rule" : "A comparison"}
				</Tag>{" "}
				{scenario.stale ? <Tag colour="red">Out of date</Tag> : null}
			</p>
			<p className="govuk-body">
				<strong>{ruleInWords(scenario)}.</strong> {ruleSentence(scenario.method, scenario.unspent)}.
			</p>
			<AllocationTerms terms={termsOf(scenario.method)} />
			<h2 className="govuk-heading-m">What happened, step by step</h2>
			<ol className="govuk-list govuk-list--number">
				{page.sentences.map((sentence) => (
					<li key={sentence}>{sentence}</li>
				))}
			</ol>
			<ProofNote proof={scenario.proof} unit={unit} />
			{page.binding.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Which conditions affect this bid</h2>
					<ul className="govuk-list govuk-list--bullet">
						{page.binding.map((sentence) => (
							<li key={sentence}>{sentence}</li>
						))}
					</ul>
				</>
			) : null}
			{page.sets ? (
				<BidSetsBeside reference={bid.reference} unit={unit} base={base} sets={page.sets} />
			) : null}
			<BidTakers base={base} trails={page.trails} />
			{page.instead ? <BidInstead reference={bid.reference} changes={page.instead} /> : null}
			<BidRulesBeside reference={bid.reference} conditions={scenario.conditions} rules={page.rules} />
			<BidElsewhere roundId={round.id} reference={bid.reference} scenarios={page.elsewhere} />
			{page.robustness && page.robustness !== "busy" && bid.score !== null ? (
				<BidFirmness reference={bid.reference} score={bid.score} base={base} firmness={page.robustness} />
			) : (
				<p className="govuk-body">
					{page.robustness === "busy"
						? "Another scenario is being worked out. Load this page again in a minute to see if small changes in scores would change this. "
						: null}
					<a className="govuk-link" href={`${base}/robustness`}>
						Would small changes in scores change the result?
					</a>
				</p>
			)}
			<p className="govuk-body">
				<a className="govuk-link" href={`/bids/${bid.bidId}`}>
					Read {bid.reference}
				</a>
			</p>
			<ButtonLink variant="secondary" href={`${base}/change?bid=${bid.reference}`}>
				Try another amount
			</ButtonLink>
		</>
	);
}
