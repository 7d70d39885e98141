import { CRITERION, criterionValues } from "~/domain/form/kinds/criterion";
import type { CriterionText } from "~/domain/round/criterion";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { moveRecord } from "~/use-cases/form/move-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { criteria } from "~db/round/scheme";

const roundOf = ({ db }: Context, id: string) => criteria.byKey(db, id)?.ownerId ?? "";

/** Adds a criterion to a round. */
export function addCriterion(
	context: Context,
	{ roundId, key, ...text }: CriterionText & { readonly roundId: string; readonly key?: string },
) {
	return addRecord(context, CRITERION, { roundId, key: key ?? null, values: criterionValues(text) });
}

/** Changes a criterion that was opened at a revision. */
export function changeCriterion(
	context: Context,
	{
		criterionId: id,
		revision,
		...text
	}: CriterionText & { readonly criterionId: string; readonly revision: number },
) {
	return saveRecord(context, CRITERION, {
		...{ roundId: roundOf(context, id), id, revision },
		values: criterionValues(text),
	});
}

/** Moves a criterion one place. */
export function moveCriterion(
	context: Context,
	{
		criterionId: id,
		direction: to,
		roundId,
	}: {
		readonly roundId: string;
		readonly criterionId: string;
		readonly direction: "up" | "down";
	},
) {
	return moveRecord(context, CRITERION, { roundId, id, to });
}

/** Removes a criterion as it was made. */
export function removeCriterion(context: Context, { criterionId: id }: { readonly criterionId: string }) {
	return removeRecord(context, CRITERION, { roundId: roundOf(context, id), id, revision: 1 });
}
