import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { VOTES } from "~/domain/decision/board-vote";
import { accepted, provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { voteForm } from "~/forms/decision/deciding";
import { VOTE_WORDS } from "~/ui/decision/deciding-words";
import { NoticeBody } from "~/ui/decision/notice-body";
import { noticeLists } from "~/ui/decision/notice-lists";
import { RadiosField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";
import { voteOnDecision } from "~/use-cases/decision/vote-on-decision";

export const meta = titled("Vote on the decision");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

const guard = guardOf(async (context, { decisionId = "" }) =>
	provided(
		await readDraft(context, decisionId),
		({ number, deciding }) => number !== null || deciding.vote?.mayVote === true,
	),
);

export async function loader(args: LoaderFunctionArgs) {
	const { decisionId, number, title, notice, deciding } = (await guarded(args, guard)).page;
	if (number !== null) throw redirect(`/decisions/${number}`);
	return {
		decisionId,
		title,
		notice,
		proposal: deciding.proposal,
		own: deciding.vote?.own ?? "",
		lists: noticeLists(notice, new URL(args.request.url).searchParams),
	};
}

export const action = formAction({
	guard,
	possible: ({ page }) => provided(accepted(page), ({ number }) => number === null, "decision-signed"),
	schema: voteForm,
	said: "The decision has been signed, so nobody votes on it any more",
	messages: {
		"decision-signed": "The decision has been signed, so nobody votes on it any more",
		"changed-meanwhile": "The draft was changed after you opened this page. Read it again before you vote",
	},
	secret: ["proposal"],
	status: 409,
	save: ({ context, page: { decisionId }, body, value }) =>
		voteOnDecision(context, { decisionId, draftSha256: String(body.get("proposal") ?? ""), ...value }),
	told: (_, { page }) => [
		`/decisions/drafts/${page.decisionId}`,
		"You voted",
		"You can change your vote until the chair signs.",
	],
});

export default function VotePage() {
	const { decisionId, title, notice, proposal, own, lists } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const base = `/decisions/drafts/${decisionId}`;
	return (
		<FormPage
			schema={voteForm}
			title="Vote on the decision"
			caption={title}
			values={refused?.values ?? { vote: own }}
			errors={refused?.errors}
			submitLabel="Vote"
			intro={
				<NoticeBody
					content={notice}
					level={2}
					unsigned
					paged={{ lists, path: `${base}/vote`, file: `${base}/table` }}
				/>
			}
		>
			<input type="hidden" name="proposal" value={proposal} />
			<RadiosField
				name="vote"
				label="How do you vote?"
				items={VOTES.map((vote) => ({ value: vote, text: VOTE_WORDS[vote] }))}
			/>
		</FormPage>
	);
}
