import { constants, rmSync } from "node:fs";
import { chmod, copyFile, mkdir, open, rename, statfs } from "node:fs/promises";
import path from "node:path";
import type { DiskSpace } from "~/domain/bid/attachment-limits";
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
