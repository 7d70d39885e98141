import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ATTACHMENT_TYPES, type AttachmentType } from "~/domain/bid/attachment";
import { LONGEST_FILE_NAME, safeFileName } from "~/domain/bid/file-name";

const TYPES = Object.keys(ATTACHMENT_TYPES) as AttachmentType[];

describe("a file's name", () => {
	it.each([
		["Letter of support.pdf", "Letter of support.pdf"],
		["letter.PDF", "letter.pdf"],
		["../../../etc/passwd", "passwd.pdf"],
		["C:\\fakepath\\Costs.pdf", "Costs.pdf"],
		["a\u0000b.pdf", "ab.pdf"],
		["invoice\u202efdp.exe", "invoicefdp.exe.pdf"],
		["\u200fhidden\u200b.pdf", "hidden.pdf"],
		["line\r\nbreak\t.pdf", "linebreak.pdf"],
		["...", "file.pdf"],
		["", "file.pdf"],
		["/", "file.pdf"],
		["folder/", "folder.pdf"],
		[".htaccess", "htaccess.pdf"],
		["CON", "_CON.pdf"],
		["nul.pdf", "_nul.pdf"],
		["com1.letter.pdf", "_com1.letter.pdf"],
		["console.pdf", "console.pdf"],
		['a<b>c:"d"|?*.pdf', "a-b-c--d----.pdf"],
		["Llythyr gŵyl ŷd.pdf", "Llythyr gŵyl ŷd.pdf"],
		["gw\u0302yl.pdf", "gŵyl.pdf"],
		["plan 🎉 2026.pdf", "plan 🎉 2026.pdf"],
		["half \ud83c of one.pdf", "half of one.pdf"],
		["  spaces   within .pdf", "spaces within.pdf"],
		["costs.docx", "costs.docx.pdf"],
	])("%j is %j", (sent, safe) => {
		expect(safeFileName(sent, "pdf")).toBe(safe);
	});

	it("ends as its type does", () => {
		expect(safeFileName("photo.jpeg", "jpeg")).toBe("photo.jpg");
		expect(safeFileName("notes.text", "txt")).toBe("notes.txt");
		expect(safeFileName("evil.html", "txt")).toBe("evil.html.txt");
	});

	it("of 4,000 characters is cut to whole characters", () => {
		expect(safeFileName(`${"x".repeat(4000)}.pdf`, "pdf")).toBe(`${"x".repeat(116)}.pdf`);
		expect(safeFileName("🎉".repeat(4000), "pdf")).toBe(`${"🎉".repeat(59)}.pdf`);
	});

	it("is safe, whatever was sent, and stays as it is when made safe again", () => {
		const nasty = fc.constantFrom(
			"/",
			"\\",
			".",
			"..",
			"\0",
			"\u202e",
			"\u2066",
			"con",
			"nul",
			" ",
			"ŵ",
			"🎉",
			"\ud800",
			"%00",
			".pdf",
			"\n",
			":",
			"é",
		);
		const names = fc.array(fc.oneof(nasty, fc.string({ unit: "binary", maxLength: 5 })), { maxLength: 60 });
		fc.assert(
			fc.property(names, fc.constantFrom(...TYPES), (parts, type) => {
				const safe = safeFileName(parts.join(""), type);
				const bare = safe.slice(0, -ATTACHMENT_TYPES[type].ending.length - 1);
				expect(safe.endsWith(`.${ATTACHMENT_TYPES[type].ending}`)).toBe(true);
				expect([...safe].length).toBeLessThanOrEqual(LONGEST_FILE_NAME);
				expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(255);
				expect(safe).not.toMatch(/[/\\<>:"|?*]|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
				expect(bare).not.toMatch(/^[\s.]|[\s.]$|^$/);
				expect(bare).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
				expect(safe).toBe(safe.normalize("NFC"));
				expect(safeFileName(safe, type)).toBe(safe);
			}),
			{ numRuns: 3000 },
		);
	});
});
