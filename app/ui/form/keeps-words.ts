import type { FormValues } from "~/forms/parse-form";
import type { KeptText } from "../frame/kept-words";

/** What a form of a bid keeps of what is typed in it before it is saved, and how. */
export type KeepsWords = {
	/** The bid's address. */
	readonly to: string;
	readonly section: string;
	readonly address: string;
	/** Whose words a browser keeps, and sealed with what, while the server cannot be reached. */
	readonly who: string;
	readonly key: string;
	/** Who else is in the section; "" where nobody is. */
	readonly others: string;
	/** What the same person typed in it before and did not save. */
	readonly unsaved: {
		readonly page: string;
		readonly typedAt: string;
		readonly values: FormValues;
	} | null;
	/** What they typed in further windows, to be copied. */
	readonly further: readonly {
		readonly page: string;
		readonly typedAt: string;
		readonly words: readonly KeptText[];
	}[];
};
