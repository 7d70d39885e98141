import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { attachFile } from "~/use-cases/bid/attach-file";
import type { Context } from "~/use-cases/context";
import { must } from "./stage";

/** Puts a file into a bid as a person's browser would send it. Gives its identifier. */
export async function addedFile(
	context: Context,
	bidId: string,
	name: string,
	contents: string,
): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "tranche-"));
	try {
		const file = path.join(folder, "file");
		await writeFile(file, contents);
		const sha256 = createHash("sha256").update(contents).digest("hex");
		const received = { path: file, name, bytes: Buffer.byteLength(contents), sha256 };
		return must(await attachFile(context, { bidId, file: received })).id;
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
