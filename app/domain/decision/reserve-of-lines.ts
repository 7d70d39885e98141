import type { NoticeLine } from "./notice";

/** The reserve list of a notice, as its lines have it: references in order, the first offered money first. */
export function reserveOfLines(
	lines: readonly Pick<NoticeLine, "reference" | "outcome">[],
): readonly string[] {
	return lines.flatMap(({ reference, outcome }) => (outcome === "reserve" ? [reference ?? ""] : []));
}
