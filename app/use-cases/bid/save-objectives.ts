import { objectivesSection } from "~/domain/bid/sections";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { StateRefusal } from "~/domain/possible-now";
import type { PermissionRefusal } from "~/domain/roles";
import { interventionOfBid, objectivesOf, setObjectives } from "~db/bid/objectives";
import { advanceSection, sectionOf } from "~db/bid/section";
import { themesOf } from "~db/plan/plan";
import { bidToChange } from "../bid-guard";
import { type Context, notFound, write } from "../context";

export type ObjectivesInput = {
	readonly bidId: string;
	readonly interventionId: string;
	/** The revision of the intervention's objectives as the form was opened. */
	readonly revision: number;
	readonly objectives: readonly { readonly objectiveId: string; readonly how: string }[];
};

export type SaveObjectivesRefusal =
	| PermissionRefusal
	| StateRefusal
	| "changed-meanwhile"
	| "objective-not-in-plan";

/**
 * Sets the plan objectives that an intervention supports, and how. Gives the new revision; saving the same again
 * changes nothing. Refuses an objective of another plan, a bid that is no draft or whose round has closed, and a save
 * after somebody else's.
 */
export function saveObjectives(
	context: Context,
	input: ObjectivesInput,
): Outcome<number, SaveObjectivesRefusal> {
	return write(context, (tx, record, now): Outcome<number, SaveObjectivesRefusal> => {
		const found = bidToChange(context, tx, input.bidId, "objectives");
		if (!found.ok) return found;
		const { round } = found.value;
		if (
			context.actor.kind !== "person" ||
			!round ||
			!interventionOfBid(tx, input.bidId, input.interventionId)
		)
			return notFound();
		const known = themesOf(tx, round.planId).flatMap(({ objectives }) => objectives);
		const titleOf = (id: string) => known.find((objective) => objective.id === id);
		const unknown = input.objectives.find(({ objectiveId }) => !titleOf(objectiveId));
		if (unknown)
			return refused("objective-not-in-plan", "the plan has no such objective", { path: "objective" });
		const before = objectivesOf(tx, input.interventionId);
		const inWords = (objectives: typeof before) =>
			known
				.flatMap(({ id, code, title }) => {
					const chosen = objectives.find(({ objectiveId }) => objectiveId === id);
					return chosen ? [`${code} ${title}${chosen.how === "" ? "" : `: ${chosen.how}`}`] : [];
				})
				.join("\n");
		const after = [...new Map(input.objectives.map((each) => [each.objectiveId, each])).values()].map(
			({ objectiveId, how }) => ({ objectiveId, how: how.trim() }),
		);
		if (inWords(after) === inWords(before))
			return accepted(sectionOf(tx, input.bidId, objectivesSection(input.interventionId)).revision);
		const saved = advanceSection(tx, {
			bidId: input.bidId,
			section: objectivesSection(input.interventionId),
			revision: input.revision,
			theirs: { objectives: inWords(before) },
			by: context.actor.personId,
			now,
		});
		if (!saved.ok) return saved;
		setObjectives(tx, input.interventionId, after);
		record(
			"save-objectives",
			{ kind: "bid", id: input.bidId },
			{
				intervention: input.interventionId,
				before: { objectives: inWords(before) },
				after: { objectives: inWords(after) },
			},
		);
		return accepted(saved.value);
	});
}
