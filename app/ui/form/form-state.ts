import { createContext, useContext } from "react";
import type { FormErrors, FormValues } from "~/forms/parse-form";

/** What the fields of a form page share. */
export type FormState = {
	readonly values: FormValues;
	readonly errors: FormErrors;
	/** What the form began with, where what was typed stands in it now. */
	readonly began?: FormValues | undefined;
};

const EMPTY: FormState = { values: {}, errors: {} };

const FormStateContext = createContext<FormState>(EMPTY);

/** Hands a form's values and errors to the fields inside it. */
export const FormStateProvider = FormStateContext.Provider;

function listOf(value: FormValues[string] | undefined): readonly string[] {
	return typeof value === "string" ? [value] : (value ?? []);
}

/** One field's text, ticked values (now, and as the form began) and error, by its name. */
export function useField(name: string) {
	const { values, errors, began = {} } = useContext(FormStateContext);
	const value = values[name];
	return {
		text: typeof value === "string" ? value : value?.[0],
		ticked: listOf(value),
		began: listOf(began[name]),
		error: errors[name],
	};
}

function isBelow(name: string, of: string): boolean {
	return name === of || name.startsWith(`${of}.`);
}

/** Whether any of some fields is filled or refused. */
export function useIsAnswered(names: readonly string[]): boolean {
	const { values, errors } = useContext(FormStateContext);
	const filled = Object.entries(values).flatMap(([name, value]) =>
		listOf(value).some((text) => text !== "") ? [name] : [],
	);
	return [...filled, ...Object.keys(errors)].some((name) => names.some((of) => isBelow(name, of)));
}

/** What stands behind the dot in the names of the boxes below a field. */
export function useNamesBelow(of: string): readonly string[] {
	const { values } = useContext(FormStateContext);
	return Object.keys(values).flatMap((name) =>
		name.startsWith(`${of}.`) ? [name.slice(of.length + 1)] : [],
	);
}

/** Gives the function that looks up fields by name, for a field made of several boxes. */
export function useFields() {
	const { values, errors } = useContext(FormStateContext);
	return (name: string) => {
		const value = values[name];
		return { text: typeof value === "string" ? value : undefined, error: errors[name] };
	};
}
