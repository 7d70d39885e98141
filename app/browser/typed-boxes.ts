import type { TypedBoxes } from "~/domain/bid/unsaved-words";
import { jsonIn } from "~/domain/stored-text";
import { changedNames, type Field, isField } from "./unsaved";

/** Hidden fields without which typed words cannot be saved later: what they were typed on, and what they become. */
const GOES_ALONG = ["revision", "key"];

function fieldsOf(form: HTMLFormElement): readonly Field[] {
	return [...form.elements].filter(isField).filter(({ type }) => type !== "file" && type !== "password");
}

/** What a field holds; nothing for a tick that is not set. */
function textsOf(field: Field): readonly string[] {
	if (field instanceof HTMLSelectElement) return [...field.selectedOptions].map(({ value }) => value);
	const isTick = field.type === "checkbox" || field.type === "radio";
	return isTick && !(field as HTMLInputElement).checked ? [] : [field.value];
}

/** The fields whose words stand in a form from before; all of them where it came back refused. */
function fromBefore(form: HTMLFormElement): readonly string[] {
	const names = jsonIn(form.dataset.names ?? "");
	if (Array.isArray(names)) return names.map(String);
	return "unsaved" in form.dataset ? fieldsOf(form).map(({ name }) => name) : [];
}

/** What is typed in a form and not saved, by the names of its fields, with what has to go along. */
export function typedBoxes(form: HTMLFormElement): TypedBoxes {
	const fields = fieldsOf(form);
	const names = new Set([...changedNames(form), ...fromBefore(form)]);
	const typed = [...names]
		.filter((name) => fields.some((field) => field.name === name))
		.map((name): [string, string[]] => [
			name,
			fields.filter((field) => field.name === name).flatMap((field) => textsOf(field)),
		]);
	if (typed.length === 0) return {};
	const along = GOES_ALONG.flatMap((name): [string, string[]][] => {
		const field = form.elements.namedItem(name);
		return field instanceof HTMLInputElement ? [[name, [field.value]]] : [];
	});
	return Object.fromEntries([...typed, ...along]);
}

/** What people call the fields of a form: the question that each is an answer to. */
export function labelsOf(form: HTMLFormElement): Readonly<Record<string, string>> {
	const labelOf = (field: Field) => {
		const isTick = field.type === "checkbox" || field.type === "radio";
		const asked = isTick ? field.closest("fieldset")?.querySelector("legend") : field.labels?.[0];
		return asked?.textContent?.trim() ?? field.name;
	};
	return Object.fromEntries(fieldsOf(form).map((field) => [field.name, labelOf(field)]));
}

/** Puts words into a form, as if they were typed. */
export function fillBoxes(form: HTMLFormElement, words: TypedBoxes): void {
	for (const field of fieldsOf(form)) {
		const texts = words[field.name];
		if (!texts) continue;
		const isTick = field.type === "checkbox" || field.type === "radio";
		if (isTick && field instanceof HTMLInputElement) {
			if (field.checked !== texts.includes(field.value)) field.click();
			continue;
		}
		field.value = texts[0] ?? "";
		field.dispatchEvent(new Event("input", { bubbles: true }));
		field.dispatchEvent(new Event("change", { bubbles: true }));
	}
	for (const name of GOES_ALONG) {
		const field = form.elements.namedItem(name);
		if (field instanceof HTMLInputElement && words[name]?.[0]) field.value = words[name][0];
	}
}
