import {
	apartWords,
	type FirstWords,
	type FirstWordsInput,
	firstNeedsWords,
	firstWords,
	offerWords,
} from "~/domain/decision/first-words";
import { type Pence, pence, sumPence } from "~/domain/money";
import { type DraftState, lineName } from "./read-draft-state";

type Line = DraftState["lines"][number];

/** The figures that the first words of a round's draft are made of: of its whole run, and what it gives itself. */
export function figuresOf(
	{ decision, lines, whole, apart, fund }: DraftState,
	decidedOf: (line: Line) => Pence = ({ decided }) => decided,
): FirstWordsInput {
	const isPart = decision.kind === "round" && apart.length > 0;
	return {
		lines: whole.lines.map((line) => ({
			asked: pence(line.options[0]?.amount ?? 0n),
			decided: decidedOf(line),
			published: line.published,
		})),
		setAside: whole.available,
		fund: { name: fund?.name ?? "", financialYear: fund?.financialYear ?? "" },
		...(isPart ? { own: sumPence(lines.map(decidedOf)) } : {}),
	};
}

/** The words that a draft of its kind begins with, for its amounts or for others; null where it begins with none. */
export function beginningOf(
	draft: DraftState,
	decidedOf: (line: Line) => Pence = ({ decided }) => decided,
): FirstWords | null {
	const { decision, lines, round, fund } = draft;
	if (decision.kind === "needs") return firstNeedsWords(figuresOf(draft, decidedOf));
	if (decision.kind === "round" && decision.apartFromId === null)
		return firstWords(figuresOf(draft, decidedOf));
	if (round === null) return null;
	if (decision.kind === "round")
		return apartWords({
			references: lines.map(lineName),
			round: round.title,
			total: sumPence(lines.map(decidedOf)),
		});
	const [line] = lines;
	if (decision.kind !== "reserve" || !line || !fund) return null;
	return offerWords({
		...{ reference: lineName(line), round: round.title, fund },
		amount: decidedOf(line),
		asked: pence(line.options[0]?.amount ?? decidedOf(line)),
	});
}
