import type { ChangeEvent, FocusEvent, RefCallback } from "react";

type FieldElement = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What a form library hands to a field so that it can follow it: react-hook-form's `register(name)` fits. */
export type Binding = {
	readonly ref: RefCallback<FieldElement>;
	readonly onChange: (event: ChangeEvent<FieldElement>) => unknown;
	readonly onBlur: (event: FocusEvent<FieldElement>) => unknown;
};

/** The properties that tie an input element to its form; none without a binding. */
export function bound(binding: Binding | undefined) {
	return binding ? { ref: binding.ref, onChange: binding.onChange, onBlur: binding.onBlur } : {};
}
