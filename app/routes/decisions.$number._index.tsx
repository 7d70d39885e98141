import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { printedNumber } from "~/domain/decision/number";
import { valueOrPage } from "~/respond";
import { contextFor } from "~/session";
import { NoticeBody } from "~/ui/decision/notice-body";
import { NoticeCheck } from "~/ui/decision/notice-check";
import { noticeLists } from "~/ui/decision/notice-lists";
import { DocumentFiles } from "~/ui/documents/document-files";
import type { PageHandle } from "~/ui/frame/page-handle";
import { ButtonLink } from "~/ui/govuk/button";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { DateOnly } from "~/ui/when";
import { type NoticePage, readNotice } from "~/use-cases/decision/read-notice";

export const meta = titled<NoticePage>(
	({ content }) => `Decision ${printedNumber(content.number)}: ${content.title}`,
	({ content }) =>
		`Decision ${printedNumber(content.number)}, “${content.title}”: who gets what and why, and how to check the notice.`,
);
export const handle: PageHandle<NoticePage> = {
	isLarge: true,
	forEverybody: true,
	breadcrumbs: ({ content }) => [
		{ text: "Decisions", href: "/decisions" },
		{ text: printedNumber(content.number) },
	],
};

export function loader(args: LoaderFunctionArgs) {
	const notice = valueOrPage(readNotice(contextFor(args), args.params.number ?? ""));
	return { ...notice, lists: noticeLists(notice.content, new URL(args.request.url).searchParams) };
}

export default function Notice() {
	const { content, sha256, publishedAt, audit, unpublished, mayReadExempt, lists } =
		useLoaderData<typeof loader>();
	const path = `/decisions/${content.number}`;
	return (
		<>
			<span className="govuk-caption-l">
				Decision {printedNumber(content.number)}
				{publishedAt ? (
					<>
						, published <DateOnly date={publishedAt} />
					</>
				) : null}
			</span>
			<h1 className="govuk-heading-l">{content.title}</h1>
			{unpublished ? (
				<>
					<p className="govuk-body">
						<Tag colour="yellow">Signed, not published</Tag>
					</p>
					{unpublished.mayPublish ? (
						<ButtonLink href={`/decisions/drafts/${unpublished.decisionId}/publish`}>
							Publish the decision
						</ButtonLink>
					) : null}
				</>
			) : null}
			{unpublished ? (
				<p className="govuk-body">
					<a className="govuk-link" href={`/decisions/drafts/${unpublished.decisionId}/letters`}>
						Letters to the bidders
					</a>
				</p>
			) : null}
			<NoticeBody content={content} level={2} paged={{ lists, path, file: `${path}/table` }} />
			<DocumentFiles
				files={[
					{ href: `${path}/notice.pdf`, text: "Download the notice as PDF" },
					{ href: `${path}/notice.docx`, text: "Download the notice as a Word document" },
					...(mayReadExempt ? [{ href: `${path}/exempt`, text: "Read the withheld passages" }] : []),
				]}
			/>
			<NoticeCheck
				number={content.number}
				sha256={sha256}
				audit={audit}
				scenario={content.scenario ?? content.needs ?? null}
			/>
		</>
	);
}
