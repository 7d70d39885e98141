import type { Method } from "~/domain/allocation/case/case-file";
import { buildScenario } from "~/use-cases/allocation/build-scenario";
import { withhold } from "~/use-cases/bid/public-copy/change-public-copy";
import { publishBid } from "~/use-cases/bid/public-copy/publish-bid";
import { changeDecisionText } from "~/use-cases/decision/change-decision-text";
import { draftDecision } from "~/use-cases/decision/draft-decision";
import { giveAdvice, type NewAdvice } from "~/use-cases/decision/give-advice";
import { preparePack } from "~/use-cases/decision/prepare-pack";
import { publishDecision } from "~/use-cases/decision/publish-decision";
import { readDraft } from "~/use-cases/decision/read-draft";
import { recordMeeting } from "~/use-cases/decision/record-meeting";
import { signDecision } from "~/use-cases/decision/sign-decision";
import { startAllocating } from "~/use-cases/round/start-allocating";
import { DEMONSTRATION_PASSWORD } from "../accounts";
import { holder, must, type Stage } from "../stage";
import type { PlayedRound } from "./play-round";

/** Every rule by its name, the published one last: the newest scenario stands first on pages. */
const RULES: readonly (readonly [title: string, method: Method])[] = [
	["Exact optimum", "optimum"],
	["Needs envelopes", "needs-envelopes"],
	["Score per pound", "score-per-pound"],
	["Rank and stop", "rank-and-stop"],
	["Rank and skip", "rank-and-skip"],
];

const manager = (stage: Stage) => stage.as(holder("fund-manager", "office"));
const member = (stage: Stage, place: number) => stage.as(holder("board-member", "board", place));

/** The published rule and all others on the scores as they stand; gives the published rule's scenario. */
async function playScenarios(stage: Stage, { roundId, needsVersionId }: PlayedRound): Promise<string> {
	const made: string[] = [];
	for (const [place, [title, method]] of RULES.entries()) {
		stage.at(`2013-10-22T10:${place}0:00.000Z`);
		made.push(
			must(await buildScenario(manager(stage), { roundId, needsVersionId, title, method, unspent: "rank" }))
				.id,
		);
	}
	return made.at(-1) ?? "";
}

async function playDraft(stage: Stage, roundId: string, scenarioId: string): Promise<string> {
	const { decisionId } = must(await draftDecision(manager(stage), { roundId, scenarioId }));
	const { revision, title, text } = must(await readDraft(manager(stage), decisionId));
	must(
		changeDecisionText(manager(stage), {
			...text,
			decisionId,
			revision,
			title,
			contact: "The fund manager, Office of the Police and Crime Commissioner, fund.manager@example.org",
			factsAndAdvice:
				"Six of the seven partnerships bid. The bids and the amounts asked are those of the report to the Strategic Policing and Crime Board of 5 November 2013. The scores, the advice and this decision are invented for the demonstration: the papers carry no scores, and leave the number of the decision open as 000/2013. The Board advised on 5 November 2013. Its advice stands with the board pack.",
			crimeReduction:
				"Each bid that is funded names the objectives of the Police and Crime Plan that it serves, and how it will show that crime or disorder has fallen.",
			grantNotContract:
				"The money supports work that the partnerships plan and do themselves with others. The office buys no service from them.",
			equalityDuty: true,
			equalityImplications:
				"Bids on domestic abuse, on violence among young people and on work with Polish residents are funded. No group is known to lose by the decision.",
			backgroundPapers:
				"The thirteen bids, the scores and their reasons, the board pack, and the file with which the result can be run again.",
			publicAccess: "This notice is public. Nothing in it is exempt.",
			interests:
				"A member of the Board is a trustee of a charity that works for the Safer Walsall Partnership. That member gave no advice on bids W1 and W2.",
		}),
	);
	return decisionId;
}

/** The Board meets on the pack: three members advise, one of them not on Walsall's bids. */
function playBoard(stage: Stage, roundId: string, bids: ReadonlyMap<string, string>): void {
	const advise = (place: number, advice: Pick<NewAdvice, "kind" | "text"> & { readonly on?: string }) =>
		must(
			giveAdvice(member(stage, place), {
				roundId,
				packVersion: 1,
				bidId: advice.on === undefined ? null : (bids.get(advice.on) ?? ""),
				kind: advice.kind,
				text: advice.text,
			}),
		);
	advise(0, { kind: "support", text: "The published rule was followed and every reason is given." });
	advise(0, {
		on: "B1",
		kind: "support-with-conditions",
		text: "The evaluation of the camera trial should be shared with all seven partnerships.",
	});
	advise(1, { kind: "support", text: "Domestic abuse and young people are where the need is greatest." });
	advise(1, {
		on: "SS1",
		kind: "comment",
		text: "The bid should come back with a budget for support and airtime after the first years.",
	});
	advise(2, { kind: "support", text: "I have an interest in Walsall and say nothing on its two bids." });
	must(
		recordMeeting(manager(stage), {
			roundId,
			key: manager(stage).ids.next(),
			heldOn: "2013-11-05",
			present: "Desmond Hollisvane, Farida Quillanby, Owen Strathmere",
			apologies: "",
			interests: "Owen Strathmere: trustee of a charity that works for the Safer Walsall Partnership.",
			departures: "Owen Strathmere left the room for bids W1 and W2.",
			adviceAsMinuted: "The Board supports the proposal as it stands in the pack.",
		}),
	);
}

/** The second tranche from allocation to its publication on 7 November 2013, the day after its signature. */
export async function playDecision(
	stage: Stage,
	round: PlayedRound,
	bids: ReadonlyMap<string, string>,
): Promise<void> {
	const { roundId } = round;
	stage.at("2013-10-22T09:00:00.000Z");
	must(startAllocating(manager(stage), { roundId }));
	const scenarioId = await playScenarios(stage, round);
	stage.at("2013-10-24T09:00:00.000Z");
	const decisionId = await playDraft(stage, roundId, scenarioId);
	stage.at("2013-10-29T09:00:00.000Z");
	must(await preparePack(manager(stage), { roundId }));
	stage.at("2013-11-05T17:00:00.000Z");
	playBoard(stage, roundId, bids);
	stage.at("2013-11-06T14:00:00.000Z");
	const signatory = stage.as(holder("decision-maker", "deciding-office"));
	must(
		await signDecision(signatory, {
			decisionId,
			noticeSha256: must(await readDraft(signatory, decisionId)).noticeSha256,
			password: DEMONSTRATION_PASSWORD,
		}),
	);
	stage.at("2013-11-07T09:00:00.000Z");
	must(publishDecision(manager(stage), { decisionId }));
	stage.at("2013-11-07T11:00:00.000Z");
}

/** A winning bid that everybody can read, without what could put people at risk. */
export function publishWinningBid(stage: Stage, bidId: string): void {
	const passage = "accident and emergency departments";
	must(withhold(manager(stage), { bidId, place: "", passage, reason: "safety" }));
	must(publishBid(manager(stage), { bidId, revision: 1 }));
}
