import { formatInstant } from "~/domain/london-time";
import type { Other } from "~/use-cases/bid/words/read-open-form";

function listed(names: readonly string[]): string {
	const last = names.at(-1) ?? "";
	return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Who else is in a section of a bid, in sentences; "" where nobody is. */
export function othersInWords(others: readonly Other[]): string {
	const here = others.filter(({ isHere }) => isHere).map(({ name }) => name);
	const open =
		here.length === 0 ? "" : `${listed(here)} ${here.length === 1 ? "has" : "have"} this section open now.`;
	const unsaved = others.flatMap(({ name, typedAt }) =>
		typedAt === null ? [] : [`${name} typed here on ${formatInstant(typedAt)} and has not saved it yet.`],
	);
	return [open, ...unsaved].filter((sentence) => sentence !== "").join(" ");
}
