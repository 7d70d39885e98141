import { createHash, randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReceivedFile } from "~/domain/bid/attachment";
import { accepted } from "~/domain/outcome";
import { attachFile } from "~/use-cases/bid/attach-file";
import { type Context, write } from "~/use-cases/context";
import { attachmentsOf, holdFiles, insertAttachment, keepForVersion } from "~db/bid/attachments";
import { versionsOf } from "~db/bid/version";
import { storeFile } from "~db/files";
import { done } from "./bid-builders";

const received = mkdtempSync(join(tmpdir(), "tranche-received-"));
process.once("exit", () => rmSync(received, { recursive: true, force: true }));

/** A file as a request hands it over. */
export function receivedFile(name = "Letter.txt", contents: string | Buffer = "Dear all"): ReceivedFile {
	const path = join(received, randomUUID());
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

/** A file that the last submitted version of a bid holds, of a demonstration that was played without it. */
export async function fileOfVersion(context: Context, bidId: string, name: string): Promise<string> {
	const id = context.ids.next();
	const { path, bytes, sha256 } = receivedFile(name, `The contents of ${name}`);
	await storeFile(context.db, id, path);
	done(
		write({ ...context, actor: { kind: "system" } }, (tx, record, now) => {
			const row = { id, bidId, name, type: "txt", bytes, sha256, state: "clean", standing: "held" } as const;
			insertAttachment(tx, { ...row, standingSince: now, addedAt: now, addedBy: "system" });
			keepForVersion(tx, versionsOf(tx, bidId)[0]?.id ?? "", [{ id }]);
			record("attach-file", { kind: "bid", id: bidId }, { file: id });
			return accepted(null);
		}),
	);
	return id;
}
