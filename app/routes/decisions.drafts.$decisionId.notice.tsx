import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { NoticeBody } from "~/ui/decision/notice-body";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Tag } from "~/ui/govuk/tag";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";

export const meta = titled<{ readonly notice: { readonly title: string } }>(
	({ notice }) => `Draft: ${notice.title}`,
);
export const handle: PageHandle = { backHref: (_, params) => `/decisions/drafts/${params.decisionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const { notice, number, round } = valueOrPage(
		await readDraft(signedInContextFor(args), args.params.decisionId ?? ""),
	);
	if (number !== null) throw redirect(`/decisions/${number}`);
	return { notice, round };
}

export default function DraftNotice() {
	const { notice } = useLoaderData<typeof loader>();
	return (
		<>
			<p className="govuk-body">
				<Tag colour="grey">Draft</Tag>
			</p>
			<h1 className="govuk-heading-l">{notice.title}</h1>
			<NoticeBody content={notice} level={2} unsigned />
		</>
	);
}
