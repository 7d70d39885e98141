import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { ERASING } from "~db/audit/audit";
import { entriesOnPerson, erasableEntries, eraseDetails } from "~db/audit/erasing";
import type { Tx } from "~db/client";
import { personByEmail } from "~db/people/people";
import { type Context, notFound, permitted, write } from "../context";

/** Some entries by their numbers, or all on a person, who is named by e-mail address. */
export type DetailsToErase = { readonly entries: readonly number[] } | { readonly email: string };

export type ErasingRefusal = PermissionRefusal | "reason-missing" | "nothing-to-erase";

function entriesOf(tx: Tx, what: DetailsToErase): Outcome<readonly number[], "not-found"> {
	if ("entries" in what) {
		const there = new Set(erasableEntries(tx, what.entries).map(({ seq }) => seq));
		return what.entries.every((seq) => there.has(seq)) ? accepted(what.entries) : notFound("entries");
	}
	const person = personByEmail(tx, what.email);
	return person ? accepted(entriesOnPerson(tx, person.id)) : notFound("email");
}

/**
 * Erases what audit entries hold of before and after, for good, with a reason. That it was done, to which entries and why, is an
 * entry itself, which cannot be erased. Gives the entries. Refuses `reason-missing`, and `nothing-to-erase` where all were
 * erased before.
 */
export function eraseAuditDetails(
	context: Context,
	input: DetailsToErase & { readonly reason: string },
): Outcome<{ readonly entries: readonly number[] }, ErasingRefusal> {
	return write(context, (tx, record): Outcome<{ readonly entries: readonly number[] }, ErasingRefusal> => {
		const allowed = permitted(context, tx, "erase-audit-details");
		if (!allowed.ok) return allowed;
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "say why", { path: "reason" });
		const found = entriesOf(tx, input);
		if (!found.ok) return found;
		const entries = erasableEntries(tx, found.value).flatMap(({ seq, erased }) => (erased ? [] : [seq]));
		if (entries.length === 0) return refused("nothing-to-erase", "there is nothing left to erase");
		eraseDetails(context.db, tx, entries);
		record(ERASING, { kind: "installation", id: "audit" }, { entries, reason });
		return accepted({ entries });
	});
}
