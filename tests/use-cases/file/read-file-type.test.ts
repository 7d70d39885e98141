import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { deflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { ATTACH_WORDS } from "~/forms/bid/attach-words";
import type { RefusalWords } from "~/forms/refused-form";
import { type FileTypeLimits, type FileTypeRefusal, readFileType } from "~/use-cases/file/read-file-type";
import { readingLine } from "~/use-cases/table/reading-line";
import { writeSpreadsheet } from "~/use-cases/table/write-spreadsheet";
import { receivedFile } from "../../support/attached-files";
import { LOCKED_PDFS } from "../../support/locked-pdfs";
import { sheetData, xlsxParts, type ZipEntry, zipFile } from "../../support/zip-file";

const OFFICE = "application/vnd.openxmlformats-officedocument";

/** The parts of an office document: its main part, with that part's type, and whatever else is given. */
const office = (part: string, type: string, ...more: readonly ZipEntry[]): ZipEntry[] => [
	{
		name: "[Content_Types].xml",
		bytes: `<Types><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
	},
	{ name: part, bytes: "<w:document/>" },
	...more,
];
const WORD = `${OFFICE}.wordprocessingml.document.main+xml`;
const docx = (...more: readonly ZipEntry[]) => office("word/document.xml", WORD, ...more);
const SLIDES = `${OFFICE}.presentationml.presentation.main+xml`;
const odf = (kind: string, ...more: readonly ZipEntry[]): ZipEntry[] => [
	{ name: "mimetype", bytes: `application/vnd.oasis.opendocument.${kind}` },
	{ name: "content.xml", bytes: "<office:document-content/>" },
	{ name: "META-INF/manifest.xml", bytes: "<manifest:manifest/>" },
	...more,
];
const SHEET = xlsxParts({ sheets: [{ inner: sheetData([["Cost", 4]]) }] });

const PDF = "%PDF-1.7\n1 0 obj <</Type/Catalog>> endobj\ntrailer <</Root 1 0 R>>\nstartxref\n9\n%%EOF\n";
const PNG = Buffer.concat([
	Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
	randomBytes(40),
	Buffer.from("\0\0\0\0IEND\xaeB`\x82", "latin1"),
]);
const JPEG = Buffer.from("\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01 picture \xff\xd9", "latin1");

/** What is said of a file: its type, or why it is not taken. */
async function said(bytes: string | Buffer, name = "file.bin", limits: Partial<FileTypeLimits> = {}) {
	const found = await readFileType("somebody", receivedFile(name, bytes), limits);
	return found.ok ? found.value.type : found.code;
}

describe("a file is told by its contents", () => {
	it.each<[string, string, string | Buffer]>([
		["a PDF", "pdf", PDF],
		["a PDF after a mark", "pdf", `\ufeff${PDF}`],
		["a Word document", "docx", zipFile(docx())],
		["a spreadsheet", "xlsx", zipFile(SHEET)],
		["a presentation", "pptx", zipFile(office("ppt/presentation.xml", SLIDES))],
		["an OpenDocument text", "odt", zipFile(odf("text"))],
		["an OpenDocument spreadsheet", "ods", zipFile(odf("spreadsheet"))],
		["an OpenDocument presentation", "odp", zipFile(odf("presentation"))],
		[
			"a document with a spreadsheet in it",
			"docx",
			zipFile(docx({ name: "word/embeddings/sheet.xlsx", bytes: zipFile(SHEET) })),
		],
		["a PNG", "png", PNG],
		["a JPEG", "jpeg", JPEG],
		["a table", "csv", 'Item,Cost\r\n"Vans, two","£4,000"\r\n'],
		["a table with semicolons and broken cells", "csv", 'Item;Cost\n"two\nlines";4\nOne;5\n'],
		["a text", "txt", "Annwyl bawb,\n\nDiolch am y llythyr, a’r atodiad.\n"],
		["a text in UTF-16", "txt", Buffer.from("\ufeffDear all", "utf16le")],
		["a text in Windows-1252", "txt", Buffer.from("Caf\xe9 \x80 5", "latin1")],
		["a text that begins like a program", "txt", "MZ is what programs begin with. BM begins pictures."],
	])("%s: %s", async (_what, type, bytes) => {
		expect(await said(bytes)).toBe(type);
	});

	it.each<[string, FileTypeRefusal, string | Buffer]>([
		["nothing", "file-empty", ""],
		["spaces", "file-empty", " \n\t\n"],
		["bytes", "file-type-unknown", randomBytes(2000).fill(0, 10, 20)],
		["text with NUL", "file-type-unknown", "abc\0def"],
		["a ZIP", "file-zip", zipFile([{ name: "a.txt", bytes: "abc" }])],
		["an empty ZIP", "file-zip", zipFile([])],
		["a RAR", "file-zip", Buffer.from("Rar!\x1a\x07\x01\0", "latin1")],
		["a 7z", "file-zip", Buffer.from("7z\xbc\xaf\x27\x1c\0\x04", "latin1")],
		["a gzip", "file-zip", Buffer.from("\x1f\x8b\x08\0", "latin1")],
		["an e-book", "file-zip", zipFile([{ name: "mimetype", bytes: "application/epub+zip" }])],
		[
			"an old Word document",
			"file-old-office",
			Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1WordDocument", "latin1"),
		],
		["rich text", "file-old-office", "{\\rtf1 Dear all}"],
		["a GIF", "file-other-picture", "GIF89a\x01\0"],
		["a photograph of a telephone", "file-other-picture", Buffer.from("\0\0\0\x18ftypheic\0\0", "latin1")],
		["a web page", "file-web-page", "<!doctype html><p>Hello"],
		["a web page that begins late", "file-web-page", "Hello\n<script src='x'></script>"],
		["a drawing", "file-web-page", "  <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"],
		["XML", "file-web-page", '\ufeff<?xml version="1.0"?><a/>'],
		["a web page in UTF-16", "file-web-page", Buffer.from("\ufeff<html>", "utf16le")],
		["a program of Windows", "file-program", Buffer.from("MZ\x90\0\x03\0\0\0", "latin1")],
		["a program of Linux", "file-program", Buffer.from("\x7fELF\x02\x01", "latin1")],
		["a script", "file-program", "#!/bin/sh\nrm -rf /\n"],
		["a batch file", "file-program", "@echo off\r\ndel *.*\r\n"],
		["a page's program", "file-program", "<?php echo 1;"],
		["a PDF that is cut off", "file-unreadable", "%PDF-1.7\n1 0 obj"],
		["a picture that is cut off", "file-unreadable", PNG.subarray(0, 30)],
	])("%s is refused: %s", async (_what, code, bytes) => {
		expect(await said(bytes, "file.pdf")).toBe(code);
	});

	it("and gets the ending of its type, whatever it was called", async () => {
		const found = await readFileType("somebody", receivedFile("..\\Costs.exe", PDF));
		expect(found).toMatchObject({ value: { type: "pdf", name: "Costs.exe.pdf" } });
	});
});

describe("a PDF that is locked", () => {
	it.each(LOCKED_PDFS)(
		"by $how, with a password to open it: $needsPassword",
		async ({ bytes, needsPassword }) => {
			expect(await said(bytes)).toBe(needsPassword ? "file-protected" : "pdf");
		},
	);

	it("in a way that is not known is taken for one that needs a password", async () => {
		const [first] = LOCKED_PDFS;
		const text = first?.bytes.toString("latin1") ?? "";
		expect(await said(Buffer.from(text.replace("/Standard", "/Another"), "latin1"))).toBe("file-protected");
		expect(await said(Buffer.from(text.replace("4 0 obj", "5 0 obj"), "latin1"))).toBe("file-protected");
		expect(await said(`%PDF-1.7\ntrailer <</Encrypt ${"[".repeat(9000)} >> startxref`)).toBe("pdf");
		expect(await said(`%PDF-1.7\n1 0 obj ${"[".repeat(9000)}\n/Encrypt 1 0 R\nstartxref`)).toBe(
			"file-protected",
		);
	});
});

it("a table that Tranche wrote itself is a spreadsheet: it names types of parts that it does not have", async () => {
	const written = await writeSpreadsheet("Documents", [[{ text: "What it is", isNumber: false }]]);
	expect(written.ok && (await said(Buffer.from(written.value)))).toBe("xlsx");
});

describe("an office document with macros or a password is refused:", () => {
	const main = "application/vnd.ms-word.document.macroEnabled.main+xml";
	it.each<[string, FileTypeRefusal, ZipEntry[]]>([
		[
			"a project of macros under another name",
			"file-macros",
			[
				{
					name: "[Content_Types].xml",
					bytes: `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/><Override PartName="/word/notes.dat" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
				},
				{ name: "word/document.xml", bytes: "<w:document/>" },
				{ name: "word/notes.dat", bytes: "x" },
			],
		],
		[
			"a type that is written so that it is overlooked",
			"file-unsafe",
			[
				{
					name: "[Content_Types].xml",
					bytes: `<Types><Override PartName="/word/document.xml" ContentType="${WORD}"/><Override PartName="/word/a>b" ContentType="application/vnd.ms-office.vbaProject"/></Types>`,
				},
				{ name: "word/document.xml", bytes: "<w:document/>" },
			],
		],
		["a project of macros", "file-macros", docx({ name: "word/vbaProject.bin", bytes: "x" })],
		["a type with macros", "file-macros", office("word/document.xml", main)],
		[
			"macros in a document inside it",
			"file-macros",
			docx({
				name: "word/embeddings/a.xlsx",
				bytes: zipFile([...SHEET, { name: "xl/vbaProject.bin", bytes: "x" }]),
			}),
		],
		[
			"a sheet of macros",
			"file-macros",
			office("xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml"),
		],
		["Basic", "file-macros", odf("text", { name: "Basic/Standard/Module1.xml", bytes: "<script:module/>" })],
		["a script", "file-macros", odf("text", { name: "Scripts/python/evil.py", bytes: "import os" })],
		["a password", "file-protected", docx().map((part) => ({ ...part, flags: 1 }))],
		[
			"a password of OpenDocument",
			"file-protected",
			odf("text").map((part) =>
				part.name === "META-INF/manifest.xml" ? { ...part, bytes: "<manifest:encryption-data/>" } : part,
			),
		],
		["words that hide its type", "file-unsafe", office("word/document.xml", `${WORD}&#32;`)],
		["a main part that is not there", "file-zip", docx().slice(0, 1)],
		[
			"two main parts",
			"file-zip",
			[
				{
					name: "[Content_Types].xml",
					bytes: `<Types><Override PartName="/a.xml" ContentType="${WORD}"/><Override PartName="/b.xml" ContentType="${SLIDES}"/></Types>`,
				},
				{ name: "a.xml", bytes: "" },
				{ name: "b.xml", bytes: "" },
			],
		],
	])("%s (%s)", async (_what, code, parts) => {
		expect(await said(zipFile(parts))).toBe(code);
	});

	it("a password of Office itself", async () => {
		const start = Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1");
		expect(await said(Buffer.concat([start, Buffer.from("EncryptedPackage", "utf16le")]))).toBe(
			"file-protected",
		);
	});

	it("but not an OpenDocument text whose library of macros is empty", async () => {
		const library = { name: "Basic/Standard/script-lb.xml", bytes: "<library:library/>" };
		expect(await said(zipFile(odf("text", library)))).toBe("odt");
	});
});

describe("a document whose archive lies", () => {
	const part = { name: "word/media/a.bin", bytes: " ".repeat(3_000_000) };
	const changed = (change: (bytes: Buffer, places: readonly number[]) => void) => {
		const bytes = zipFile(docx(part));
		const places: number[] = [];
		for (let at = bytes.indexOf("PK\x01\x02"); at >= 0; at = bytes.indexOf("PK\x01\x02", at + 4))
			places.push(at);
		change(bytes, places);
		return bytes;
	};
	/** A byte string that unpacks to a thousand times itself. */
	const bomb = (megabytes: number) => ({ name: "word/a.xml", bytes: Buffer.alloc(megabytes * 1_000_000) });
	const nested = (deep: number): Buffer =>
		zipFile(docx(...(deep === 0 ? [] : [{ name: "word/embeddings/a.docx", bytes: nested(deep - 1) }])));

	it.each<[string, FileTypeRefusal, () => Buffer]>([
		["says a part is smaller than it is", "file-unsafe", () => zipFile(docx({ ...part, claims: 10 }))],
		["says a part is larger than it is", "file-unsafe", () => zipFile(docx({ ...part, claims: 3_000_001 }))],
		["says another sum", "file-unsafe", () => changed((bytes, [at = 0]) => bytes.writeUInt32LE(1, at + 16))],
		[
			"says another way of packing",
			"file-unsafe",
			() => changed((bytes, [at = 0]) => bytes.writeUInt16LE(9, at + 10)),
		],
		[
			"lets parts overlap",
			"file-unsafe",
			() =>
				changed((bytes, [one = 0, two = 0]) => bytes.writeUInt32LE(bytes.readUInt32LE(one + 42), two + 42)),
		],
		[
			"leads outside the file",
			"file-unsafe",
			() => changed((bytes, [at = 0]) => bytes.writeUInt32LE(0xfffffff0, at + 42)),
		],
		["has a name twice", "file-unsafe", () => zipFile(docx({ name: "WORD/document.xml", bytes: "x" }))],
		[
			"has a name that leads out",
			"file-unsafe",
			() => zipFile(docx({ name: "word/../../../etc/cron.d/x", bytes: "x" })),
		],
		[
			"has a name that begins at the root",
			"file-unsafe",
			() => zipFile(docx({ name: "/etc/passwd", bytes: "x" })),
		],
		["has a name with NUL", "file-unsafe", () => zipFile(docx({ name: "word/a\0.xml", bytes: "x" }))],
		["names more parts than it has", "file-unsafe", () => zipFile(docx(), 9)],
		[
			"hides a part before its first",
			"file-unsafe",
			() => {
				const whole = zipFile(docx());
				const hidden = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), Buffer.alloc(26)]);
				for (let at = whole.indexOf("PK\x01\x02"); at >= 0; at = whole.indexOf("PK\x01\x02", at + 4))
					whole.writeUInt32LE(whole.readUInt32LE(at + 42) + hidden.length, at + 42);
				whole.writeUInt32LE(whole.readUInt32LE(whole.length - 6) + hidden.length, whole.length - 6);
				return Buffer.concat([hidden, whole]);
			},
		],
		["is cut off", "file-unsafe", () => zipFile(docx(part)).subarray(0, -30)],
		[
			"has too many parts",
			"file-beyond-limits",
			() =>
				zipFile(
					docx(...Array.from({ length: 5001 }, (_, place) => ({ name: `word/${place}.xml`, bytes: "" }))),
				),
		],
		["unpacks to more than the limit", "file-beyond-limits", () => zipFile(docx(bomb(260)))],
		["unpacks to far more than its size", "file-beyond-limits", () => zipFile(docx(bomb(40)))],
		["stands inside itself too deep", "file-beyond-limits", () => nested(4)],
	])("%s: %s", async (_what, code, bytes) => {
		expect(await said(bytes())).toBe(code);
	});

	it("about the documents inside it as well, which share its limits", async () => {
		const inside = (...parts: ZipEntry[]) =>
			zipFile(docx({ name: "word/embeddings/a.docx", bytes: zipFile(docx(...parts)) }));
		expect(await said(inside({ ...part, claims: 10 }))).toBe("file-unsafe");
		expect(await said(inside(bomb(40)))).toBe("file-beyond-limits");
		expect(await said(nested(3))).toBe("docx");
	});
});

describe("the process that looks", () => {
	it("takes a document of 25 MB in reasonable time", async () => {
		const pictures = Array.from({ length: 24 }, (_, place) => ({
			name: `word/media/${place}.jpg`,
			bytes: randomBytes(1_000_000),
		}));
		const bytes = zipFile(
			docx(...pictures, { name: "word/b.xml", bytes: "<w:p>words</w:p>".repeat(1_000_000) }),
		);
		expect(bytes.length).toBeGreaterThan(24_000_000);
		const began = performance.now();
		expect(await said(bytes)).toBe("docx");
		expect(performance.now() - began).toBeLessThan(15_000);
	});

	it("is ended where a file takes too long or too much", async () => {
		const large = zipFile(docx({ name: "word/b.xml", bytes: "<w:p>words</w:p>".repeat(1_000_000) }));
		expect(await said(large, "a", { seconds: 0.01 })).toBe("file-beyond-limits");
		expect(await said(large, "a", { wholeMegabytes: 30 })).toBe("file-beyond-limits");
		const stalls = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), deflateRawSync(Buffer.alloc(1000))]);
		expect(await said(stalls)).toBe("file-unsafe");
	});

	it("reads few files at once; too many are refused", async () => {
		const inTurn = readingLine({ atOnce: 2, mostWaiting: 3, mostOfOne: 4 });
		let [atOnce, most] = [0, 0];
		const read = async () => {
			atOnce += 1;
			most = Math.max(most, atOnce);
			await wait(20);
			atOnce -= 1;
		};
		const people = ["one", "one", "one", "one", "one", "two", "three"];
		const all = await Promise.all(people.map((who) => inTurn(who, read)));
		expect(all.map((each) => (each.ok ? "read" : each.code))).toEqual([
			...["read", "read", "read", "read", "file-being-read", "read", "files-waiting"],
		]);
		expect(most).toBe(2);
		expect(await inTurn("one", read)).toMatchObject({ ok: true });
	});

	it("has words for every refusal", () => {
		const words: RefusalWords<FileTypeRefusal> = ATTACH_WORDS;
		expect(Object.values(words).every((each) => typeof each === "string")).toBe(true);
	});
});
