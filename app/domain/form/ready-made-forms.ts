import type { FormDefinition } from "./definition";
import { FIVE_CASE_FORM } from "./definitions/five-case-form";
import { SHORT_FORM } from "./definitions/short-form";

/** A form that comes with the program. Its key tells its versions from those of an office's own form called alike. */
export type ReadyMadeForm = {
	readonly key: string;
	readonly definition: FormDefinition;
	/** Digests of versions that were published before versions had an origin. */
	readonly formerly: readonly string[];
};

/** The forms that come with the program and are published by it; the short form needs no publishing. */
export const READY_MADE_FORMS: readonly ReadyMadeForm[] = [
	{
		key: "five-case",
		definition: FIVE_CASE_FORM,
		formerly: ["922def057fc3d919d7479d3aec114863304a242012c0f1b09a45f218797c6904"],
	},
];

/** The key of the ready-made form that a published version is of; "" for a form of the office's own. */
export function originOf({ origin, sha256 }: { readonly origin: string; readonly sha256: string }): string {
	if (origin !== "") return origin;
	return READY_MADE_FORMS.find(({ formerly }) => formerly.includes(sha256))?.key ?? "";
}

/** Whether a title is that of a form that comes with the program. */
export function isReadyMadeTitle(title: string): boolean {
	return title === SHORT_FORM.title || READY_MADE_FORMS.some(({ definition }) => definition.title === title);
}
