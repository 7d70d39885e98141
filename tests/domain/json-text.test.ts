import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Json, pointer, readJson } from "~/domain/json-text";

function plain(value: Json): unknown {
	if (value instanceof Map)
		return Object.fromEntries([...value].map(([key, item]) => [key, plain(item as Json)]));
	return Array.isArray(value) ? value.map(plain) : value;
}

function read(text: string): unknown {
	const outcome = readJson(text);
	return outcome.ok ? plain(outcome.value) : `${outcome.code} ${outcome.path}`;
}

describe("readJson", () => {
	it("reads whatever JSON the language writes, indented or not", () => {
		fc.assert(
			fc.property(fc.json(), fc.constantFrom(undefined, 2, "\t"), (text, indent) => {
				const value = JSON.parse(text);
				expect(read(JSON.stringify(value, null, indent))).toEqual(JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it("accepts exactly the texts without repeated keys that the language accepts", () => {
		const sign = fc.constantFrom(...'{}[],:"\\ntrue01.-eE+ u00e9\u0001\u007f\n'.split(""));
		fc.assert(
			fc.property(fc.array(sign, { maxLength: 8 }), (signs) => {
				const text = signs.join("");
				let accepts = true;
				try {
					JSON.parse(text);
				} catch {
					accepts = false;
				}
				expect(readJson(text).ok).toBe(accepts);
			}),
			{ numRuns: 3000 },
		);
	});

	it.each([
		['{"a":1,"a":1}', "json-invalid /a"],
		['{"a":[{},{"b":1,"\\u0062":2}]}', "json-invalid /a/1/b"],
		['{"a/b":{"~":1,"~":1}}', "json-invalid /a~1b/~0"],
		['{"a":1,}', "json-invalid "],
		["[1,]", "json-invalid /1"],
		["[1 2]", "json-invalid "],
		["01", "json-invalid "],
		["'a'", "json-invalid "],
		['"a\nb"', "json-invalid "],
		['"\\x41"', "json-invalid "],
		['"open', "json-invalid "],
		["{} {}", "json-invalid "],
		["", "json-invalid "],
		["NaN", "json-invalid "],
	])("refuses %j as %s", (text, refusal) => {
		expect(read(text)).toBe(refusal);
	});

	it("names the line of the fault", () => {
		expect(readJson('{\n"a": 1,\n"a": 2}')).toMatchObject({
			message: 'the key "a" is given twice, at line 3',
		});
	});

	it("refuses nesting that would exhaust the machine", () => {
		expect(readJson("[".repeat(100_000)).ok).toBe(false);
		expect(readJson(`${"[".repeat(60)}${"]".repeat(60)}`).ok).toBe(true);
	});

	it("takes a byte order mark at the start as nothing", () => {
		expect(read("\ufeff[1]")).toEqual([1]);
	});
});

describe("pointer", () => {
	it("escapes what has a meaning in a JSON Pointer", () => {
		expect(pointer("/needs", "a/b~c")).toBe("/needs/a~1b~0c");
		expect(pointer("", 0)).toBe("/0");
	});
});
