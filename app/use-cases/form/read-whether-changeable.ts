import type { Outcome } from "~/domain/outcome";
import { type Context, read } from "../context";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";

/** Whether this person may change an owner's records now, asked before a page looks at what was sent. */
export function readWhetherChangeable(context: Context, owner: Owner): Outcome<unknown, RecordRefusal> {
	return read(context, (tx) => ownerToWrite(context, tx, owningOf(owner)));
}
