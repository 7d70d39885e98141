import { type ReactNode, useEffect } from "react";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Given = string | boolean;

const isField = (target: unknown): target is Field =>
	target instanceof HTMLTextAreaElement ||
	target instanceof HTMLSelectElement ||
	(target instanceof HTMLInputElement && !["file", "hidden", "submit"].includes(target.type));

const isBox = (field: Field): field is HTMLInputElement =>
	field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");

const givenIn = (field: Field): Given => (isBox(field) ? field.checked : field.value);

function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) {
		const options = [...field.options];
		return field.value !== (options.find(({ defaultSelected }) => defaultSelected) ?? options[0])?.value;
	}
	return isBox(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
}

/** Puts a value into a field as a person would, so that React and the form both hear of it. */
function give(field: Field, given: Given): void {
	if (givenIn(field) === given) return;
	if (isBox(field)) {
		field.click();
		return;
	}
	Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set?.call(field, given);
	const event = field instanceof HTMLSelectElement ? "change" : "input";
	field.dispatchEvent(new Event(event, { bubbles: true }));
}

/** Notes what is typed before React takes the page over and resets its fields. Gives what puts it back. */
export function keepEarlyTyping(): () => void {
	const typed = new Map<Field, Given>();
	const note = (field: unknown) => {
		if (!isField(field)) return;
		typed.delete(field);
		typed.set(field, givenIn(field));
	};
	for (const field of document.querySelectorAll("main form :is(input, textarea, select)"))
		if (isField(field) && isChanged(field)) note(field);
	const hear = ({ target }: Event) => note(target);
	document.addEventListener("input", hear, true);
	return () => {
		document.removeEventListener("input", hear, true);
		for (const [field, given] of typed) give(field, given);
		typed.clear();
	};
}

type EarlyTypingProps = { readonly putBack: () => void; readonly children: ReactNode };

/** The page, in which what was typed early is put back as soon as React has taken it over. */
export function EarlyTyping({ putBack, children }: EarlyTypingProps) {
	useEffect(putBack, [putBack]);
	return children;
}
