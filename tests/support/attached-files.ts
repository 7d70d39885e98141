import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { ReceivedFile } from "~/domain/bid/attachment";
import { accepted } from "~/domain/outcome";
import { attachFile } from "~/use-cases/bid/attach-file";
import { type Context, write } from "~/use-cases/context";
import { attachmentsOf, holdFiles } from "~db/bid/attachments";
import { done } from "./bid-builders";

/** A file as a request hands it over, in a folder of its own that goes when the test ends. */
export function receivedFile(name = "Letter.txt", contents: string | Buffer = "Dear all"): ReceivedFile {
	const folder = mkdtempSync(join(tmpdir(), "tranche-received-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const path = join(folder, randomUUID());
	writeFileSync(path, contents);
	const sha256 = createHash("sha256").update(contents).digest("hex");
	return { path, name, bytes: Buffer.byteLength(contents), sha256 };
}

/** Says which files a draft holds, as the save of a record does. */
export function hold(context: Context, bidId: string, ids: readonly string[]): void {
	done(
		write(context, (tx, record, now) => {
			holdFiles(tx, bidId, ids, now);
			record("save-answers", { kind: "bid", id: bidId }, {});
			return accepted(null);
		}),
	);
}

/** Adds a file to a draft, which holds it beside those that it holds already. Gives its identifier. */
export async function attachedFile(
	context: Context,
	bidId: string,
	name?: string,
	contents?: string | Buffer,
): Promise<string> {
	const { id } = done(await attachFile(context, { bidId, file: receivedFile(name, contents) }));
	const held = context.db.$client
		.prepare("SELECT id FROM attachment WHERE bid_id = ? AND standing = 'held'")
		.pluck()
		.all(bidId) as string[];
	hold(context, bidId, [...held, id]);
	return id;
}

/** The names of a bid's files. */
export function fileNames({ db }: Pick<Context, "db">, bidId: string): readonly string[] {
	return attachmentsOf(db, bidId).map(({ name }) => name);
}
