import { isValidElement, type ReactElement, type ReactNode } from "react";
import type { Attributes } from "./attributes";

/** Options that a label, hint, legend or error may carry beside its text. */
export type WordingOptions = {
	readonly text: ReactNode;
	readonly className?: string | undefined;
	readonly attributes?: Attributes | undefined;
};

/** A text given plainly, as an element, or with options. */
export type Wording<Options extends WordingOptions = WordingOptions> = string | ReactElement | Options;

/** Gives the options form of a wording, whichever way it was written. */
export function asOptions<Options extends WordingOptions>(
	wording: Wording<Options>,
): Options | { readonly text: ReactNode } {
	return typeof wording === "string" || isValidElement(wording) ? { text: wording } : (wording as Options);
}
