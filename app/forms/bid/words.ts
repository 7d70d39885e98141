import { type KeptForm, readKept, type TypedBoxes } from "~/domain/bid/unsaved-words";
import type { Opened } from "~/domain/form/merge-fields";
import { readOpened } from "~/domain/form/opened-page";
import { isPlain, jsonIn } from "~/domain/stored-text";

/** What a form's script sends of what is typed in it. */
export type SentWords = {
	readonly opened: Opened;
	readonly section: string;
	readonly address: string;
	/** Null where nothing in the form is unsaved; undefined where it only tells that the form is open. */
	readonly words: TypedBoxes | null | undefined;
	readonly instead: readonly KeptForm[];
};

const SECTION = /^[a-z0-9-]{1,60}$/;
const ADDRESS = /^\/bids\/[\w/-]{1,200}$/;

const isTexts = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((each) => typeof each === "string");

function boxesIn(text: string): TypedBoxes | undefined {
	const given = jsonIn(text);
	return isPlain(given) && Object.values(given).every(isTexts) ? (given as TypedBoxes) : undefined;
}

/** Reads what a form's script sent; null where that is nothing of the kind. */
export function sentWords(body: FormData): SentWords | null {
	const said = (name: string) => String(body.get(name) ?? "");
	// Under names of their own: a form that is saved forgets what was kept of it.
	const opened = readOpened(said("opened"));
	const [section, address, text] = [said("section"), said("address"), said("words")];
	if (!opened || !SECTION.test(section) || !ADDRESS.test(address)) return null;
	const boxes = text === "" ? undefined : boxesIn(text);
	if (text !== "" && !boxes) return null;
	const words = boxes && (Object.keys(boxes).length > 0 ? boxes : null);
	return { opened, section, address, words, instead: readKept(said("kept")) };
}
