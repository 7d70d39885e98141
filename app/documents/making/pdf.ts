import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import {
	type Block,
	type Document,
	fileTitle,
	type Laid,
	laidOut,
	shortened,
	type Table,
	withTexts,
} from "../document";
import { charactersOf } from "./font-characters";

const FONTS = ["400Regular/SourceSans3_400Regular.ttf", "600SemiBold/SourceSans3_600SemiBold.ttf"];
/** Stands where the typeface has no such character. */
const NO_CHARACTER = "□";
const NOT_SHOWN = `${NO_CHARACTER} stands for a character that this typeface does not have. It stands in the page and in the Word file.`;
/** Where a word is broken that has no place for it: the page is wide, a cell is not. */
const LONGEST_WORD = { page: 70, cell: 20 } as const;
const BREAK = "\u200b";

// From the sources, also where this file runs from the build: the program always works in its own folder.
const TEMPLATE = path.resolve("app/documents/making/document.typ");

function broken(most: number): (text: string) => string {
	const long = new RegExp(`[^\\s${BREAK}]{${most}}(?=[^\\s${BREAK}])`, "gu");
	return (text) => text.replace(long, `$&${BREAK}`);
}

const [onPage, inCell] = [broken(LONGEST_WORD.page), broken(LONGEST_WORD.cell)];

/** A block as the template reads it: every key is there. */
function given(block: Laid): object {
	switch (block.is) {
		case "heading":
			return withTexts(block, onPage);
		case "text":
			return { ...block, text: onPage(block.text), tone: block.tone ?? null };
		case "terms":
			return {
				...block,
				terms: block.terms.map(({ tone = null, ...term }) => ({ ...withTexts(term, onPage), tone })),
			};
		case "table":
			return givenTable(block);
		default:
			return withTexts<Block>(block, onPage);
	}
}

function givenTable({ caption, columns, rows, total = false }: Table) {
	return {
		...{ is: "table", caption: onPage(caption), total },
		columns: columns.map(({ text, numeric = false }) => ({ text: inCell(text), numeric })),
		rows: rows.map((row) => row.map(inCell)),
	};
}

/**
 * Makes a document a tagged PDF of the standard PDF/UA-1 by Typst. Its text reaches Typst as a JSON file that the
 * template reads, never as source. Throws where Typst refuses, which no text of a document makes it do.
 */
export async function pdfMaker(): Promise<(document: Document) => Uint8Array> {
	const { NodeCompiler: Compiler } = await import("@myriaddreamin/typst-ts-node-compiler");
	const fontBlobs = FONTS.map((font) =>
		readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/source-sans-3/${font}`)),
	);
	const [first] = fontBlobs;
	if (!first) throw new Error("there is no typeface");
	const has = charactersOf(first);
	// No file of the machine is in this folder: only what is put there below.
	const workspace = "/tranche-documents";
	const compiler: NodeCompiler = Compiler.create({ workspace, fontArgs: [{ fontBlobs }] });
	const template = readFileSync(TEMPLATE, "utf8");
	return (document) => {
		let isWhole = true;
		const shown = withTexts(document, (text) =>
			[...text.normalize("NFC")]
				.map((character) => {
					if (character === "\n" || has(character.codePointAt(0) ?? 0)) return character;
					isWhole = false;
					return NO_CHARACTER;
				})
				.join(""),
		);
		const { about, mark = null, foot, listed = 1 } = shown;
		const data = {
			...{ title: fileTitle(shown), mark, listed, foot: inCell(shortened(foot, 200)) },
			about: [...about, ...(isWhole ? [] : [NOT_SHOWN])].map(onPage),
			laid: laidOut(shown).map(given),
		};
		compiler.mapShadow(`${workspace}/document.json`, Buffer.from(JSON.stringify(data)));
		try {
			const compiled = compiler.compile({ mainFileContent: template, resetRead: true });
			if (!compiled.result)
				throw new Error(`Typst refuses: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`);
			return compiler.pdf(compiled.result, { pdfStandard: "ua-1" });
		} finally {
			compiler.resetShadow();
			compiler.evictCache(0);
		}
	};
}
