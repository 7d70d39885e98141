import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bidDocument } from "~/documents/bid/bid-document";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { bidBreadcrumbs, bidName } from "~/ui/bid/bid-head";
import { DocumentFiles } from "~/ui/documents/document-files";
import { DocumentView } from "~/ui/documents/document-view";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readBidDocument } from "~/use-cases/bid/read-bid-document";

export const meta = titled("The whole bid");
export const handle: PageHandle<ReturnType<typeof loader>> = {
	breadcrumbs: (page, params) =>
		page.own
			? (bidBreadcrumbs().breadcrumbs?.(
					{ bid: { ...page.bid, editable: false, leftBehind: false } },
					params,
				) ?? [])
			: [{ text: bidName(page.bid), href: `/bids/${page.bid.id}/submitted` }],
};

export function loader(args: LoaderFunctionArgs) {
	const read = valueOrPage(readBidDocument(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
	const { bid, own, round } = read;
	return { bid, own, round, document: bidDocument(read) };
}

export default function WholeBid() {
	const { bid, own, document } = useLoaderData<typeof loader>();
	const file = (ending: string) => `/bids/${bid.id}/document.${ending}`;
	return (
		<>
			<h1 className="govuk-heading-l">{document.title}</h1>
			<DocumentFiles
				files={[
					{ href: file("pdf"), text: "Download as PDF" },
					{ href: file("docx"), text: "Download as a Word document" },
					{
						href: file("zip"),
						text: "Download everything as one ZIP file",
						note: "(both documents, tables, supporting files, and an index with digests)",
					},
					...(own ? [{ href: `/bids/${bid.id}/content.json`, text: "Download the bid’s data as JSON" }] : []),
				]}
			/>
			<DocumentView document={document} />
		</>
	);
}
