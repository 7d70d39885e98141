import { jsonIn } from "~/domain/stored-text";
/** Name and text of a field, as a browser sends it. */
export type UnsentField = readonly [name: string, text: string];

/** Longest kept form, in characters; a bid's longest section is far below. */
const LONGEST = 400_000;

const SECRET = /password|^(current|wanted|again|repeated|unsent)$/i;

/** The texts of a form sent after its session ended, as JSON without secrets and files; "" when none or too much. */
export function keepUnsent(sent: FormData): string {
	const fields: UnsentField[] = [];
	for (const [name, text] of sent)
		if (typeof text === "string" && !SECRET.test(name)) fields.push([name, text]);
	const kept = JSON.stringify(fields);
	return fields.length === 0 || kept.length > LONGEST ? "" : kept;
}

function isField(given: unknown): given is UnsentField {
	return Array.isArray(given) && given.length === 2 && given.every((each) => typeof each === "string");
}

/** The fields that `keepUnsent` kept, as they came back through sign-in; none where the text is not its own. */
export function readUnsent(kept: string): readonly UnsentField[] {
	if (kept.length > LONGEST) return [];
	const given = jsonIn(kept);
	return Array.isArray(given) ? given.filter(isField).filter(([name]) => !SECRET.test(name)) : [];
}
