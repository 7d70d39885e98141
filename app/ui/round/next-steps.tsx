import type { RoundAction, RoundState } from "~/domain/lifecycle";
import { formatPounds, type Pence } from "~/domain/money";
import { ButtonLink } from "../govuk/button";

type Step = { readonly text: string; readonly path: string; readonly secondary?: true };

const MOVES: Readonly<Record<Exclude<RoundAction, "close">, Step>> = {
	open: { text: "Check and open the round", path: "open" },
	"start-assessing": { text: "Start assessing", path: "move?to=start-assessing" },
	"start-allocating": { text: "Start allocating", path: "move?to=start-allocating" },
	"put-to-board": { text: "Put a proposal to the board", path: "board" },
	decide: { text: "Read and sign the decision", path: "decision" },
	publish: { text: "Publish the decision", path: "decision" },
	"return-to-assessing": {
		text: "Return to assessing",
		path: "move?to=return-to-assessing",
		secondary: true,
	},
	"return-to-allocating": {
		text: "Return to allocating",
		path: "move?to=return-to-allocating",
		secondary: true,
	},
	cancel: { text: "Cancel the round", path: "move?to=cancel", secondary: true },
};

/** Once the board has a proposal, putting one to it makes a new version of the pack. */
const NEW_VERSION: Step = { text: "Board pack and its versions", path: "board", secondary: true };

/** What this reader could do with the round now, as buttons: its moves, its closing time, money to return. */
export function NextSteps({
	roundId,
	state,
	moves,
	mayManage,
	fundId,
	toReturn = null,
}: {
	readonly roundId: string;
	readonly state: RoundState;
	readonly moves: readonly RoundAction[];
	readonly mayManage: boolean;
	readonly fundId: string;
	/** Pence that the published decision left. */
	readonly toReturn?: Pence | null;
}) {
	const steps: Step[] = moves
		.filter((move) => move !== "close")
		.map((move) => (move === "put-to-board" && state === "with-board" ? NEW_VERSION : MOVES[move]));
	if (mayManage && state === "open")
		steps.push({ text: "Extend the closing time", path: "extend", secondary: true });
	if (mayManage && state === "planned")
		steps.push({ text: "Announce the round", path: "announce", secondary: true });
	if (steps.length === 0 && toReturn === null) return null;
	return (
		<div className="govuk-button-group">
			{toReturn === null ? null : (
				<ButtonLink href={`/funds/${fundId}/rounds/${roundId}/release`}>
					Return {formatPounds(toReturn)} to the fund
				</ButtonLink>
			)}
			{steps.map(({ text, path, secondary }) => (
				<ButtonLink
					key={text}
					href={`/rounds/${roundId}/${path}`}
					variant={secondary ? "secondary" : undefined}
				>
					{text}
				</ButtonLink>
			))}
		</div>
	);
}
