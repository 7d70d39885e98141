import * as z from "zod/mini";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { laterEmail, optionalText, requiredText } from "../fields";
import type { ShownField } from "./conflict-fields";
import { textOfWords } from "./text-of-words";

const AIMS_WORDS = ABOUT_QUESTIONS[0].words;

/** Title, aims and contact of a bid; all but the title may be left for later. */
export const aboutForm = z.object({
	title: requiredText(120, { missing: "Enter a title", tooLong: "Title must be 120 characters or fewer" }),
	aims: textOfWords(AIMS_WORDS, "Aims"),
	contactName: optionalText(100, { tooLong: "Contact name must be 100 characters or fewer" }),
	contactEmail: laterEmail,
	contactTelephone: optionalText(40, { tooLong: "Telephone number must be 40 characters or fewer" }),
	categoryId: z._default(z.string(), ""),
});

/** The fields of the page as it compares them; `categories` are those of the round. */
export const aboutFields = (
	categories: readonly { readonly id: string; readonly title: string }[],
): readonly ShownField[] => [
	{ name: "title", label: "Title" },
	{ name: "aims", label: "Aims in two sentences" },
	{ name: "contactName", label: "Contact name" },
	{ name: "contactEmail", label: "Contact email address" },
	{ name: "contactTelephone", label: "Contact telephone number" },
	{
		name: "categoryId",
		label: "Award category",
		words: Object.fromEntries(categories.map(({ id, title }) => [id, title])),
	},
];
