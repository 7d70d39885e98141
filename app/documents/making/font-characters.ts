/**
 * The characters that a TrueType font has, by the subtable of its `cmap` that lists all of them. Source: OpenType
 * specification, cmap, format 12. Throws where the font has no such table.
 */
export function charactersOf(font: Uint8Array): (character: number) => boolean {
	const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
	const tables = Array.from({ length: view.getUint16(4) }, (_, table) => 12 + table * 16);
	const record = tables.find((at) => view.getUint32(at) === CMAP);
	if (record === undefined) throw new Error("the font has no table of its characters");
	const cmap = view.getUint32(record + 8);
	const subtables = Array.from(
		{ length: view.getUint16(cmap + 2) },
		(_, table) => cmap + view.getUint32(cmap + 8 + table * 8),
	);
	const whole = subtables.find((at) => view.getUint16(at) === 12);
	if (whole === undefined) throw new Error("the font lists its characters otherwise");
	const ranges = Array.from({ length: view.getUint32(whole + 12) }, (_, group) => {
		const at = whole + 16 + group * 12;
		return [view.getUint32(at), view.getUint32(at + 4)] as const;
	});
	return (character) => ranges.some(([first, last]) => first <= character && character <= last);
}

/** The four letters "cmap". */
const CMAP = 0x636d6170;
