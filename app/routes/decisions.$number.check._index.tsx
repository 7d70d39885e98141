import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { CheckByCommand } from "~/ui/decision/check-by-command";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { type DecisionCheck, readCheck } from "~/use-cases/decision/read-check";

export const meta = titled<DecisionCheck>(
	({ number }) => `Check decision ${printedNumber(number)}`,
	({ number, title }) =>
		`Work out decision ${printedNumber(number)}, “${title}”, again in your own browser and compare every amount.`,
);
export const handle: PageHandle<DecisionCheck> = {
	isLarge: true,
	forEverybody: true,
	breadcrumbs: ({ number }) => [
		{ text: "Decisions", href: "/decisions" },
		{ text: printedNumber(number), href: `/decisions/${number}` },
		{ text: "Check" },
	],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readCheck(contextFor(args), args.params.number ?? ""));
}

export default function Check() {
	const check = useLoaderData<typeof loader>();
	const { number, title, sha256, hasRun } = check;
	return (
		<>
			<span className="govuk-caption-l">
				Decision {printedNumber(number)}: {title}
			</span>
			<h1 className="govuk-heading-l">Check this decision</h1>
			<p className="govuk-body">
				{hasRun
					? "Your browser can download the case and the run, work out every amount again by the same rules, and compare each amount and each digest with what was published. Nothing is sent anywhere."
					: "No rule stands behind this decision. Your browser can compare what was signed with its digest, and add up the amounts. Nothing is sent anywhere."}
			</p>
			<div
				id="tranche-check"
				data-number={number}
				data-sha256={sha256}
				data-files={hasRun ? "yes" : undefined}
			/>
			<script id="tranche-check-script" src="/check-decision.js" defer />
			<noscript>
				<p className="govuk-body">
					To check the decision on this page, turn JavaScript on. You can also check it by command.
				</p>
			</noscript>
			<h2 className="govuk-heading-m">Keep this check as one file</h2>
			<p className="govuk-body">
				<a className="govuk-link" href={`/decisions/${number}/check.html`} download={`${number}-check.html`}>
					Download the check (HTML)
				</a>
				. It holds the files of the decision and the rules, and works without a connection. Keep it, and
				anybody can check the decision later, whatever becomes of this site.
			</p>
			<CheckByCommand {...check} />
		</>
	);
}
