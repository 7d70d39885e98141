import Database from "better-sqlite3";
import { databaseOf, formHeaders, sessionsIn } from "../live-installation";
import { type Fields, fieldsOnPage, typedInto } from "../page-form";
import type { Running } from "../processes";
import { type Watched, watched } from "../watched";

/** A page or a file that has not ended after this time is told to have no end. */
export const LIMIT_MS = 60_000;

export const MANAGER = "fund.manager@example.org";
export const MODERATOR = "moderator@example.org";
export const DECIDER = "decision.maker@example.org";
export const AUDITOR = "auditor@example.org";
export const ADMINISTRATOR = "administrator@example.org";
export const ASSESSOR = "assessor.grown.1@example.org";

/** What was asked or sent, and what it took. */
export type Line = { readonly name: string; readonly measured: Watched };

/** A grown round that is served: who asks for which page, and who sends which form. */
export class Visit {
	readonly lines: Line[] = [];
	private readonly sessions: ReadonlyMap<string, Readonly<Record<string, string>>>;

	constructor(
		readonly server: Running,
		private readonly dataDir: string,
		bidder: string,
	) {
		this.sessions = sessionsIn(dataDir, [
			MANAGER,
			MODERATOR,
			DECIDER,
			AUDITOR,
			ADMINISTRATOR,
			bidder,
			...this.all("SELECT email FROM person WHERE email LIKE 'assessor.grown.%'"),
		]);
	}

	all(sql: string, ...values: readonly string[]): string[] {
		const database = new Database(databaseOf(this.dataDir), { readonly: true });
		const found = database
			.prepare(sql)
			.pluck()
			.all(...values) as string[];
		database.close();
		return found;
	}

	only(sql: string, ...values: readonly string[]): string {
		return this.all(sql, ...values)[0] ?? "none";
	}

	/** The headers of a person's session; none for a stranger. */
	headersOf(email: string | null): Record<string, string> {
		return { ...(email === null ? {} : this.sessions.get(email)) };
	}

	/** Asks for a page, once to warm up and once to measure. */
	async page(name: string, email: string | null, address: string): Promise<void> {
		const headers = this.headersOf(email);
		const first = await watched(this.server.address, address, { headers }, LIMIT_MS);
		const measured =
			first.status === 0 ? first : await watched(this.server.address, address, { headers }, LIMIT_MS);
		this.lines.push({ name, measured });
	}

	/** The text of a page, not measured. */
	async text(email: string, address: string): Promise<string> {
		const answer = await fetch(this.server.address + address, { headers: this.headersOf(email) });
		return answer.text();
	}

	/** Sends fields to a page, and measures it. Gives where it led. */
	async send(name: string, email: string, address: string, fields: Fields): Promise<string> {
		const measured = await watched(
			this.server.address,
			address,
			{
				method: "POST",
				headers: {
					...this.headersOf(email),
					...formHeaders,
					"content-type": "application/x-www-form-urlencoded",
				},
				body: new URLSearchParams(fields.map(([field, value]) => [field, value])).toString(),
			},
			LIMIT_MS,
		);
		if (name !== "") this.lines.push({ name, measured });
		if (measured.status >= 400 || measured.status === 0)
			throw new Error(`${name || address} was answered ${measured.status}`);
		return measured.location ?? "";
	}

	/** Sends the form of a page with what is typed into it, and measures the sending alone. Gives where it led. */
	async form(
		name: string,
		email: string,
		address: string,
		{
			having = "",
			typed = {},
		}: { readonly having?: string; readonly typed?: Readonly<Record<string, string>> },
	): Promise<string> {
		const fields = fieldsOnPage(await this.text(email, address), having);
		if (!fields) throw new Error(`${name || address} has no such form`);
		return this.send(name, email, address, typedInto(fields, typed));
	}
}
