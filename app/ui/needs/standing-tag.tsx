import type { FiguresStanding } from "~/domain/needs/figures-check";
import { Tag } from "../govuk/tag";

/** How a partnership stands to its figures, in words. */
export const STANDING_WORDS = {
	confirmed: { text: "Confirmed", colour: "green" },
	queried: { text: "Queried", colour: "orange" },
	"asked-again": { text: "Asked again", colour: "yellow" },
	silent: { text: "No answer yet", colour: "grey" },
} as const satisfies Record<FiguresStanding, unknown>;

/** How a partnership stands to its figures, as a tag. */
export function StandingTag({ standing }: { readonly standing: FiguresStanding }) {
	const { text, colour } = STANDING_WORDS[standing];
	return <Tag colour={colour}>{text}</Tag>;
}
