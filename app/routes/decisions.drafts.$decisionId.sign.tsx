import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatInstant } from "~/domain/london-time";
import { accepted, provided } from "~/domain/outcome";
import { signForm } from "~/forms/decision/sign";
import { parseForm } from "~/forms/parse-form";
import { refusalPage, valueOrPage } from "~/respond";
import { saying } from "~/said";
import { signedInContextFor } from "~/session";
import { NoticeBody } from "~/ui/decision/notice-body";
import { signingRefusal, WHY_NOT_SIGNED } from "~/ui/decision/signing-words";
import { UnreadyList } from "~/ui/decision/unready-list";
import { PasswordField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { InsetText } from "~/ui/govuk/inset-text";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { readDraft } from "~/use-cases/decision/read-draft";
import { signDecision } from "~/use-cases/decision/sign-decision";

export const meta = titled("Sign the decision");
export const handle: PageHandle = { backHref: (_, params) => `/decisions/drafts/${params.decisionId}` };

export async function loader(args: LoaderFunctionArgs) {
	const draft = valueOrPage(await readDraft(signedInContextFor(args), args.params.decisionId ?? ""));
	if (draft.number !== null) throw redirect(`/decisions/${draft.number}`);
	const { whyNotSigned } = draft;
	const free = provided(accepted(draft), () => whyNotSigned !== "interested", "interested");
	valueOrPage(provided(free, () => whyNotSigned !== "not-signatory" && whyNotSigned !== "other-office"));
	const { decisionId, title, noticeSha256, ready, unready, notice } = draft;
	return {
		decisionId,
		title,
		noticeSha256,
		ready,
		unready,
		notice,
		whyNotSigned,
		round: draft.round,
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const decisionId = args.params.decisionId ?? "";
	const body = await args.request.formData();
	const form = parseForm(signForm, body);
	if (!form.ok) return data({ errors: form.errors }, { status: 400 });
	const signed = await signDecision(context, {
		decisionId,
		noticeSha256: String(body.get("notice") ?? ""),
		password: form.value.password,
	});
	if (signed.ok)
		throw saying(
			args,
			`/decisions/drafts/${decisionId}/signed`,
			"You signed the decision",
			"Only you and the fund manager can see it until it is published.",
		);
	if (signed.code === "sign-in-must-wait") {
		const { until } = signed.details as { readonly until: string };
		const said = `The password was wrong too often. Try again after ${formatInstant(until)}`;
		return data({ errors: { password: said } }, { status: 429 });
	}
	const said = signingRefusal(signed);
	if (said === null) throw refusalPage(signed, { body });
	return data({ errors: { [signed.path ?? ""]: said } }, { status: 409 });
}

export default function Sign() {
	const draft = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
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
					<NoticeBody content={draft.notice} level={2} unsigned />
					<WarningText>
						Signing gives the decision its number and turns the money into awards. What is signed can no
						longer change.
					</WarningText>
				</>
			}
		>
			<input type="hidden" name="notice" value={draft.noticeSha256} />
			<PasswordField
				name="password"
				label="Your password"
				hint="Asked again, because your signature binds the office"
				autoComplete="current-password"
			/>
		</FormPage>
	);
}
