import type { FiguresStanding } from "~/domain/needs/figures-check";
import { Tag } from "../govuk/tag";

const WORDS = {
	confirmed: { text: "Confirmed", colour: "green" },
	queried: { text: "Queried", colour: "orange" },
	"asked-again": { text: "Asked again", colour: "yellow" },
	silent: { text: "Silent", colour: "grey" },
} as const satisfies Record<FiguresStanding, unknown>;

/** How a partnership stands to its figures, in a word. */
export function StandingTag({ standing }: { readonly standing: FiguresStanding }) {
	const { text, colour } = WORDS[standing];
	return <Tag colour={colour}>{text}</Tag>;
}
