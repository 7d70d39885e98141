/** The most fields of one form. The largest form of the real rounds has a tenth of it. */
export const MOST_FIELDS = 2000;

/** The longest name of a field. */
export const LONGEST_NAME = 200;

function refusal(status: number, code: string): Response {
	return Response.json({ code }, { status, statusText: code });
}

/** How often a text stands in a form, counted no further than the limit. */
function timesFound(body: Buffer, text: string): number {
	let times = 0;
	for (
		let at = body.indexOf(text);
		at >= 0 && times < MOST_FIELDS + 2;
		at = body.indexOf(text, at + text.length)
	)
		times++;
	return times;
}

const BOUNDARY = /;\s*boundary=(?:"([^"]+)"|([^\s;]+))/i;

/** No fewer than the fields of a form, counted without taking it apart. */
function fieldsOf(body: Buffer, type: string): number {
	if (!type.startsWith("multipart/")) return timesFound(body, "&") + 1;
	const [, quoted, plain] = BOUNDARY.exec(type) ?? [];
	const boundary = quoted ?? plain;
	if (boundary === undefined) throw refusal(400, "form-broken");
	return timesFound(body, `--${boundary}`) - 1;
}

async function parsed(body: Buffer, type: string): Promise<FormData> {
	try {
		return await new Response(new Uint8Array(body), { headers: { "Content-Type": type } }).formData();
	} catch {
		throw refusal(400, "form-broken");
	}
}

async function readWithinLimits(request: Request): Promise<FormData> {
	const type = request.headers.get("content-type") ?? "application/x-www-form-urlencoded";
	const body = Buffer.from(await request.arrayBuffer());
	if (fieldsOf(body, type.toLowerCase().startsWith("multipart/") ? type : "") > MOST_FIELDS)
		throw refusal(413, "too-many-fields");
	const form = await parsed(body, type);
	if ([...form.keys()].some((name) => name.length > LONGEST_NAME)) throw refusal(413, "too-many-fields");
	return form;
}

/**
 * A request whose form is read when it is first asked for, and once: no byte of it is looked at before. Reading throws
 * 413 for more fields or longer names than the limits, 400 where the form cannot be read.
 */
export function sentForm(request: Request): Request {
	const { url, method, headers, signal } = request;
	let form: Promise<FormData> | undefined;
	const formData = () => {
		form ??= readWithinLimits(request);
		return form;
	};
	return Object.assign(new Request(url, { method, headers, signal }), { formData });
}
