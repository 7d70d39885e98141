import { accepted, type Outcome, refused } from "~/domain/outcome";
import type { PermissionRefusal } from "~/domain/roles";
import { ERASING } from "~db/audit/audit";
import { entriesOnPerson, erasableEntries, eraseDetails } from "~db/audit/erasing";
import { bidById } from "~db/bid/bid";
import { openClarification } from "~db/bid/clarifications";
import { entriesThatSay, erasePeople, peopleInVersions } from "~db/bid/erase-people";
import type { Tx } from "~db/client";
import { personByEmail } from "~db/people/people";
import { type Context, notFound, permitted, write } from "../context";

/** Some entries, all on the person of an e-mail address, or what a bid and its versions say of people. */
export type DetailsToErase =
	| { readonly entries: readonly number[] }
	| { readonly email: string }
	| { readonly bidId: string };

type Erased = { readonly entries: readonly number[]; readonly parts: number };

const NOBODY = { parts: 0, words: [] };

export type ErasingRefusal = PermissionRefusal | "reason-missing" | "nothing-to-erase" | "answers-waited-for";

function entriesOf(tx: Tx, what: DetailsToErase): Outcome<readonly number[], "not-found"> {
	if ("entries" in what) {
		const there = new Set(erasableEntries(tx, what.entries).map(({ seq }) => seq));
		return what.entries.every((seq) => there.has(seq)) ? accepted(what.entries) : notFound("entries");
	}
	if ("bidId" in what) {
		if (!bidById(tx, what.bidId)) return notFound("bid");
		return accepted(entriesThatSay(tx, what.bidId, peopleInVersions(tx, what.bidId).words));
	}
	const person = personByEmail(tx, what.email);
	return person ? accepted(entriesOnPerson(tx, person.id)) : notFound("email");
}

/**
 * Erases what audit entries hold of before and after, or what a bid says of people, for good; an entry says so, with
 * the reason. Gives the entries and the number of parts of versions. Refuses `reason-missing`,
 * `nothing-to-erase` and a bid that the office asks about now (`answers-waited-for`).
 */
export function eraseAuditDetails(
	context: Context,
	input: DetailsToErase & { readonly reason: string },
): Outcome<Erased, ErasingRefusal> {
	return write(context, (tx, record): Outcome<Erased, ErasingRefusal> => {
		const allowed = permitted(context, tx, "erase-audit-details");
		if (!allowed.ok) return allowed;
		const reason = input.reason.trim();
		if (reason === "") return refused("reason-missing", "say why", { path: "reason" });
		const found = entriesOf(tx, input);
		if (!found.ok) return found;
		const entries = erasableEntries(tx, found.value).flatMap(({ seq, erased }) => (erased ? [] : [seq]));
		const bidId = "bidId" in input ? input.bidId : null;
		if (bidId !== null && openClarification(tx, bidId))
			return refused(
				"answers-waited-for",
				"the office waits for answers about this bid, which can change it",
			);
		const { parts, words } = bidId === null ? NOBODY : peopleInVersions(tx, bidId);
		if (entries.length + parts === 0) return refused("nothing-to-erase", "there is nothing left to erase");
		eraseDetails(context.db, tx, entries);
		if (bidId !== null) erasePeople(tx, bidId, words);
		const what = bidId === null ? { kind: "installation", id: "audit" } : { kind: "bid", id: bidId };
		record(ERASING, what, { entries, reason, ...(parts === 0 ? {} : { parts }) });
		return accepted({ entries, parts });
	});
}
