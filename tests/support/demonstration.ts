import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { and, eq } from "drizzle-orm";
import { inject, onTestFinished } from "vitest";
import { settableClock } from "~/clock";
import { DEMONSTRATION_ACCOUNTS } from "~/demo/accounts";
import { playDemonstration } from "~/demo/play-demonstration";
import { countedIds } from "~/ids";
import type { Context } from "~/use-cases/context";
import type { Db } from "~db/client";
import { filesFolder } from "~db/files";
import { membershipsOf, personByEmail } from "~db/people/people";
import { bid } from "~db/schema/bid";
import { round } from "~db/schema/round";
import { openUnsynced } from "./unsynced";

/** The machine's time while the demonstration of the tests is played. */
export const PLAYED_AT = "2026-05-01T09:00:00.000Z";
/** The round of 2013 that is decided and published, and its copy, in which everybody has something left to do. */
export const SECOND_TRANCHE = "invest-to-save-budget-2013-14-second-tranche";
export const COPY_OF_TRANCHE = "invest-to-save-budget-practice-copy-second-tranche-2013-14";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The played demonstration as a file, made once for a whole test run and copied by each test. */
async function playedFile(): Promise<string> {
	const file = join(dirname(inject("baseDatabase")), "demonstration.sqlite");
	const lock = `${file}.lock`;
	for (;;) {
		if (existsSync(file)) return file;
		try {
			mkdirSync(lock);
		} catch {
			await pause(100);
			continue;
		}
		const part = `${file}.part`;
		await playDemonstration(part, PLAYED_AT);
		if (existsSync(filesFolder(part))) renameSync(filesFolder(part), filesFolder(file));
		renameSync(part, file);
		return file;
	}
}

/** As `demonstration`, for several tests: whoever opens it closes it. */
export async function openDemonstration() {
	const folder = mkdtempSync(join(tmpdir(), "tranche-demonstration-"));
	const file = join(folder, "tranche.sqlite");
	const from = await playedFile();
	if (existsSync(filesFolder(from))) cpSync(filesFolder(from), filesFolder(file), { recursive: true });
	copyFileSync(from, file);
	const db: Db = openUnsynced(file);
	const clock = settableClock(PLAYED_AT);
	const ids = countedIds("d");
	return {
		db,
		file,
		clock,
		ids,
		/** Closes the database and removes its folder. */
		close: (): void => {
			db.$client.close();
			rmSync(folder, { recursive: true, force: true });
		},
		/** The context of the person of an e-mail address of the demonstration. */
		as: (email: string): Context => {
			const row = personByEmail(db, email);
			if (!row) throw new Error(`the demonstration has nobody called ${email}`);
			const { id, name } = row;
			const actor = {
				kind: "person" as const,
				personId: id,
				name,
				email,
				memberships: membershipsOf(db, id),
			};
			return { db, clock, ids, actor, requestId: "test-request" };
		},
		public: {
			db,
			clock,
			ids,
			actor: { kind: "public" as const },
			requestId: "test-request",
		} satisfies Context,
		/** The identifier of a bid by its reference: of the copy of the second tranche, unless told otherwise. */
		bid: (reference: string, roundId = COPY_OF_TRANCHE): string => {
			const row = db
				.select()
				.from(bid)
				.where(and(eq(bid.reference, reference), eq(bid.roundId, roundId)))
				.get();
			if (!row) throw new Error(`the demonstration has no bid ${reference}`);
			return row.id;
		},
		/** The round that is open when the demonstration begins. */
		openRound: (): string => {
			const row = db.select().from(round).where(eq(round.state, "open")).get();
			if (!row) throw new Error("the demonstration has no open round");
			return row.id;
		},
	};
}

/** The demonstration as it begins, in a database of this test's own, with its people to act as. */
export async function demonstration() {
	const world = await openDemonstration();
	onTestFinished(world.close);
	return world;
}

/** The first account that holds a role, by e-mail address. */
export function accountOf(role: (typeof DEMONSTRATION_ACCOUNTS)[number]["role"], place = 0): string {
	const account = DEMONSTRATION_ACCOUNTS.filter((each) => each.role === role)[place];
	if (!account) throw new Error(`no account is ${role}`);
	return account.email;
}
