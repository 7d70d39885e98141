import { createHash } from "node:crypto";
import {
	closeSync,
	constants,
	createReadStream,
	fsyncSync,
	linkSync,
	openSync,
	readdirSync,
	rmSync,
	statSync,
} from "node:fs";
import { chmod, copyFile, mkdir, open, rename, statfs } from "node:fs/promises";
import path from "node:path";
import type { Attachment } from "~/domain/bid/attachment";
import type { DiskSpace } from "~/domain/bid/attachment-limits";
import type { RecordFault } from "~/domain/people/record-fault";
import type { Db } from "./client";

/** Where the files of a database stand: beside it. */
export function filesFolder(databaseFile: string): string {
	return `${databaseFile}.files`;
}

/** Where a file of a bid stands, by its identifier. */
export function filePlace({ $client }: Db, id: string): string {
	return path.join(filesFolder($client.name), path.basename(id));
}

/** Waits until the disk holds what was written to a file, or to a folder's list of names. */
export function settleOnDisk(place: string): void {
	const handle = openSync(place, "r");
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

/** The same, while others go on. */
async function settle(place: string): Promise<void> {
	const handle = await open(place, "r");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Moves a file into place, or copies it where it stands on another disk. */
async function moveOrCopy(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
		await copyFile(from, to, constants.COPYFILE_EXCL);
	}
}

/** Takes a received file in under an identifier; the disk holds it once this is done. */
export async function storeFile(db: Db, id: string, from: string): Promise<void> {
	const place = filePlace(db, id);
	const folder = path.dirname(place);
	if (await mkdir(folder, { recursive: true, mode: 0o700 })) await settle(path.dirname(folder));
	await moveOrCopy(from, place);
	await chmod(place, 0o600);
	await settle(place);
	await settle(folder);
}

/**
 * Puts the contents of a stored file under another identifier too; they stand on the disk once. False where they are
 * not as they were added, or the disk cannot hold a file under two names.
 */
export function shareFile(db: Db, file: Pick<Attachment, "id" | "bytes">, id: string): boolean {
	if (!fileStands(db, file)) return false;
	const place = filePlace(db, id);
	try {
		linkSync(filePlace(db, file.id), place);
	} catch {
		return false;
	}
	settleOnDisk(path.dirname(place));
	return true;
}

/** Takes files off the disk whose rows are gone. What cannot be removed now is swept at a later start. */
export function removeFiles(db: Db, ids: readonly string[]): void {
	for (const id of ids)
		try {
			rmSync(filePlace(db, id), { force: true });
		} catch {}
}

/** The disk that the files of a database stand on. */
export async function diskSpace({ $client }: Db): Promise<DiskSpace> {
	const { bavail, blocks, bsize } = await statfs(path.dirname($client.name));
	return { free: bavail * bsize, size: blocks * bsize };
}

/** Whether a file stands on the disk with the size that its row says. */
export function fileStands(db: Db, { id, bytes }: Pick<Attachment, "id" | "bytes">): boolean {
	return statSync(filePlace(db, id), { throwIfNoEntry: false })?.size === bytes;
}

/** The SHA-256 of a file, in hexadecimal, read piece by piece. */
export async function sha256OfFile(place: string): Promise<string> {
	const digest = createHash("sha256");
	for await (const part of createReadStream(place)) digest.update(part);
	return digest.digest("hex");
}

/**
 * The contents of a file piece by piece, read as they are taken. The last piece comes only once the whole is known to
 * be what was added; where it is not, this throws instead.
 */
export async function* checkedContents(
	db: Db,
	{ id, sha256 }: Pick<Attachment, "id" | "sha256">,
): AsyncGenerator<Uint8Array, void> {
	const digest = createHash("sha256");
	let heldBack: Buffer | undefined;
	for await (const part of createReadStream(filePlace(db, id)) as AsyncIterable<Buffer>) {
		digest.update(part);
		if (heldBack) yield heldBack;
		heldBack = part;
	}
	if (digest.digest("hex") !== sha256)
		throw new Error(`the file ${id} is not as it was added: its SHA-256 differs`);
	if (heldBack) yield heldBack;
}

/** The files on the disk that no row tells of, as long as they were last written before an instant. */
export function filesWithoutRow(db: Db, before: string): readonly string[] {
	const folder = filesFolder(db.$client.name);
	if (!statSync(folder, { throwIfNoEntry: false })) return [];
	const known = new Set(storedFiles(db).map(({ id }) => id));
	return readdirSync(folder).filter((id) => {
		if (known.has(id)) return false;
		const found = statSync(path.join(folder, id), { throwIfNoEntry: false });
		return found?.isFile() && found.mtime.toISOString() < before;
	});
}

export type StoredFile = Pick<Attachment, "id" | "name" | "bytes" | "sha256">;

/** The tables of files, and which of their rows have contents. */
const TABLES = [
	["attachment", "state <> 'infected'"],
	["public_copy_file", "1"],
] as const;

/** Every file whose contents are kept; none in a database from before there were any. */
export function storedFiles({ $client }: Db): readonly (StoredFile & { readonly table: string })[] {
	const there = $client.prepare("SELECT 1 FROM sqlite_master WHERE name = ?");
	return TABLES.filter(([table]) => there.get(table)).flatMap(
		([table, kept]) =>
			$client
				.prepare(
					`SELECT id, name, bytes, sha256, '${table}' AS "table" FROM ${table} WHERE ${kept} ORDER BY id`,
				)
				.all() as (StoredFile & { readonly table: string })[],
	);
}

/** Every file whose contents are gone from the disk, or are not what was added. */
export async function fileFaults(db: Db): Promise<readonly RecordFault[]> {
	const faults: RecordFault[] = [];
	for (const file of storedFiles(db)) {
		const fault = !statSync(filePlace(db, file.id), { throwIfNoEntry: false })
			? "file-missing"
			: fileStands(db, file) && (await sha256OfFile(filePlace(db, file.id))) === file.sha256
				? null
				: "file-differs";
		if (fault)
			faults.push({
				table: file.table,
				key: JSON.stringify([file.id]),
				name: file.name,
				fault,
				columns: [],
				seq: null,
			});
	}
	return faults;
}
