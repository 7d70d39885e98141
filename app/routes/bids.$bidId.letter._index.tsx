import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { letterDocument } from "~/documents/decision/letter-document";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { DocumentFiles } from "~/ui/documents/document-files";
import { DocumentView } from "~/ui/documents/document-view";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readLetter } from "~/use-cases/decision/read-letters";

export const meta = titled("Letter of outcome");
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}` };

export function loader(args: LoaderFunctionArgs) {
	const bidId = args.params.bidId ?? "";
	const { round, letter, sentAt } = valueOrPage(readLetter(signedInContextFor(args), { bidId }));
	return { bidId, round, document: letterDocument(letter, sentAt) };
}

export default function Letter() {
	const { bidId, document } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">{document.title}</h1>
			<DocumentFiles
				files={[
					{ href: `/bids/${bidId}/letter/letter.pdf`, text: "Download the letter as PDF" },
					{ href: `/bids/${bidId}/letter/letter.docx`, text: "Download the letter as a Word document" },
				]}
			/>
			<DocumentView document={document} />
		</>
	);
}
