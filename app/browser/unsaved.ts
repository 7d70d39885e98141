export type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** A field that a person types or chooses in; not one that the page fills by itself, nor a button. */
export function isField(element: unknown): element is Field {
	if (element instanceof HTMLInputElement)
		return !["hidden", "submit", "button", "reset"].includes(element.type);
	return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** Whether a field holds something else than the page came with. A password is never asked about. */
function isChanged(field: Field): boolean {
	if (field instanceof HTMLSelectElement) {
		const options = [...field.options];
		const first = options.some((option) => option.defaultSelected) || field.multiple ? -1 : 0;
		return options.some((option, place) => option.selected !== (option.defaultSelected || place === first));
	}
	if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
	if (field.type === "password") return false;
	if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
	return field.type === "file" ? field.value !== "" : field.value !== field.defaultValue;
}

/** The names of the fields that hold something else than the page came with. */
export function changedNames(form: HTMLFormElement): readonly string[] {
	return [...form.elements].flatMap((each) => (isField(each) && isChanged(each) ? [each.name] : []));
}

/** Whether a form holds words that are not saved: changed on the page, or come back from the server refused. */
export function isUnsaved(form: HTMLFormElement): boolean {
	return "unsaved" in form.dataset || [...form.elements].some((each) => isField(each) && isChanged(each));
}
