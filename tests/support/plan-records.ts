import { OBJECTIVE } from "~/domain/form/kinds/objective";
import { type Coded, THEME } from "~/domain/form/kinds/theme";
import type { Context } from "~/use-cases/context";
import { addRecord } from "~/use-cases/form/add-record";
import { removeRecord } from "~/use-cases/form/remove-record";
import { saveRecord } from "~/use-cases/form/save-record";
import { themeById } from "~db/plan/plan";
import { objectives } from "~db/plan/records";

const planOf = ({ db }: Context, themeId: string) => themeById(db, themeId)?.planId ?? "";
const themeOf = ({ db }: Context, objectiveId: string) => objectives.byKey(db, objectiveId)?.ownerId ?? "";
const ownerOf = (context: Context, themeId: string) => ({ planId: planOf(context, themeId), themeId });

type New = Coded & { readonly key?: string };
type Changed = Coded & { readonly revision: number };

/** Adds a theme to a plan. */
export function addTheme(context: Context, { planId, key, code, title }: New & { readonly planId: string }) {
	return addRecord(context, THEME, { planId, key: key ?? null, values: { code, title } });
}

/** Adds an objective to a theme. */
export function addObjective(
	context: Context,
	{ themeId, key, code, title }: New & { readonly themeId: string },
) {
	const owner = ownerOf(context, themeId);
	return addRecord(context, OBJECTIVE, { ...owner, key: key ?? null, values: { code, title } });
}

/** Changes a theme that was opened at a revision. */
export function changeTheme(
	context: Context,
	{ themeId, revision, code, title }: Changed & { readonly themeId: string },
) {
	const planId = planOf(context, themeId);
	return saveRecord(context, THEME, { planId, id: themeId, revision, values: { code, title } });
}

/** Changes an objective that was opened at a revision. */
export function changeObjective(
	context: Context,
	{ objectiveId, revision, code, title }: Changed & { readonly objectiveId: string },
) {
	const owner = ownerOf(context, themeOf(context, objectiveId));
	return saveRecord(context, OBJECTIVE, { ...owner, id: objectiveId, revision, values: { code, title } });
}

/** Removes a theme as it was made. */
export function removeTheme(context: Context, { themeId }: { readonly themeId: string }) {
	return removeRecord(context, THEME, { planId: planOf(context, themeId), id: themeId, revision: 1 });
}

/** Removes an objective as it was made. */
export function removeObjective(context: Context, { objectiveId }: { readonly objectiveId: string }) {
	const owner = ownerOf(context, themeOf(context, objectiveId));
	return removeRecord(context, OBJECTIVE, { ...owner, id: objectiveId, revision: 1 });
}
