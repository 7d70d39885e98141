import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import { signForm } from "~/forms/decision/sign";
import { NoticeBody } from "~/ui/decision/notice-body";
import { noticeLists } from "~/ui/decision/notice-lists";
import { SIGNING_REFUSALS, WHY_NOT_SIGNED } from "~/ui/decision/signing-words";
import { UnreadyList } from "~/ui/decision/unready-list";
import { PasswordField, TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";
import { signDecision } from "~/use-cases/decision/sign-decision";

export const meta = titled("Sign the decision");
export const handle: PageHandle = {
	isLarge: true,
	backHref: (_, params) => `/decisions/drafts/${params.decisionId}`,
};

/** A draft for whoever signs it; one that is signed leads on to its notice. */
const guard = guardOf(async (context, { decisionId = "" }) => {
	const draft = await readDraft(context, decisionId);
	const signed = ({ number }: { readonly number: string | null }) => number !== null;
	const free = provided(draft, (page) => signed(page) || page.whyNotSigned !== "interested", "interested");
	return provided(
		free,
		(page) => signed(page) || (page.whyNotSigned !== "not-signatory" && page.whyNotSigned !== "other-office"),
	);
});

export async function loader(args: LoaderFunctionArgs) {
	const { page: draft } = await guarded(args, guard);
	if (draft.number !== null) throw redirect(`/decisions/${draft.number}`);
	const { decisionId, title, noticeSha256, ready, unready, notice, whyNotSigned, consult } = draft;
	return {
		decisionId,
		title,
		noticeSha256,
		ready,
		unready,
		notice,
		passages: draft.passages,
		whyNotSigned,
		consult,
		round: draft.round,
		lists: noticeLists(notice, new URL(args.request.url).searchParams),
	};
}

export const action = formAction({
	guard,
	schema: signForm,
	secret: ["password"],
	messages: SIGNING_REFUSALS,
	status: ({ code }) => (code === "sign-in-must-wait" ? 429 : 409),
	save: ({ context, page: { decisionId }, body, value }) =>
		signDecision(context, { decisionId, noticeSha256: String(body.get("notice") ?? ""), ...value }),
	told: (_, { page }) => [
		`/decisions/drafts/${page.decisionId}/signed`,
		"You signed the decision",
		"Only you and the fund manager can see it until it is published.",
	],
});

export default function Sign() {
	const draft = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	const base = `/decisions/drafts/${draft.decisionId}`;
	const signable = draft.whyNotSigned === null && draft.ready;
	if (!signable && !refused)
		return (
			<>
				<h1 className="govuk-heading-l">Sign the decision</h1>
				{draft.whyNotSigned ? <InsetText>{WHY_NOT_SIGNED[draft.whyNotSigned]}</InsetText> : null}
				<UnreadyList decisionId={draft.decisionId} round={draft.round} unready={draft.unready} />
			</>
		);
	return (
		<FormPage
			schema={signForm}
			title="Sign the decision"
			caption={draft.title}
			errors={refused?.errors}
			submitLabel="Sign the decision"
			intro={
				<>
					<p className="govuk-body">Read the whole notice. It is what you sign.</p>
					<NoticeBody
						content={draft.notice}
						level={2}
						unsigned
						passages={draft.passages}
						paged={{ lists: draft.lists, path: `${base}/sign`, file: `${base}/table` }}
					/>
					<WarningText>
						Signing gives the decision its number and makes its awards. What is signed can no longer change.
					</WarningText>
				</>
			}
		>
			<input type="hidden" name="notice" value={draft.noticeSha256} />
			{draft.consult === "" ? null : (
				<TextAreaField
					name="consulted"
					label="Who did you consult, and what did they say?"
					hint={`Your delegation asks you to consult: ${draft.consult}. The public notice says this`}
					maxLength={2000}
				/>
			)}
			<PasswordField
				name="password"
				label="Your password"
				hint="Asked again, because your signature binds the office"
				autoComplete="current-password"
			/>
		</FormPage>
	);
}
