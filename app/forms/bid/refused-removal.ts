import { detailsOf, type Refusal } from "~/domain/outcome";

/** Why a record was not removed, in words; null for a refusal that is a page of its own. */
export function removalProblem(refusal: Refusal): string | null {
	const changed = detailsOf(refusal, "changed-meanwhile");
	if (!changed) return null;
	return `Nothing was removed, because ${changed.by} changed this after you opened the page. Look at it again`;
}
