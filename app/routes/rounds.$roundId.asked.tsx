import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { CHECKS_IN_WORDS } from "~/domain/bid/checks";
import { askedInForm } from "~/domain/form/asked-in-form";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { FormAsked } from "~/ui/compose/form-asked";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { BlankFormFiles } from "~/ui/round/blank-form-files";
import { formName } from "~/ui/round/form-name";
import { type RoundAsked, readRoundAsked } from "~/use-cases/round/read-round-asked";

const TITLE = "What a bid is asked";

export const meta = titled<RoundAsked>(
	({ round }) => `${TITLE}: ${round.title}`,
	({ round }) => `Every question that a bid in the round “${round.title}” answers, with its limits.`,
);
export const handle: PageHandle<RoundAsked> = {
	forEverybody: true,
	breadcrumbs: (page) => [
		{ text: "Home", href: "/" },
		{ text: "Rounds", href: "/rounds" },
		...(page ? [{ text: page.round.title, href: `/rounds/${page.round.id}` }] : []),
		{ text: TITLE },
	],
};

export async function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readRoundAsked(contextFor(args), { roundId: args.params.roundId ?? "" }));
}

export default function AskedInRound() {
	const { round, form, definition, checks, ofEveryBid } = useLoaderData() as Awaited<
		ReturnType<typeof loader>
	>;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">{TITLE}</h1>
			<p className="govuk-body">
				Form: {formName(form)}.
				{form.sha256 ? (
					<>
						{" "}
						SHA-256: <code className="tranche-digest">{form.sha256}</code>
					</>
				) : null}
			</p>
			<BlankFormFiles roundId={round.id} />
			{ofEveryBid.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">What this round asks of every bid</h2>
					<p className="govuk-body">A bid in this round cannot be submitted without these:</p>
					<ul className="govuk-list govuk-list--bullet">
						{ofEveryBid.map((sentence) => (
							<li key={sentence}>{sentence}</li>
						))}
					</ul>
				</>
			) : null}
			{checks.length > 0 ? (
				<>
					<h2 className="govuk-heading-m">Figures that must be right</h2>
					<p className="govuk-body">
						A bid in this round cannot be submitted while one of these is found in it:
					</p>
					<ul className="govuk-list govuk-list--bullet">
						{checks.map((name) => (
							<li key={name}>{CHECKS_IN_WORDS[name]}</li>
						))}
					</ul>
				</>
			) : null}
			<FormAsked sections={askedInForm(definition)} />
		</>
	);
}
