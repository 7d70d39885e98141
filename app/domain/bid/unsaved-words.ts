/** What is typed in a form, by the names of its boxes. */
export type TypedBoxes = Readonly<Record<string, readonly string[]>>;

/** What a browser keeps of a form, where the server cannot be reached. */
export type KeptHere = {
	readonly opened: string;
	readonly words: TypedBoxes;
	/** What the form calls its fields. */
	readonly labels: Readonly<Record<string, string>>;
};

/** The same as it stands in the browser: sealed, with when, in milliseconds. */
export type SealedWords = { readonly at: number; readonly iv: string; readonly sealed: string };

/** What the page says once words are kept, and of others in the section; "" where there is nobody. */
export type Keeping = {
	readonly line: string;
	readonly others: string;
	readonly isOver: boolean;
	/** What the bid costs and saves with what is typed; "" where there is nothing to say, null where that stays. */
	readonly figures: string | null;
};

/** Words that are not saved are kept for so many days and no longer. */
export const WORDS_DAYS = 7;

/** Somebody who was not seen for so long has left a form. */
export const SEEN_SECONDS = 90;

/** The most that is kept of one form, in characters: twice the longest section of a bid. */
export const MOST_WORDS = 400_000;

/** The most forms of one bid that one person has open or has left with words. */
export const MOST_FORMS = 50;

/** The hidden field that names the words, kept before, that stand in a form. */
export const KEPT = "_kept";

/** The header of a request that a page sends by itself while it is open: no sign of the person before it. */
export const STILL_OPEN = "Tranche-Still-Open";

/** A form whose words were kept: its page, and when they were typed. */
export type KeptForm = { readonly page: string; readonly typedAt: string };

/** Kept forms as that field holds them. */
export function keptText(forms: readonly KeptForm[]): string {
	return forms.map(({ page, typedAt }) => `${page}@${typedAt}`).join(" ");
}

/** Reads it; what is no kept form is left out. */
export function readKept(text: string): readonly KeptForm[] {
	return text.split(" ").flatMap((each) => {
		const [page, typedAt] = each.split("@");
		return page && typedAt ? [{ page, typedAt }] : [];
	});
}
