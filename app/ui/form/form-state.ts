import { createContext, useContext } from "react";
import type { FormErrors, FormValues } from "~/forms/parse-form";
import type { Binding } from "../govuk/binding";

/** What the fields of a form page share. */
export type FormState = {
	readonly values: FormValues;
	readonly errors: FormErrors;
	readonly bind: (name: string) => Binding | undefined;
};

const EMPTY: FormState = { values: {}, errors: {}, bind: () => undefined };

const FormStateContext = createContext<FormState>(EMPTY);

/** Hands a form's values and errors to the fields inside it. */
export const FormStateProvider = FormStateContext.Provider;

/** One field's text, ticked values, error and tie to the form, by its name. */
export function useField(name: string) {
	const { values, errors, bind } = useContext(FormStateContext);
	const value = values[name];
	return {
		text: typeof value === "string" ? value : value?.[0],
		ticked: typeof value === "string" ? [value] : (value ?? []),
		error: errors[name],
		binding: bind(name),
	};
}

/** Gives the function that looks up fields by name, for a field made of several boxes. */
export function useFields() {
	const { values, errors, bind } = useContext(FormStateContext);
	return (name: string) => {
		const value = values[name];
		return { text: typeof value === "string" ? value : undefined, error: errors[name], binding: bind(name) };
	};
}
