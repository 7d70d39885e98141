import type { Clock } from "~/clock";
import type { Canonical } from "~/domain/canonical";
import { may } from "~/domain/may";
import { type Outcome, refused } from "~/domain/outcome";
import type { Action } from "~/domain/permissions";
import { type Actor, holdsAt, type PermissionRefusal, type Role, type Subject } from "~/domain/roles";
import type { Ids } from "~/ids";
import { type About, aboutRecord } from "~db/audit/about";
import { type AuditActor, type AuditFact, recordAudit } from "~db/audit/audit";
import { changedRows, notesBegin, watchRows } from "~db/audit/rows";
import {
	type Db,
	inReadTransaction,
	inWriteTransaction,
	type Memory,
	newMemory,
	stillHolds,
	type Tx,
} from "~db/client";
import { dataVersionOf } from "~db/kept";
import { interestsAt } from "~db/people/people";
import type { Scanner } from "./file/scanner";
import type { Mailer } from "./mailer";

export { type Memory, newMemory, stillHolds };

/** What every use case receives. */
export type Context = {
	readonly clock: Clock;
	readonly ids: Ids;
	readonly actor: Actor;
	readonly requestId: string;
	readonly db: Db;
	/** Set while the demonstration is played: its entries say so. */
	readonly demonstration?: true;
	/** What was read for the same request already, for as long as nothing is written. */
	readonly memory?: Memory;
	/** What looks for viruses in files that are added; none where the installation has no scanner. */
	readonly scanner?: Scanner;
	/** What sends mail; none where the installation sends none. */
	readonly mailer?: Mailer;
	/** Told the code of each refusal, so that attempts can be kept. */
	readonly refused?: (code: string) => void;
};

/** Records an audit entry of this write, with what it is about where its record does not tell. */
export type Record = (
	action: string,
	record: { readonly kind: string; readonly id: string } & Partial<About>,
	detail: Canonical,
) => void;

function auditActor(context: Context): AuditActor {
	const id = context.actor.kind === "person" ? context.actor.personId : null;
	if (context.demonstration) return { kind: "demonstration", id };
	return { kind: context.actor.kind === "person" ? "person" : "system", id };
}

function recordAll(context: Context, tx: Tx, facts: readonly AuditFact[], begin: number): void {
	const last = facts.at(-1);
	const rows = changedRows(context.db, begin, last?.salt ?? "");
	if (!last && rows.length > 0)
		throw new Error(`rows of ${rows[0]?.table} were written without an entry in the audit`);
	for (const fact of facts) recordAudit(tx, fact, fact === last ? rows : []);
}

/**
 * One write: BEGIN IMMEDIATE, the work at one instant `now`, its audit entries, COMMIT; a refusal undoes all of it. The
 * last entry holds every row that was changed, so that a row changed by other means is found.
 */
export function write<T, C extends string>(
	context: Context,
	work: (tx: Tx, record: Record, now: string) => Outcome<T, C>,
): Outcome<T, C> {
	watchRows(context.db);
	return inWriteTransaction(context.db, (tx) => {
		const begin = notesBegin(context.db);
		const now = context.clock.now();
		const facts: AuditFact[] = [];
		const record: Record = (action, about, detail) => {
			facts.push({
				at: now,
				recordedAt: context.clock.machineNow(),
				actor: auditActor(context),
				action,
				recordKind: about.kind,
				recordId: about.id,
				requestId: context.requestId,
				about: aboutRecord(tx, about),
				salt: context.ids.salt(),
				detail,
			});
		};
		const outcome = work(tx, record, now);
		if (outcome.ok) recordAll(context, tx, facts, begin);
		else context.refused?.(outcome.code);
		return outcome;
	});
}

/** Several reads that see one state of the database. */
export function read<T>(context: Context, work: (tx: Tx, now: string) => T): T {
	return inReadTransaction(context.db, (tx) => work(tx, context.clock.now()), context.memory);
}

/** So often a write is planned anew, outside the transaction, because something was written meanwhile. */
const PLANS = 3;
const OUTDATED = refused("outdated", "something was written meanwhile");

/**
 * A write whose long work is done before it, so that no other write waits for it: `plan` asks and works out in a read
 * transaction, `keep` writes what it gave. Planned anew where anything was written in between, at last inside it.
 */
export function writePlanned<P, T, C extends string, D extends string>(
	context: Context,
	plan: (tx: Tx, now: string) => Outcome<P, D>,
	keep: (tx: Tx, record: Record, now: string, planned: P) => Outcome<T, C>,
): Outcome<T, C | D> {
	const { refused: told, ...silent } = context;
	for (let plans = 1; ; plans++) {
		const planned = read(context, (tx, now) => ({ version: dataVersionOf(tx), outcome: plan(tx, now) }));
		let outdated = false;
		const kept = planned.outcome.ok
			? write(silent, (tx, record, now): Outcome<T, C | D | "outdated"> => {
					outdated = dataVersionOf(tx) !== planned.version;
					if (outdated && plans < PLANS) return OUTDATED;
					const outcome = outdated ? plan(tx, now) : planned.outcome;
					return outcome.ok ? keep(tx, record, now, outcome.value) : outcome;
				})
			: planned.outcome;
		if (outdated && plans < PLANS) continue;
		if (!kept.ok) told?.(kept.code);
		return kept as Outcome<T, C | D>;
	}
}

/** As what the actor moves a record now: the roles they hold; undefined for the process, which makes every move. */
export function movers(context: Context): readonly Role[] | undefined {
	const { actor } = context;
	if (actor.kind === "system") return undefined;
	const held = actor.kind === "person" ? actor.memberships : [];
	return held.filter((membership) => holdsAt(membership, context.clock.now())).map(({ role }) => role);
}

/** The identifier of the person who acts; null for the process and for somebody not signed in. */
export function actingPerson(context: Context): string | null {
	return context.actor.kind === "person" ? context.actor.personId : null;
}

/** Asks `may` with the actor's interests as they stand in the register now. */
export function permitted(
	context: Context,
	tx: Tx,
	action: Action,
	subject: Subject = {},
): Outcome<true, PermissionRefusal> {
	const at = context.clock.now();
	const interests = context.actor.kind === "person" ? interestsAt(tx, context.actor.personId, at) : [];
	return may(context.actor, action, subject, interests, at);
}

/** Who acts, for a record's "saved by": the person's identifier, or "system". */
export function actorId(context: Context): string {
	return context.actor.kind === "person" ? context.actor.personId : "system";
}

/** A record that is not there and one that may not be known of are refused alike; `path` is the field at fault. */
export function notFound(path?: string) {
	return refused("not-found", "no such record for this person", path === undefined ? {} : { path });
}
