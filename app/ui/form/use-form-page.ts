import { zodResolver } from "@hookform/resolvers/zod";
import { useNavigation, useSubmit } from "@remix-run/react";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import { type FormErrors, type FormSchema, inPageOrder, readForm } from "~/forms/parse-form";

const ERROR_PREFIX = /^Error: /;

/** One text for each field name: `{opens: {month: {message}}}` becomes `{"opens.month": message}`. */
export function flatErrors(errors: FieldErrors, prefix = ""): FormErrors {
	const flat: Record<string, string> = {};
	for (const [key, error] of Object.entries(errors)) {
		if (key === "ref" || key === "type" || key === "types" || key === "message" || key === "root") continue;
		if (typeof error !== "object" || error === null) continue;
		if (typeof error.message === "string") flat[prefix + key] = error.message;
		Object.assign(flat, flatErrors(error as FieldErrors, `${prefix}${key}.`));
	}
	return flat;
}

/** Counts how often a page got a new set of errors, so that the summary is shown, and read out, anew. */
function useAttempt(serverErrors: FormErrors | undefined, submitCount: number): string {
	const [seen, setSeen] = useState({ errors: serverErrors, version: 0 });
	if (seen.errors !== serverErrors) setSeen({ errors: serverErrors, version: seen.version + 1 });
	return `${seen.version}-${submitCount}`;
}

type FormPageOptions = {
	readonly schema: FormSchema;
	readonly serverErrors: FormErrors | undefined;
};

/** Checks sent texts by the server's schema and sends them once. Without JavaScript the form posts itself. */
export function useFormPage({ schema, serverErrors }: FormPageOptions) {
	const element = useRef<HTMLFormElement>(null);
	const submit = useSubmit();
	const busy = useNavigation().state !== "idle";
	const sending = useRef(false);
	const checkBySchema = zodResolver(schema) as Resolver<FieldValues>;
	const form = useForm<FieldValues>({
		mode: "onSubmit",
		reValidateMode: "onSubmit",
		shouldFocusError: false,
		resolver: (values, context, options) =>
			checkBySchema(
				element.current ? readForm(schema, new FormData(element.current)) : values,
				context,
				options,
			),
	});
	const attempt = useAttempt(serverErrors, form.formState.submitCount);
	const ownErrors = flatErrors(form.formState.errors);
	const errors = inPageOrder(schema, Object.keys(ownErrors).length > 0 ? ownErrors : (serverErrors ?? {}));
	const hasErrors = Object.keys(errors).length > 0;

	useEffect(() => {
		if (!busy) sending.current = false;
	}, [busy]);
	useEffect(() => {
		if (!hasErrors) return;
		const plain = document.title.replace(ERROR_PREFIX, "");
		document.title = `Error: ${plain}`;
		return () => {
			document.title = document.title.replace(ERROR_PREFIX, "");
		};
	}, [hasErrors]);

	function onSubmit(event: FormEvent<HTMLFormElement>) {
		if (busy || sending.current) {
			event.preventDefault();
			return;
		}
		const target = event.currentTarget;
		const { submitter } = event.nativeEvent as SubmitEvent;
		if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) {
			form.clearErrors();
			return;
		}
		sending.current = true;
		void form.handleSubmit(
			() => submit(submitter instanceof HTMLButtonElement ? submitter : target, { method: "post" }),
			() => {
				sending.current = false;
			},
		)(event);
	}

	return {
		element,
		errors,
		attempt,
		onSubmit,
		bind: (name: string) => form.register(name),
		isSending: () => sending.current,
	};
}
