import path from "node:path";
import { ATTACHMENT_TYPES, type AttachmentType, type ReceivedFile } from "~/domain/bid/attachment";
import { accepted, type Outcome, refused } from "~/domain/outcome";

export type FileTypeRefusal = "file-empty" | "file-type-unknown";

/** What a received file is, with a name that is safe to show and to save under. */
export async function readFileType(
	_who: string,
	file: Pick<ReceivedFile, "path" | "name">,
): Promise<Outcome<{ readonly type: AttachmentType; readonly name: string }, FileTypeRefusal>> {
	const name = path.basename(file.name);
	const ending = path.extname(name).slice(1).toLowerCase();
	const type = (Object.keys(ATTACHMENT_TYPES) as AttachmentType[]).find(
		(each) => ATTACHMENT_TYPES[each].ending === ending,
	);
	return type ? accepted({ type, name }) : refused("file-type-unknown", "the file is of no known type");
}
