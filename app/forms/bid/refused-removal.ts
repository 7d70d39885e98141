import type { Refusal } from "~/domain/outcome";

/** Why a record was not removed, in words; null for a refusal that is a page of its own. */
export function removalProblem(refusal: Refusal): string | null {
	if (refusal.code !== "changed-meanwhile") return null;
	const { by } = refusal.details as { readonly by: string };
	return `Nothing was removed, because ${by} changed this after you opened the page. Look at it again`;
}
