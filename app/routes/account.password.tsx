import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { parseForm } from "~/forms/parse-form";
import { changePasswordForm, PASSWORD_PROBLEMS } from "~/forms/people/passwords";
import { formAgain, refusedForm } from "~/respond";
import { saying } from "~/said";
import { sessionCookie, signedInContextFor } from "~/session";
import { PasswordField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { PasswordAdvice } from "~/ui/people/password-advice";
import { waitWords } from "~/ui/people/wait-words";
import { changeOwnPassword } from "~/use-cases/people/change-own-password";

export const meta = titled("Change your password");
export const handle: PageHandle = { backHref: "/account" };

export function loader(args: LoaderFunctionArgs) {
	signedInContextFor(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const context = signedInContextFor(args);
	const form = parseForm(changePasswordForm, await args.request.formData());
	if (!form.ok) return formAgain(form.errors, {});
	const changed = await changeOwnPassword(context, form.value);
	if (changed.ok)
		throw saying(
			args,
			"/account",
			"You changed your password",
			"You are signed out everywhere else.",
			sessionCookie(args.context, changed.value.token),
		);
	if (changed.code === "sign-in-must-wait") {
		const { until } = changed.details as { readonly until: string };
		return formAgain({ present: waitWords(context.clock.machineNow(), until) }, {});
	}
	if (changed.code === "password-wrong")
		return formAgain({ present: "This is not your current password" }, {});
	return refusedForm(changed, { values: {}, problems: PASSWORD_PROBLEMS });
}

export default function ChangePassword() {
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={changePasswordForm}
			title="Change your password"
			errors={refused?.errors}
			submitLabel="Change password"
			intro={<PasswordAdvice />}
		>
			<PasswordField name="present" label="Current password" autoComplete="current-password" />
			<PasswordField name="wanted" label="New password" autoComplete="new-password" />
		</FormPage>
	);
}
