import { accepted, type Outcome } from "~/domain/outcome";
import { deleteOpenFormsBefore } from "~db/bid/open-forms";
import { type Context, write } from "../../context";
import { longAgo } from "./read-open-form";

/** Forgets, by the process, words typed seven days ago, and forms without words that nobody has open any more. */
export function forgetOldWords(context: Context): void {
	write(context, (tx): Outcome<true> => {
		deleteOpenFormsBefore(tx, longAgo(context));
		return accepted(true);
	});
}
