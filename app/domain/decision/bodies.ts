/** How a body stands to a draft: it has not resolved, it resolved on an earlier draft, or what it resolved on this. */
export type BodyStanding = "waiting" | "outdated" | "agreed" | "not-agreed";

export type BodyInSequence = {
	readonly name: string;
	/** Bodies of a step resolve in any order, after those of every earlier step. */
	readonly step: number;
	readonly standing: BodyStanding;
};

declare module "../outcome" {
	interface DetailsOf {
		/** The names of the bodies that it waits for. */
		"bodies-not-agreed": { readonly bodies: readonly string[] };
		"earlier-body-waiting": { readonly bodies: readonly string[] };
	}
}

/** The bodies that have not agreed to the draft as it stands, in the order of their steps. */
export function notAgreed(bodies: readonly BodyInSequence[]): readonly string[] {
	return [...bodies]
		.sort((a, b) => a.step - b.step)
		.flatMap(({ name, standing }) => (standing === "agreed" ? [] : [name]));
}

/** The bodies of earlier steps that have not agreed yet, so that one of this step is not asked. */
export function waitedForAt(step: number, bodies: readonly BodyInSequence[]): readonly string[] {
	return notAgreed(bodies.filter((body) => body.step < step));
}

/** How a body stands, by what it resolved last and the digest of the draft that it resolved on. */
export function standingOf(
	last: { readonly outcome: "agreed" | "not-agreed"; readonly draftSha256: string } | undefined,
	digest: string,
): BodyStanding {
	if (!last) return "waiting";
	return last.draftSha256 === digest ? last.outcome : "outdated";
}
