import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { settableClock } from "~/clock";
import { answersInterests } from "~/domain/people/interest-answer";
import type { Actor, OrganisationKind, Role } from "~/domain/roles";
import { countedIds } from "~/ids";
import type { Context } from "~/use-cases/context";
import type { Db } from "~db/client";
import { membershipsOf } from "~db/people/people";
import { interestAnswer, membership, organisation, person } from "~db/schema/people";
import { openUnsynced } from "./unsynced";

/** A fresh migrated database of its own, closed and removed when the test ends. */
export function testDatabase(): { readonly db: Db; readonly file: string } {
	const folder = mkdtempSync(join(tmpdir(), "tranche-test-"));
	const file = join(folder, "tranche.sqlite");
	copyFileSync(inject("baseDatabase"), file);
	const db = openUnsynced(file);
	onTestFinished(() => {
		db.$client.close();
		rmSync(folder, { recursive: true, force: true });
	});
	return { db, file };
}

/** A small world: a database, a clock that the test sets, counted identifiers, and people to act as. */
export function testWorld(at = "2026-05-01T09:00:00.000Z") {
	const { db, file } = testDatabase();
	const clock = settableClock(at);
	const ids = countedIds("t");
	const as = (actor: Actor): Context => ({ db, clock, ids, actor, requestId: "test-request" });
	return {
		db,
		file,
		clock,
		ids,
		/** The context of the process itself. */
		system: as({ kind: "system" }),
		/** The context of somebody who is not signed in. */
		public: as({ kind: "public" }),
		/** The context of a person as the database knows them now. */
		as: (personId: string): Context => {
			const row = db
				.select()
				.from(person)
				.all()
				.find(({ id }) => id === personId);
			if (!row) throw new Error(`no person ${personId}`);
			return as({
				kind: "person",
				personId,
				name: row.name,
				email: row.email,
				memberships: membershipsOf(db, personId),
			});
		},
		/** Adds an organisation row; gives its identifier. */
		organisation: (
			kind: OrganisationKind,
			more: Partial<typeof organisation.$inferInsert> & { readonly name?: string } = {},
		): string => {
			const id = more.id ?? ids.next();
			db.insert(organisation)
				.values({ id, kind, name: more.name ?? `${kind} ${id}`, startsOn: "2000-01-01", ...more })
				.run();
			return id;
		},
		/** Adds a person holding a role in an organisation, who said what interests they have; gives their identifier. */
		person: (role: Role, organisationId: string, name = `${role} person`): string => {
			const id = ids.next();
			db.insert(person)
				.values({ id, email: `${id}@example.org`, name, createdAt: "2000-01-01T00:00:00.000Z" })
				.run();
			db.insert(membership)
				.values({ id: ids.next(), personId: id, organisationId, role, startsAt: "2000-01-01T00:00:00.000Z" })
				.run();
			if (answersInterests([role]))
				db.insert(interestAnswer)
					.values({ id: ids.next(), personId: id, answer: "nothing-to-declare", at: clock.now() })
					.run();
			return id;
		},
	};
}
