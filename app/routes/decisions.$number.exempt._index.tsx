import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { exemptionOf } from "~/domain/decision/exemptions";
import { printedNumber } from "~/domain/decision/number";
import { exemptionInWords } from "~/explain/notice-in-words";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { partName } from "~/ui/decision/notice-parts";
import { DocumentFiles } from "~/ui/documents/document-files";
import type { PageHandle } from "~/ui/frame/page-handle";
import { SummaryList } from "~/ui/govuk/summary-list";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { readSignedPassages, type SignedPassages } from "~/use-cases/decision/read-exempt-passages";

export const meta = titled<SignedPassages>(
	({ number }) => `Withheld passages of decision ${printedNumber(number)}`,
);
export const handle: PageHandle<SignedPassages> = {
	isLarge: true,
	breadcrumbs: ({ number }) => [
		{ text: "Decisions", href: "/decisions" },
		{ text: printedNumber(number), href: `/decisions/${number}` },
		{ text: "Withheld passages" },
	],
};

export function loader(args: LoaderFunctionArgs) {
	return valueOrPage(readSignedPassages(contextFor(args), { number: args.params.number ?? "" }));
}

export default function WithheldPassages() {
	const { number, title, passages } = useLoaderData<typeof loader>();
	return (
		<>
			<span className="govuk-caption-l">
				Decision {printedNumber(number)}: {title}
			</span>
			<h1 className="govuk-heading-l">Withheld passages</h1>
			<p className="govuk-body">
				<strong>Do not pass these on.</strong> The public notice does not hold them.
			</p>
			<DocumentFiles
				files={[
					{
						href: `/decisions/${number}/exempt/notice.pdf`,
						text: "Download the notice with these passages as PDF",
					},
				]}
			/>
			{passages.map(({ part, text, exemption, reason, salt, commitment, holds }) => (
				<SummaryList
					key={commitment}
					card={{ title: partName(part), headingLevel: 2 }}
					rows={[
						{ key: "Passage", value: <span className="tranche-verbatim">{text}</span> },
						{ key: "Exemption", value: exemptionInWords(exemptionOf(exemption)) },
						{ key: "Why it is withheld", value: <span className="tranche-verbatim">{reason}</span> },
						{ key: "Secret number (salt)", value: <code className="tranche-digest">{salt}</code> },
						{
							key: "Commitment in the signed notice",
							value: (
								<>
									<code className="tranche-digest">{commitment}</code>{" "}
									{holds ? (
										<Tag colour="green">It is this passage</Tag>
									) : (
										<Tag colour="red">It is not this passage</Tag>
									)}
								</>
							),
						},
					]}
				/>
			))}
			<h2 className="govuk-heading-m">Check a commitment yourself</h2>
			<p className="govuk-body">
				The commitment is the SHA-256 digest of one line of JSON without spaces, its keys in this order:
			</p>
			<p>
				<code className="tranche-digest">
					{'{"format":"tranche-exempt/1","part":"…","salt":"…","text":"…"}'}
				</code>
			</p>
		</>
	);
}
