import { createContext, useContext } from "react";
import type { FormErrors, FormValues } from "~/forms/parse-form";

/** What the fields of a form page share. */
export type FormState = {
	readonly values: FormValues;
	readonly errors: FormErrors;
};

const EMPTY: FormState = { values: {}, errors: {} };

const FormStateContext = createContext<FormState>(EMPTY);

/** Hands a form's values and errors to the fields inside it. */
export const FormStateProvider = FormStateContext.Provider;

/** One field's text, ticked values and error, by its name. */
export function useField(name: string) {
	const { values, errors } = useContext(FormStateContext);
	const value = values[name];
	return {
		text: typeof value === "string" ? value : value?.[0],
		ticked: typeof value === "string" ? [value] : (value ?? []),
		error: errors[name],
	};
}

/** Gives the function that looks up fields by name, for a field made of several boxes. */
export function useFields() {
	const { values, errors } = useContext(FormStateContext);
	return (name: string) => {
		const value = values[name];
		return { text: typeof value === "string" ? value : undefined, error: errors[name] };
	};
}
