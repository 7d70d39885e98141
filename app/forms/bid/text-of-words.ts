import * as z from "zod/mini";
import { countWords } from "~/domain/bid/questions";

/** A text that may be empty, of at most so many words, trimmed; `what` begins the sentence ("Aims"). */
export function textOfWords(most: number, what: string, missing?: string) {
	return z.pipe(
		z.string(),
		z.transform((typed: string, context): string => {
			const text = typed.trim();
			const words = countWords(text);
			if (text === "" && missing !== undefined) {
				context.issues.push({ code: "custom", message: missing, input: typed });
				return z.NEVER;
			}
			if (words <= most && text.length <= most * 20) return text;
			const message =
				words > most
					? `${what} must be ${most} words or fewer. You have ${words}`
					: `${what} must be ${most * 20} characters or fewer`;
			context.issues.push({ code: "custom", message, input: typed });
			return z.NEVER;
		}),
	);
}
