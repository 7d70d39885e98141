import { LARGEST_ATTACHMENT, MOST_FILES } from "./attachment";

/** Most files of a bid, and bytes of them, with those that it let go: nobody fills the disk by adding and dropping. */
export const MOST_STORED_FILES = 600;
export const MOST_STORED_BYTES = 3 * MOST_FILES * LARGEST_ATTACHMENT;

/** How long a file is kept that nothing holds, so that what was removed can be put back. */
export const KEPT_DAYS = 7;

/** Bytes that always stay free for the database: 1 GB, of a disk below 20 GB the twentieth part. */
const ALWAYS_FREE = 1_000_000_000;
const FREE_PART = 20;

/** The disk of the data folder, in bytes. */
export type DiskSpace = { readonly free: number; readonly size: number };

/** Whether a disk takes so many bytes more before it is full, so that what is saved beside files has room too. */
export function hasRoom({ free, size }: DiskSpace, bytes: number): boolean {
	return free - bytes >= Math.min(ALWAYS_FREE, size / FREE_PART);
}
