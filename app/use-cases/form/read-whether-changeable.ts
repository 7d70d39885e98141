import type { Outcome } from "~/domain/outcome";
import { type Context, read } from "../context";
import { type Owner, ownerToWrite, owningOf, type RecordRefusal } from "../record-owner";

/** Whether this person may change the records of an owner now, for a page that asks before it looks at what was sent. */
export function readWhetherChangeable(context: Context, owner: Owner): Outcome<unknown, RecordRefusal> {
	return read(context, (tx) => ownerToWrite(context, tx, owningOf(owner)));
}
