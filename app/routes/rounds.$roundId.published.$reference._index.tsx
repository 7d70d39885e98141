import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicBidDocument } from "~/documents/bid/public-bid-document";
import { printedNumber } from "~/domain/decision/number";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { DocumentFiles } from "~/ui/documents/document-files";
import { DocumentView } from "~/ui/documents/document-view";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { WithheldList } from "~/ui/public/withheld-list";
import { DateOnly } from "~/ui/when";
import { readPublicBid } from "~/use-cases/public/read-public-bid";

type Shown = Awaited<ReturnType<typeof loader>>;

export const meta = titled<Shown>(
	({ document }) => document.title,
	({ document, round }) =>
		`The winning bid “${document.title}” in the round “${round.title}”, as it is published.`,
);
export const handle: PageHandle<Shown> = {
	isLarge: true,
	forEverybody: true,
	breadcrumbs: ({ document }) => [{ text: "Awards", href: "/awards" }, { text: document.title }],
};

export function loader(args: LoaderFunctionArgs) {
	const { roundId = "", reference = "" } = args.params;
	const bid = valueOrPage(readPublicBid(contextFor(args), { roundId, reference }));
	const { round, decision, publishedAt, withheld, redactedFiles = [] } = bid;
	return {
		round,
		reference,
		decision,
		publishedAt,
		withheld,
		redactedFiles,
		document: publicBidDocument(bid),
	};
}

export default function PublishedBid() {
	const { round, reference, decision, publishedAt, withheld, redactedFiles, document } =
		useLoaderData<typeof loader>();
	const file = (ending: string) =>
		`/rounds/${round.id}/published/${encodeURIComponent(reference)}/bid.${ending}`;
	return (
		<>
			<span className="govuk-caption-l">{round.title}</span>
			<h1 className="govuk-heading-l">{document.title}</h1>
			<p className="govuk-body">
				This bid won money
				{decision ? (
					<>
						{" "}
						by{" "}
						<a className="govuk-link" href={`/decisions/${decision}`}>
							decision {printedNumber(decision)}
						</a>
					</>
				) : null}
				. It was published on <DateOnly date={publishedAt} /> without personal information and without its
				files.
			</p>
			<WithheldList withheld={withheld} />
			<DocumentFiles
				files={[
					{ href: file("pdf"), text: "Download as PDF" },
					{ href: file("json"), text: "Download the data as JSON" },
					...redactedFiles.map(({ id, name }) => ({
						href: `/rounds/${round.id}/published/${encodeURIComponent(reference)}/files/${id}`,
						text: `Download ${name}`,
						note: "(redacted copy of a file)",
					})),
				]}
			/>
			<DocumentView document={document} />
		</>
	);
}
