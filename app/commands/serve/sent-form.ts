import { buffer } from "node:stream/consumers";
import { LARGEST_FORM } from "./accepted-bodies";
import { FormBroken, type Part, readMultipart } from "./multipart";

/** The most fields of one form. The largest form of the real rounds has a tenth of it. */
export const MOST_FIELDS = 2000;

/** The longest name of a field. */
export const LONGEST_NAME = 200;

/** The most files of one form that go to the disk: far more than any page asks for. */
export const MOST_FILES_SENT = 50;

/** Keeps a file that comes with a form; it is gone when the request ends, unless somebody took it. */
export type KeepFile = (part: Part, fileName: string) => Promise<File>;

/** What is thrown for a form that is not taken; its code finds the words of its page. */
export function formRefusal(status: number, code: string): Response {
	return Response.json({ code }, { status, statusText: code });
}

const BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i;
const MULTIPART = /^multipart\//i;

/** What a form may still bring, field by field; throws 413 where it brings more. */
function limitsOf(keepFile: KeepFile | undefined) {
	let [fields, files, text] = [0, 0, 0];
	return {
		field(name: string): void {
			fields += 1;
			if (fields > MOST_FIELDS || name.length > LONGEST_NAME) throw formRefusal(413, "too-many-fields");
		},
		file(): void {
			files += 1;
			if (files > MOST_FILES_SENT) throw formRefusal(413, "too-many-fields");
		},
		text(bytes: number): void {
			text += bytes;
			if (keepFile && text > LARGEST_FORM) throw formRefusal(413, "too-large");
		},
	};
}

async function readParts(request: Request, type: string, keepFile: KeepFile | undefined): Promise<FormData> {
	const [, quoted, plain] = BOUNDARY.exec(type) ?? [];
	const boundary = quoted ?? plain;
	if (boundary === undefined) throw new FormBroken();
	const limits = limitsOf(keepFile);
	return readMultipart(request, boundary, async (part) => {
		limits.field(part.name);
		const { fileName, stream } = part;
		if (fileName !== undefined && keepFile) {
			limits.file();
			return keepFile(part, fileName);
		}
		if (fileName !== undefined)
			return new File([new Uint8Array(await buffer(stream))], fileName, { type: part.type });
		const read: Buffer[] = [];
		for await (const piece of stream as AsyncIterable<Buffer>) {
			limits.text(piece.length);
			read.push(piece);
		}
		return new TextDecoder().decode(Buffer.concat(read));
	});
}

async function readFields(request: Request, type: string): Promise<FormData> {
	const body = Buffer.from(await request.arrayBuffer());
	let fields = 1;
	for (let at = body.indexOf("&"); at >= 0; at = body.indexOf("&", at + 1)) fields++;
	if (fields > MOST_FIELDS) throw formRefusal(413, "too-many-fields");
	try {
		return await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
	} catch {
		throw new FormBroken();
	}
}

async function readWithinLimits(request: Request, keepFile: KeepFile | undefined): Promise<FormData> {
	const type = request.headers.get("content-type") ?? "application/x-www-form-urlencoded";
	try {
		if (MULTIPART.test(type)) return await readParts(request, type, keepFile);
		const form = await readFields(request, type);
		if ([...form.keys()].some((name) => name.length > LONGEST_NAME))
			throw formRefusal(413, "too-many-fields");
		return form;
	} catch (thrown) {
		throw thrown instanceof FormBroken ? formRefusal(400, "form-broken") : thrown;
	}
}

/**
 * A request whose form is read when it is first asked for, and once: no byte of it is looked at before. Files go to
 * `keepFile` where it is given, else into memory. Reading throws 413 for more fields or longer names than the limits,
 * 400 where the form cannot be read.
 */
export function sentForm(request: Request, keepFile?: KeepFile): Request {
	const { url, method, headers, signal } = request;
	let form: Promise<FormData> | undefined;
	const formData = () => {
		form ??= readWithinLimits(request, keepFile);
		return form;
	};
	return Object.assign(new Request(url, { method, headers, signal }), { formData });
}
