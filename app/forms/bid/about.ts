import * as z from "zod/mini";
import { ABOUT_QUESTIONS } from "~/domain/bid/questions";
import { email, optionalText } from "../fields";
import type { ShownField } from "./conflict-fields";
import { textOfWords } from "./words";

const AIMS_WORDS = ABOUT_QUESTIONS[0].words;

const address = email({ missing: "" });

/** An e-mail address that may be left for later. */
const laterEmail = z.pipe(
	z.string(),
	z.transform((text: string, context): string => {
		if (text.trim() === "") return "";
		const read = z.safeParse(address, text);
		if (read.success) return read.data;
		const message = read.error.issues[0]?.message ?? "";
		context.issues.push({ code: "custom", message, input: text });
		return z.NEVER;
	}),
);

/** Title, aims and contact of a bid; any of them may be left for later. */
export const aboutForm = z.object({
	title: optionalText(120, { tooLong: "Title must be 120 characters or fewer" }),
	aims: textOfWords(AIMS_WORDS, "Aims"),
	contactName: optionalText(100, { tooLong: "Contact name must be 100 characters or fewer" }),
	contactEmail: laterEmail,
	contactTelephone: optionalText(40, { tooLong: "Telephone number must be 40 characters or fewer" }),
});

export const ABOUT_FIELDS: readonly ShownField[] = [
	{ name: "title", label: "Title" },
	{ name: "aims", label: "Aims in two sentences" },
	{ name: "contactName", label: "Contact name" },
	{ name: "contactEmail", label: "Contact email address" },
	{ name: "contactTelephone", label: "Contact telephone number" },
];
