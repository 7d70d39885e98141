import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { publicBidDocument } from "~/documents/bid/public-bid-document";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { DocumentView } from "~/ui/documents/document-view";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Table } from "~/ui/govuk/table";
import { ScrollRegion } from "~/ui/layout/scroll-region";
import { titled } from "~/ui/layout/titled";
import { reasonWords } from "~/ui/public/withheld-list";
import { DateOnly } from "~/ui/when";
import { readPublicCopy } from "~/use-cases/bid/public-copy/read-public-copy";

export const meta = titled("Publish this bid");
export const handle: PageHandle = { backHref: (_, params) => `/bids/${params.bidId}/submitted` };

export function loader(args: LoaderFunctionArgs) {
	const copy = valueOrPage(readPublicCopy(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
	const { shown, places, ...page } = copy;
	const document = publicBidDocument({
		content: shown.content,
		round: copy.round,
		publishedAt: null,
		sha256: null,
	});
	return { ...page, document };
}

export default function PublicCopy() {
	const { bid, round, publishedAt, hasDraft, withheld, files, document } = useLoaderData<typeof loader>();
	const path = `/bids/${bid.id}/public`;
	return (
		<>
			<span className="govuk-caption-l">
				{bid.reference}: {bid.title}
			</span>
			<h1 className="govuk-heading-l">Publish this bid</h1>
			<p className="govuk-body">
				{publishedAt ? (
					<>
						<a className="govuk-link" href={`/rounds/${round.id}/published/${bid.reference}`}>
							The published bid
						</a>{" "}
						is of <DateOnly date={publishedAt} />.{" "}
						{hasDraft ? "What stands here differs from it until you publish again." : null}
					</>
				) : (
					"Everybody can read a winning bid once you publish it."
				)}
			</p>
			<p className="govuk-body">
				Names, addresses, telephone numbers and owners of risks are withheld already.{" "}
				{files.length > 0 ? "So are all of its files and their names." : null} Withhold what else should not
				be public. Withheld words are left out of the page and of every file. The decision’s notice and the
				awards still show the bid’s title and aims as they were signed.
			</p>
			<div className="govuk-button-group">
				<ButtonLink href={`${path}/withhold`} variant="secondary">
					Withhold something
				</ButtonLink>
				{hasDraft ? <ButtonLink href={`${path}/publish`}>Publish</ButtonLink> : null}
			</div>
			{withheld.length > 0 ? (
				<ScrollRegion label="What you withhold">
					<Table
						stacked
						caption="What you withhold"
						captionClassName="govuk-table__caption--m"
						firstCellIsHeader
						head={[
							{ text: "Part of the bid" },
							{ text: "Words" },
							{ text: "Why" },
							{ text: "Change", label: "" },
						]}
						rows={withheld.map(({ id, what, passage, reason }) => [
							{ text: what },
							{ text: passage === null ? "All of it" : <span className="tranche-verbatim">{passage}</span> },
							{ text: reasonWords(reason) },
							{
								text: (
									<a className="govuk-link" href={`${path}/${id}/remove`}>
										Publish it after all
										<span className="govuk-visually-hidden">: {passage ?? what}</span>
									</a>
								),
							},
						])}
					/>
				</ScrollRegion>
			) : null}
			{files.length > 0 ? (
				<ScrollRegion label="Files">
					<Table
						stacked
						caption="Files"
						captionClassName="govuk-table__caption--m"
						firstCellIsHeader
						head={[
							{ text: "File, not published" },
							{ text: "Redacted copy, published" },
							{ text: "Change", label: "" },
						]}
						rows={files.map(({ id, name, redacted }) => [
							{ text: name },
							{ text: redacted ?? "None" },
							{
								text: (
									<a className="govuk-link" href={`${path}/files/${id}`}>
										{redacted ? "Add another copy" : "Add a redacted copy"}
										<span className="govuk-visually-hidden">: {name}</span>
									</a>
								),
							},
						])}
					/>
				</ScrollRegion>
			) : null}
			<h2 className="govuk-heading-m">As everybody will read it</h2>
			<DocumentView document={document} />
		</>
	);
}
