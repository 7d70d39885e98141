import type { Clock } from "~/clock";
import { sessionHolds } from "~/domain/people/session-limits";
import type { Actor } from "~/domain/roles";
import { type Db, inReadTransaction, type Memory, readOnce, type Tx } from "~db/client";
import { membershipsOf, personById, sessionByToken, touchSession } from "~db/people/people";
import { digestToken } from "../tokens";

/** How stale the last-seen time may become before a request writes it anew. */
const TOUCH_AFTER_MS = 60_000;

/**
 * Who a session token stands for: a person with their memberships, or nobody. A session that was idle for 8 hours or is
 * older than 7 days, and one of a person whose account ended, stands for nobody. What a page asks
 * `byItself` keeps no session from being idle. Uses the machine's clock.
 */
export function readSession(
	context: { readonly db: Db; readonly clock: Clock; readonly memory?: Memory },
	token: string | null,
	byItself = false,
): Actor {
	if (!token) return { kind: "public" };
	const { db, clock, memory } = context;
	const tokenSha256 = digestToken(token);
	const held = inReadTransaction(
		db,
		(tx) => readOnce(tx, `session ${tokenSha256}`, () => rowsOf(tx, tokenSha256)),
		memory,
	);
	const machineNow = clock.machineNow();
	if (!held || !sessionHolds(held.session, machineNow)) return { kind: "public" };
	const { session, person, memberships } = held;
	if (!byItself && Date.parse(machineNow) - Date.parse(session.lastSeenAt) > TOUCH_AFTER_MS)
		touchSession(db, tokenSha256, machineNow);
	return {
		kind: "person",
		personId: person.id,
		name: person.name,
		email: person.email,
		memberships,
	};
}

function rowsOf(tx: Tx, tokenSha256: string) {
	const session = sessionByToken(tx, tokenSha256);
	const person = session && personById(tx, session.personId);
	return session && person?.endedAt === null
		? { session, person, memberships: membershipsOf(tx, person.id) }
		: undefined;
}
