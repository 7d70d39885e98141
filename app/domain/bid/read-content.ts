import { canonicalText } from "../canonical";
import { type Pence, sumPence } from "../money";
import { storedFile } from "../stored-text";
import type { BidContent, InterventionContent } from "./content";

/** The canonical text of a bid's content: the same content always gives the same text, to be stored and hashed. */
export function bidContentText(content: BidContent): string {
	return canonicalText(content);
}

/** Where the amounts of a bid’s content stand. */
export const BID_FIGURES = {
	category: { least: true, most: true },
	partnerships: { amount: true },
	interventions: {
		asked: true,
		couldBeReducedTo: true,
		costLines: { unitCost: true, amount: true, need: true, match: true, years: { amount: true } },
	},
	reducedVersions: { amount: true, category: { least: true, most: true }, interventions: { amount: true } },
	funding: { amount: true },
	savings: { amount: true, amountTo: true, base: { amount: true }, years: { amount: true } },
} as const;

/** Reads back a stored version's canonical text. Throws on what is no such text: stored versions never change. */
export const readBidContent = storedFile<BidContent>(
	["tranche-bid/1", "tranche-bid/2"],
	{
		answers: "list",
		interventions: "list",
		reducedVersions: "list",
	},
	BID_FIGURES,
);

/** The amount asked of a bid: the sum of what its interventions ask; null while none of them asks an amount. */
export function askedOf(content: BidContent): Pence | null {
	const asked = content.interventions.flatMap((intervention) => intervention.asked ?? []);
	return asked.length === 0 ? null : sumPence(asked);
}

/** The amounts asked before and after a change of the bid; null of either: no amount yet. */
export type AskedChange = { readonly before: Pence | null; readonly after: Pence | null };

/** How the amount asked changed from one content of a bid to another; null where it did not. */
export function askedChange(earlier: BidContent, later: BidContent): AskedChange | null {
	const [before, after] = [askedOf(earlier), askedOf(later)];
	return before === after ? null : { before, after };
}

/** The text of an answer in prose by its question's key; "" where it was not answered. */
export function answerTo(content: BidContent, question: string): string {
	return content.answers.find((answer) => answer.question === question)?.text ?? "";
}

/** The smallest amount a bid could be reduced to by its reduced versions; null where it has none. */
export function reducibleTo(content: BidContent): Pence | null {
	return content.reducedVersions.reduce<Pence | null>(
		(least, { amount }) => (least === null || amount < least ? amount : least),
		null,
	);
}

/** The codes of the plan themes that a bid claims through its interventions' objectives, in order, each once. */
export function claimedThemes(content: BidContent): readonly string[] {
	const themes = content.interventions.flatMap(({ objectives }) => objectives.map(({ theme }) => theme));
	return [...new Set(themes)].sort();
}

/** Whether an intervention asks for an amount above zero. */
export function asksMoney(intervention: InterventionContent): boolean {
	return intervention.asked !== null && intervention.asked > 0n;
}
