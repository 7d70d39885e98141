import { accepted, type Outcome, refused } from "./outcome";

/** JSON as read strictly; objects are maps, so that no key (`__proto__` included) means anything special. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = ReadonlyMap<string, Json>;

const DEEPEST = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const PLAIN = /[ !#-[\]-\u{10ffff}]*/uy;
const ESCAPES: { readonly [letter: string]: string } = {
	'"': '"',
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "\t",
};

/** One more step of a JSON Pointer: `/needs` and `a/b` give `/needs/a~1b`. */
export function pointer(path: string, key: string | number): string {
	return `${path}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/**
 * Reads JSON text. Refuses with `json-invalid` and the path what is no JSON, a key given twice in one object
 * (which JSON.parse would let pass, the last one winning) and nesting beyond 64 levels.
 */
export function readJson(text: string): Outcome<Json, "json-invalid"> {
	const reader = new JsonReader(text);
	const value = reader.document();
	if (reader.fault !== null)
		return refused("json-invalid", reader.fault.message, { path: reader.fault.path });
	return accepted(value);
}

class JsonReader {
	fault: { readonly message: string; readonly path: string } | null = null;
	private at: number;

	constructor(private readonly text: string) {
		this.at = text.startsWith("\ufeff") ? 1 : 0;
	}

	document(): Json {
		const value = this.value("", 0);
		this.blanks();
		if (this.fault === null && this.at < this.text.length) this.fail("", "more text after the end");
		return value;
	}

	private fail(path: string, message: string): null {
		if (this.fault === null) {
			const line = this.text.slice(0, this.at).split("\n").length;
			this.fault = { path, message: `${message}, at line ${line}` };
		}
		return null;
	}

	private blanks(): void {
		while (" \t\n\r".includes(this.text[this.at] ?? "x")) this.at++;
	}

	private take(mark: string): boolean {
		this.blanks();
		if (this.fault !== null || this.text[this.at] !== mark) return false;
		this.at++;
		return true;
	}

	private value(path: string, depth: number): Json {
		if (depth > DEEPEST) return this.fail(path, "the JSON is nested too deeply");
		if (this.take("{")) return this.object(path, depth);
		if (this.take("[")) return this.list(path, depth);
		if (this.text[this.at] === '"') return this.string(path);
		for (const [word, value] of [
			["null", null],
			["true", true],
			["false", false],
		] as const) {
			if (!this.text.startsWith(word, this.at)) continue;
			this.at += word.length;
			return value;
		}
		NUMBER.lastIndex = this.at;
		const number = NUMBER.exec(this.text);
		if (number === null) return this.fail(path, "this is no JSON");
		this.at += number[0].length;
		return Number(number[0]);
	}

	private object(path: string, depth: number): JsonObject {
		const entries = new Map<string, Json>();
		if (this.take("}")) return entries;
		do {
			this.blanks();
			const key = this.string(path);
			const inside = pointer(path, key);
			if (entries.has(key)) this.fail(inside, `the key ${JSON.stringify(key)} is given twice`);
			if (!this.take(":")) this.fail(inside, "a colon is missing");
			entries.set(key, this.value(inside, depth + 1));
		} while (this.take(","));
		if (!this.take("}")) this.fail(path, "a comma or a closing brace is missing");
		return entries;
	}

	private list(path: string, depth: number): readonly Json[] {
		const items: Json[] = [];
		if (this.take("]")) return items;
		do items.push(this.value(pointer(path, items.length), depth + 1));
		while (this.take(","));
		if (!this.take("]")) this.fail(path, "a comma or a closing bracket is missing");
		return items;
	}

	private string(path: string): string {
		if (!this.take('"')) {
			this.fail(path, "a quoted text is missing");
			return "";
		}
		let value = "";
		for (;;) {
			PLAIN.lastIndex = this.at;
			const plain = PLAIN.exec(this.text)?.[0] ?? "";
			value += plain;
			this.at += plain.length;
			if (this.text[this.at] === '"') {
				this.at++;
				return value;
			}
			const letter = this.text[this.at] === "\\" ? this.text[this.at + 1] : undefined;
			const hex = letter === "u" ? this.text.slice(this.at + 2, this.at + 6) : "";
			if (/^[0-9a-fA-F]{4}$/.test(hex)) {
				value += String.fromCharCode(Number.parseInt(hex, 16));
				this.at += 6;
			} else if (letter !== undefined && Object.hasOwn(ESCAPES, letter)) {
				value += ESCAPES[letter];
				this.at += 2;
			} else {
				this.fail(path, "a text is not closed or holds what JSON does not allow");
				return value;
			}
		}
	}
}
