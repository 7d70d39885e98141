import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { scenarioById } from "~db/allocation/scenarios";
import { linesOf } from "~db/decision/decision";
import { needsAllocationById } from "~db/needs/allocation";
import { referencesClosed } from "../bid/read-who-reads-bid";
import { type Context, notFound, read } from "../context";
import { knownDecision } from "./read-known-decision";

/**
 * A file of a decision, byte for byte: its signed content, or the case or run behind it. Refuses one that has none as
 * not found, and before publication the content to whoever has an interest in a bid (`interested`).
 */
export function readNoticeFile(
	context: Context,
	input: { readonly number: string; readonly file: "content" | "case" | "run" },
): Outcome<string, PermissionRefusal> {
	return read(context, (tx): Outcome<string, PermissionRefusal> => {
		const known = knownDecision(context, tx, input.number);
		if (!known.ok) return known;
		const { decision, version } = known.value;
		if (input.file === "content") {
			const closed =
				decision.state !== "published" &&
				referencesClosed(context, tx, decision.roundId, linesOf(tx, version.id));
			if (closed && closed.size > 0) return refused("interested", "it holds titles that an interest closes");
			return accepted(version.content);
		}
		const { scenarioId, needsAllocationId } = version;
		const files =
			(scenarioId === null ? undefined : scenarioById(tx, scenarioId)) ??
			(needsAllocationId === null ? undefined : needsAllocationById(tx, needsAllocationId));
		if (!files) return notFound();
		return accepted(input.file === "case" ? files.caseText : files.runText);
	});
}
