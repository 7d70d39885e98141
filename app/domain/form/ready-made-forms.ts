import { canonicalText } from "../canonical";
import type { FormDefinition } from "./definition";
import { FIVE_CASE_FORM } from "./definitions/five-case-form";
import { SHORT_FORM } from "./definitions/short-form";

/** The forms that come with the program and are published by it; the short form needs no publishing. */
export const READY_MADE_FORMS: readonly FormDefinition[] = [FIVE_CASE_FORM];

/** Whether a form has the title of one that comes with the program, and is another. */
export function takesReadyMadeTitle(form: FormDefinition): boolean {
	const ready = READY_MADE_FORMS.find(({ title }) => title === form.title);
	return ready ? canonicalText(ready) !== canonicalText(form) : form.title === SHORT_FORM.title;
}
