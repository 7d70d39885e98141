import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exemptionOf } from "~/domain/decision/exemptions";
import { exemptionInWords } from "~/explain/notice-in-words";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { partName } from "~/ui/decision/notice-parts";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Details } from "~/ui/govuk/details";
import { SummaryList } from "~/ui/govuk/summary-list";
import { titled } from "~/ui/layout/titled";
import { readExemptPassages } from "~/use-cases/decision/read-exempt-passages";

export const meta = titled("Withheld passages");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(
		readExemptPassages(signedInContextFor(args), { decisionId: args.params.decisionId ?? "" }),
	);
}

export default function ExemptPassages() {
	const { decisionId, title, number, mayChange, passages } = useLoaderData<typeof loader>();
	const base = `/decisions/drafts/${decisionId}/exempt`;
	return (
		<>
			<span className="govuk-caption-l">{title}</span>
			<h1 className="govuk-heading-l">Withheld passages</h1>
			<p className="govuk-body">
				{passages.length === 0
					? "Nothing is withheld: the whole notice is public."
					: "The public sees that a passage is withheld, under which exemption and why. It does not see the passage."}
			</p>
			{passages.map(({ id, part, text, exemption, reason }) => (
				<SummaryList
					key={id}
					card={{
						title: partName(part),
						headingLevel: 2,
						...(mayChange
							? {
									actions: {
										items: [
											{ href: `${base}/${id}`, text: "Change", visuallyHiddenText: "this passage" },
											{ href: `${base}/${id}/remove`, text: "Remove", visuallyHiddenText: "this passage" },
										],
									},
								}
							: {}),
					}}
					rows={[
						{ key: "Passage", value: <span className="tranche-verbatim">{text}</span> },
						{ key: "Exemption", value: exemptionInWords(exemptionOf(exemption)) },
						{ key: "Why it is withheld", value: <span className="tranche-verbatim">{reason}</span> },
					]}
				/>
			))}
			{mayChange ? <ButtonLink href={`${base}/new`}>Add a passage</ButtonLink> : null}
			{number === null ? null : (
				<p className="govuk-body">
					<a className="govuk-link" href={`/decisions/${number}/exempt`}>
						Check the passages against the signed notice
					</a>
				</p>
			)}
			<Details summary="How the public notice stands for a withheld passage">
				<p className="govuk-body">
					The notice prints a digest of each passage, made with a secret number that the office keeps. Nobody
					can guess the passage from the digest. Whoever is later given the passage and the number can check
					that they are what was signed.
				</p>
			</Details>
		</>
	);
}
