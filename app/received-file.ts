import type { ReceivedFile } from "./domain/bid/attachment";

// A file's own `bytes` is a way to read it, and what it holds is not in memory.
const WithoutBytes = File as unknown as new (parts: [], name: string) => Omit<File, "bytes">;

/** A file of a form as it stands on the disk until the request ends: in the form itself it is empty. */
export class SentFile extends WithoutBytes implements ReceivedFile {
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;

	constructor({ path, name, bytes, sha256 }: ReceivedFile) {
		super([], name);
		this.path = path;
		this.bytes = bytes;
		this.sha256 = sha256;
	}

	/** What receives forms and what reads them are loaded apart, each with a class of its own. */
	static [Symbol.hasInstance](value: unknown): boolean {
		return value instanceof File && "path" in value && "sha256" in value;
	}
}

/** The files that stand on the disk under a form's name; a box left empty sends none. */
export function sentFiles(body: FormData, name: string): readonly ReceivedFile[] {
	return body.getAll(name).flatMap((each) => (each instanceof SentFile ? [each] : []));
}
