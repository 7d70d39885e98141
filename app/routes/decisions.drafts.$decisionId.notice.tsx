import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { NoticeBody } from "~/ui/decision/notice-body";
import { noticeLists } from "~/ui/decision/notice-lists";
import { DocumentFiles } from "~/ui/documents/document-files";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled<{ readonly notice: { readonly title: string } }>(
	({ notice }) => `Draft: ${notice.title}`,
);
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

export async function loader(args: LoaderFunctionArgs) {
	const { decisionId, notice, passages, number, round } = valueOrPage(
		await readDraft(signedInContextFor(args), args.params.decisionId ?? ""),
	);
	if (number !== null) throw redirect(`/decisions/${number}`);
	const lists = noticeLists(notice, new URL(args.request.url).searchParams);
	return { decisionId, notice, passages, round, lists };
}

export default function DraftNotice() {
	const { decisionId, notice, passages, lists } = useLoaderData<typeof loader>();
	const draft = `/decisions/drafts/${decisionId}`;
	return (
		<>
			<p className="govuk-body">
				<Tag colour="grey">Draft</Tag>
			</p>
			<h1 className="govuk-heading-l">{notice.title}</h1>
			<DocumentFiles
				files={[
					{ href: `${draft}/notice.pdf`, text: "Download the draft as PDF" },
					{ href: `${draft}/notice.docx`, text: "Download the draft as a Word document" },
				]}
			/>
			<NoticeBody
				content={notice}
				level={2}
				unsigned
				passages={passages}
				paged={{ lists, path: `${draft}/notice`, file: `${draft}/table` }}
			/>
		</>
	);
}
