import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { fundById } from "~db/fund";
import { insertNeedsVersion, needsVersionWithValues, putIndicator } from "~db/needs";
import { actorId, type Context, notFound, permitted, write } from "../context";

export type NewNeedsVersion = {
	readonly fundId: string;
	readonly title: string;
	/** Where the figures come from and what they are for. */
	readonly note: string;
	/** Made up to show what the formula does. */
	readonly illustrative: boolean;
	/** A version whose indicators and values are copied into the new one. */
	readonly copyOf?: string;
};

/** Starts a new version of a fund's needs formula, empty or as a copy of another; gives its identifier. */
export function createNeedsVersion(
	context: Context,
	input: NewNeedsVersion,
): Outcome<{ readonly id: string; readonly version: number }, PermissionRefusal> {
	return write(context, (tx, record, now) => {
		const allowed = permitted(context, tx, "manage-needs");
		if (!allowed.ok) return allowed;
		const source = input.copyOf ? needsVersionWithValues(tx, input.copyOf) : undefined;
		if (!fundById(tx, input.fundId) || (input.copyOf && !source)) return notFound();
		const id = context.ids.next();
		const version = insertNeedsVersion(tx, {
			id,
			fundId: input.fundId,
			title: input.title,
			note: input.note,
			illustrative: input.illustrative,
			createdAt: now,
			createdBy: actorId(context),
			savedAt: now,
			savedBy: actorId(context),
		});
		for (const { values, ...indicator } of source?.indicators ?? [])
			putIndicator(tx, { ...indicator, id: context.ids.next(), needsVersionId: id }, values);
		record(
			"create-needs-version",
			{ kind: "needs-version", id },
			{ ...input, copyOf: input.copyOf ?? null, version },
		);
		return accepted({ id, version });
	});
}
