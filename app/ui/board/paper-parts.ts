import type { BoardPaper } from "~/domain/decision/pack";

/** The parts of a board's paper that people write beside those of the notice, in its order. */
export const PAPER_PARTS: readonly {
	readonly name: keyof BoardPaper;
	readonly label: string;
	readonly hint: string;
}[] = [
	{ name: "purpose", label: "Purpose", hint: "What the board is asked, and why now" },
	{ name: "background", label: "Background", hint: "How the round came about and what was done before" },
	{
		name: "alternatives",
		label: "Options considered",
		hint: "Why not another rule, another sum or nothing. A table of what each rule gives follows",
	},
	{ name: "safeguarding", label: "Safeguarding implications", hint: "For children and adults at risk" },
	{ name: "publicHealth", label: "Public health implications", hint: "For health in the areas funded" },
	{ name: "environment", label: "Environmental implications", hint: "For the environment" },
	{ name: "riskIfTaken", label: "Risks if the decision is taken", hint: "And what is done about them" },
	{ name: "riskIfNotTaken", label: "Risks if it is not taken", hint: "What is lost or comes later" },
	{ name: "recommendation", label: "Recommendation", hint: "What the board is recommended to advise" },
];
