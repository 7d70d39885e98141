import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { figuresQueryById, insertFiguresQuery } from "~db/needs/figures";
import { needsVersionWithValues } from "~db/needs/needs";
import { actorId, type Context, notFound, write } from "../context";
import { openWindow } from "./read-own-subject";

export type FigureQuery = {
	/** Made with the form, so that a form sent twice asks once. */
	readonly key: string;
	readonly versionId: string;
	readonly organisationId: string;
	readonly indicatorKey: string;
	readonly text: string;
};

type QueryRefusal = PermissionRefusal | "window-closed" | "text-missing" | "already-added";

/**
 * A partnership doubts its figure of one indicator; the office answers. Refuses a window that is closed, an empty
 * question, and another one under a key that has asked already (`already-added`).
 */
export function queryFigure(context: Context, input: FigureQuery): Outcome<null, QueryRefusal> {
	return write(context, (tx, record, now): Outcome<null, QueryRefusal> => {
		const open = openWindow(context, tx, input, now);
		if (!open.ok) return open;
		const { key, versionId, organisationId, indicatorKey } = input;
		const indicator = needsVersionWithValues(tx, versionId)?.indicators.find(
			(each) => each.key === indicatorKey,
		);
		const sent = figuresQueryById(tx, key);
		if (!indicator || (sent && sent.organisationId !== organisationId)) return notFound();
		if (sent) {
			const same =
				sent.needsVersionId === versionId &&
				sent.indicatorKey === indicatorKey &&
				sent.text === input.text.trim();
			return same ? accepted(null) : refused("already-added", "this page has sent a query already");
		}
		if (input.text.trim() === "")
			return refused("text-missing", "say what is wrong with the figure", { path: "text" });
		const own = indicator.values.find((value) => value.organisationId === organisationId);
		const figure = own ? [own.value, ...(own.per === null ? [] : [own.per])].join(" × ") : "";
		insertFiguresQuery(tx, {
			id: key,
			needsVersionId: versionId,
			organisationId,
			indicatorKey,
			indicatorTitle: indicator.title,
			figure,
			text: input.text.trim(),
			at: now,
			personId: actorId(context),
		});
		record(
			"query-figure",
			{ kind: "needs-version", id: versionId, organisationId },
			{ query: key, organisationId, indicator: indicatorKey, figure, text: input.text.trim() },
		);
		return accepted(null);
	});
}
