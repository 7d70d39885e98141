import type { SectionKey } from "./sections";

/** Something that stands in the way of submission, or that a person is told of before it. `words` is a sentence. */
export type Remark = {
	readonly code: string;
	/** Where it is put right: a page of the bid. */
	readonly section: SectionKey;
	readonly words: string;
};
