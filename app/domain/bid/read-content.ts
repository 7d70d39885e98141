import { canonicalText } from "../canonical";
import { fromDecimalPounds, type Pence, pence, sumPence, toDecimalPounds } from "../money";
import { storedFile } from "../stored-text";
import type { BidContent, InterventionContent } from "./content";

/** The canonical text of a bid's content: the same content always gives the same text, to be stored and hashed. */
export function bidContentText(content: BidContent): string {
	return canonicalText(content);
}

/** Reads back a stored version's canonical text. Throws on what is no such text: stored versions never change. */
export const readBidContent = storedFile<BidContent>(
	["tranche-bid/1", "tranche-bid/2"],
	{
		answers: "list",
		interventions: "list",
		reducedVersions: "list",
	},
	null,
);

/** An amount of a bid's content in pence; null where none was given. Throws on text that is no amount. */
export function amountOf(decimal: string | null): Pence | null {
	if (decimal === null) return null;
	const amount = fromDecimalPounds(decimal);
	if (amount === null) throw new Error(`no amount: ${decimal}`);
	return amount;
}

/** An amount as a bid's content holds it: decimal pounds, null where none was given. */
export function contentAmount(amount: Pence | null): string | null {
	return amount === null ? null : toDecimalPounds(amount);
}

/** The amount asked of a bid: the sum of what its interventions ask; null while none of them asks an amount. */
export function askedOf(content: BidContent): Pence | null {
	const asked = content.interventions
		.map((intervention) => amountOf(intervention.asked))
		.filter((amount) => amount !== null);
	return asked.length === 0 ? null : sumPence(asked);
}

/** The text of an answer in prose by its question's key; "" where it was not answered. */
export function answerTo(content: BidContent, question: string): string {
	return content.answers.find((answer) => answer.question === question)?.text ?? "";
}

/** The smallest amount a bid could be reduced to by its reduced versions; null where it has none. */
export function reducibleTo(content: BidContent): Pence | null {
	const amounts = content.reducedVersions.map((version) => amountOf(version.amount) ?? pence(0));
	return amounts.reduce<Pence | null>(
		(least, amount) => (least === null || amount < least ? amount : least),
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
	const asked = amountOf(intervention.asked);
	return asked !== null && asked > 0n;
}
