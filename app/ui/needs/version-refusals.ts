import type { SharedPrefix } from "~/domain/needs/shared-prefix";

/** Why partnerships of one prefix cannot stand in one version. */
export function prefixSharedInWords({ prefix, partnerships }: SharedPrefix): string {
	return `${partnerships} have the same reference prefix, ${prefix}. Leave one of them out, or change a prefix`;
}

/** Why a version of the formula cannot be changed now, in a sentence. */
export const VERSION_IN_USE =
	"A frozen scheme, a saved scenario or an allocation uses this version, so it can no longer change. Start a new version instead";
