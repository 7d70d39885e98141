import { accepted, type Outcome } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { frozenScheme, roundById } from "~db/round/round";
import { type Context, notFound, read } from "../context";
import { roundView } from "./read-round-view";

/** A round's frozen scheme, byte for byte as digested, for whoever may see the round. Refuses `not-found`. */
export function readSchemeFile(
	context: Context,
	input: { readonly roundId: string },
): Outcome<{ readonly text: string; readonly sha256: string }, PermissionRefusal> {
	return read(context, (tx, now) => {
		const round = roundById(tx, input.roundId);
		const scheme = round && frozenScheme(tx, round.id);
		if (!round || !scheme || roundView(context, tx, round, now) === null) return notFound();
		return accepted({ text: scheme.text, sha256: scheme.sha256 });
	});
}
