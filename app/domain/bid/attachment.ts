/** Most files of a bid. */
export const MOST_FILES = 20;

/** Most bytes of one file: what any computer calls 25 MB. */
export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;

/** Most bytes of the files that are sent at once. */
export const LARGEST_FILES_TOGETHER = 125 * 1024 * 1024;

/** What a file may be, told by its contents, with its words, its ending and what it is served as. */
export const ATTACHMENT_TYPES = {
	pdf: { words: "PDF", ending: "pdf", mime: "application/pdf" },
	docx: {
		words: "Word document",
		ending: "docx",
		mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	},
	xlsx: {
		words: "Excel spreadsheet",
		ending: "xlsx",
		mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	},
	pptx: {
		words: "PowerPoint presentation",
		ending: "pptx",
		mime: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
	},
	odt: { words: "OpenDocument text", ending: "odt", mime: "application/vnd.oasis.opendocument.text" },
	ods: {
		words: "OpenDocument spreadsheet",
		ending: "ods",
		mime: "application/vnd.oasis.opendocument.spreadsheet",
	},
	odp: {
		words: "OpenDocument presentation",
		ending: "odp",
		mime: "application/vnd.oasis.opendocument.presentation",
	},
	png: { words: "PNG picture", ending: "png", mime: "image/png" },
	jpeg: { words: "JPEG picture", ending: "jpg", mime: "image/jpeg" },
	csv: { words: "CSV table", ending: "csv", mime: "text/csv; charset=utf-8" },
	txt: { words: "plain text", ending: "txt", mime: "text/plain; charset=utf-8" },
} as const;

export type AttachmentType = keyof typeof ATTACHMENT_TYPES;

/**
 * Whether a file may be opened: `unscanned` where no scanner was set up when it came, `waiting` until the scanner has
 * said something, `infected` once it found something; its contents are gone then.
 */
export type AttachmentState = "unscanned" | "waiting" | "clean" | "infected";

/** A file that was sent with a form and stands on the disk until the request ends, or until somebody takes it. */
export type ReceivedFile = {
	/** Where it stands now. */
	readonly path: string;
	/** As it was sent: nothing of it may be trusted. */
	readonly name: string;
	readonly bytes: number;
	/** In hexadecimal. */
	readonly sha256: string;
};

/** A file of a bid. */
export type Attachment = {
	/** Random; it stands on the disk under this name, and is asked for by it. */
	readonly id: string;
	/** Safe to show and to save under. */
	readonly name: string;
	readonly type: AttachmentType;
	readonly bytes: number;
	/** In hexadecimal. */
	readonly sha256: string;
	readonly state: AttachmentState;
};

/** A size as people read it: "820 bytes", "45 kB", "2.1 MB", "10 GB". */
export function fileSize(bytes: number): string {
	if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
	if (bytes < 999_500) return `${Math.round(bytes / 1000)} kB`;
	const megabytes = Number((bytes / 1_000_000).toFixed(1));
	return megabytes < 1000 ? `${megabytes} MB` : `${Number((bytes / 1_000_000_000).toFixed(1))} GB`;
}

/** Why a file cannot be opened; null where it can. */
export function closedBecause(state: AttachmentState): string | null {
	if (state === "waiting") return "Waiting to be checked for viruses";
	return state === "infected" ? "A virus was found in it, so it was deleted" : null;
}

/** A file as lists name it: "Letter of support.pdf (PDF, 2.1 MB)". */
export function attachmentTitle({ name, type, bytes }: Pick<Attachment, "name" | "type" | "bytes">): string {
	return `${name} (${ATTACHMENT_TYPES[type].words}, ${fileSize(bytes)})`;
}
