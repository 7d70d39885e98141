import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { eligibilityLetter } from "~/documents/bid/eligibility-letter";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { DocumentFiles } from "~/ui/documents/document-files";
import { DocumentView } from "~/ui/documents/document-view";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { titled } from "~/ui/layout/titled";
import { readEligibilityLetter } from "~/use-cases/assessment/read-eligibility-letter";

export const meta = titled("Eligibility letter");
export const handle: PageHandle<ReturnType<typeof loader>> = {
	breadcrumbs: ({ bidId, reference, round }) => [
		{ text: round.title, href: `/rounds/${round.id}` },
		{ text: `Bid ${reference}`, href: `/bids/${bidId}` },
		{ text: "Eligibility letter" },
	],
};

export function loader(args: LoaderFunctionArgs) {
	const letter = valueOrPage(
		readEligibilityLetter(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	const { bidId, reference, round, own, mayAsk } = letter;
	return { bidId, reference, round, asks: own && mayAsk, document: eligibilityLetter(letter) };
}

export default function EligibilityLetterPage() {
	const { bidId, asks, document } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">{document.title}</h1>
			<DocumentFiles
				files={[
					{ href: `/bids/${bidId}/eligibility-letter.pdf`, text: "Download as PDF" },
					{ href: `/bids/${bidId}/eligibility-letter.docx`, text: "Download as a Word document" },
				]}
			/>
			<DocumentView document={document} />
			{asks ? (
				<ButtonLink href={`/bids/${bidId}/reconsideration`} variant="secondary">
					Ask the office to look again
				</ButtonLink>
			) : null}
		</>
	);
}
