/** The time in which partnerships check their figures: instants. */
export type FiguresWindow = { readonly opensAt: string; readonly closesAt: string };

export type WindowState = "to-open" | "open" | "closed";

/** Whether partnerships may confirm and query at an instant. The closing instant itself is too late. */
export function windowState({ opensAt, closesAt }: FiguresWindow, now: string): WindowState {
	if (now < opensAt) return "to-open";
	return now < closesAt ? "open" : "closed";
}

/** silent: neither confirmed nor queried; asked-again: its figures changed, or it was answered, since it last spoke. */
export type FiguresStanding = "confirmed" | "queried" | "asked-again" | "silent";

/** How a partnership stands to its figures. A confirmation holds for its digest until a later answer to a query. */
export function figuresStanding(input: {
	/** Digest of the partnership's own figures now. */
	readonly digest: string;
	readonly confirmations: readonly { readonly sha256: string; readonly at: string }[];
	readonly queries: readonly { readonly answeredAt: string | null }[];
}): FiguresStanding {
	const { digest, confirmations, queries } = input;
	if (queries.some(({ answeredAt }) => answeredAt === null)) return "queried";
	const lastAnswer = queries.reduce(
		(last, { answeredAt }) => ((answeredAt ?? "") > last ? (answeredAt ?? "") : last),
		"",
	);
	if (confirmations.some(({ sha256, at }) => sha256 === digest && at >= lastAnswer)) return "confirmed";
	return confirmations.length + queries.length > 0 ? "asked-again" : "silent";
}
