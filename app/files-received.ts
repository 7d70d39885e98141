import type { Field } from "./domain/form/field";
import { ATTACH_WORDS } from "./forms/bid/attach-words";
import { tooManyFiles } from "./forms/form/field-schema";
import { type FormErrors, nothingForm } from "./forms/parse-form";
import { type RefusalWords, refusedForm } from "./forms/refused-form";
import { sentFiles } from "./received-file";
import { type AttachRefusal, attachFile } from "./use-cases/bid/attach-file";
import type { Context } from "./use-cases/context";

const WORDS: RefusalWords<AttachRefusal> = ATTACH_WORDS;

/** A field of a form by the name that the form gives it. */
type Named = readonly [name: string, field: Field];

/**
 * Takes the files that came with a form of a bid, before the form is checked, so that they are not lost where it is
 * refused: each is kept with the bid, and its key joins the keys that the field holds. Gives what is wrong by field. A
 * refusal that no form can mend is left to the save that follows.
 */
export async function receiveFiles(
	context: Context,
	bidId: string,
	body: FormData,
	fields: readonly Named[],
): Promise<FormErrors> {
	const errors: Record<string, string> = {};
	for (const [name, field] of fields) {
		if (field.kind !== "files") continue;
		const sent = body.getAll(name);
		const keys = sent.filter((each) => typeof each === "string");
		const files = sentFiles(body, name);
		const problems: string[] = [];
		for (const [place, file] of files.entries()) {
			if (keys.length >= field.most) {
				const left = files.slice(place).map((each) => each.name);
				problems.push(`${tooManyFiles(field.most)}. Not added: ${left.join(", ")}`);
				break;
			}
			const attached = await attachFile(context, { bidId, file });
			if (attached.ok) keys.push(attached.value.id);
			else {
				const refusal = { ...attached, path: name };
				const words = refusedForm(nothingForm, body, refusal, { messages: WORDS })?.errors[name];
				if (words) problems.push(files.length > 1 ? `${file.name}: ${words}` : words);
			}
		}
		if (problems.length > 0) errors[name] = problems.join(". ");
		body.delete(name);
		for (const key of new Set(keys)) body.append(name, key);
	}
	return errors;
}
