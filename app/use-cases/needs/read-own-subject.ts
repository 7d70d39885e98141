import { type FiguresWindow, windowState } from "~/domain/needs/figures-check";
import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import type { PermissionRefusal } from "~/domain/roles";
import type { Tx } from "~db/client";
import { figuresWindowOf } from "~db/needs/figures";
import { areasOf } from "~db/needs/priors";
import { withSuccessors } from "~db/people/people";
import { type Context, notFound, permitted } from "../context";

/** Whether the actor may do this to a partnership's figures: its own people, or those of its successor. */
export function onOwnFigures(
	context: Context,
	tx: Tx,
	action: Extract<Action, "read-own-figures" | "check-figures">,
	organisationId: string,
): Outcome<true, PermissionRefusal> {
	return permitted(context, tx, action, {
		partnerships: withSuccessors(tx, organisationId, context.clock.now()),
	});
}

/** The window in which a partnership may now speak. Not found for others and before it; `window-closed` after. */
export function openWindow(
	context: Context,
	tx: Tx,
	input: { readonly versionId: string; readonly organisationId: string },
	now: string,
): Outcome<FiguresWindow, PermissionRefusal | "window-closed"> {
	const allowed = onOwnFigures(context, tx, "check-figures", input.organisationId);
	if (!allowed.ok) return allowed;
	const window = figuresWindowOf(tx, input.versionId);
	if (!window || !areasOf(tx, input.versionId).includes(input.organisationId)) return notFound();
	const state = windowState(window, now);
	if (state === "to-open") return notFound();
	return state === "open" ? accepted(window) : refused("window-closed", "the time to check figures is over");
}
