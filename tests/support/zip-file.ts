import { crc32, deflateRawSync } from "node:zlib";

export type ZipEntry = {
	readonly name: string;
	readonly bytes: Uint8Array | string;
	/** What the directory says the part unpacks to, where that is a lie. */
	readonly claims?: number;
	readonly flags?: number;
};

/** A zip file made by hand, so that it can say of itself what no program would write. */
export function zipFile(entries: readonly ZipEntry[], count = entries.length): Buffer {
	const locals: Buffer[] = [];
	const central: Buffer[] = [];
	let at = 0;
	for (const { name, bytes, claims, flags = 0 } of entries) {
		const part = Buffer.from(bytes as string);
		const packed = deflateRawSync(part, { level: 9 });
		const title = Buffer.from(name);
		const shared = Buffer.alloc(26);
		shared.writeUInt16LE(20, 0);
		shared.writeUInt16LE(flags, 2);
		shared.writeUInt16LE(8, 4);
		shared.writeUInt32LE(crc32(part), 10);
		shared.writeUInt32LE(packed.length, 14);
		shared.writeUInt32LE(claims ?? part.length, 18);
		shared.writeUInt16LE(title.length, 22);
		const local = Buffer.concat([Buffer.from("PK\x03\x04", "latin1"), shared, title, packed]);
		const place = Buffer.alloc(14);
		place.writeUInt32LE(at, 10);
		central.push(
			Buffer.concat([
				Buffer.from("PK\x01\x02", "latin1"),
				Buffer.from([20, 0]),
				shared,
				place.subarray(0),
				title,
			]),
		);
		locals.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(central);
	const end = Buffer.alloc(22);
	end.write("PK\x05\x06", 0, "latin1");
	end.writeUInt16LE(count, 8);
	end.writeUInt16LE(count, 10);
	end.writeUInt32LE(directory.length, 12);
	end.writeUInt32LE(at, 16);
	return Buffer.concat([...locals, directory, end]);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

type WrittenSheet = {
	readonly name?: string;
	readonly state?: "hidden" | "veryHidden";
	/** What stands in the sheet's part, from `cols` to `mergeCells`. */
	readonly inner: string;
};

type Written = {
	readonly sheets: readonly WrittenSheet[];
	/** What stands in the workbook before and after its sheets. */
	readonly before?: string;
	readonly after?: string;
	readonly styles?: string;
	readonly strings?: string;
	/** The prefix of every name of the spreadsheet's own parts. */
	readonly prefix?: string;
	readonly more?: readonly ZipEntry[];
};

/** The parts of an XLSX file written by hand: sheets as raw XML. */
export function xlsxParts({
	sheets,
	before = "",
	after = "",
	styles,
	strings,
	prefix = "",
	more = [],
}: Written) {
	const p = prefix === "" ? "" : `${prefix}:`;
	const own = `xmlns${prefix === "" ? "" : `:${prefix}`}="${MAIN}"`;
	const numbered = sheets.map((sheet, place) => ({ ...sheet, number: place + 1 }));
	const extra = [...(styles ? ["styles"] : []), ...(strings ? ["sharedStrings"] : [])];
	const parts: ZipEntry[] = [
		{
			name: "[Content_Types].xml",
			bytes: `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/>${numbered.map(({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${KIND}.worksheet+xml"/>`).join("")}${extra.map((name) => `<Override PartName="/xl/${name}.xml" ContentType="${KIND}.${name}+xml"/>`).join("")}</Types>`,
		},
		{
			name: "_rels/.rels",
			bytes: `${XML}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		},
		{
			name: "xl/_rels/workbook.xml.rels",
			bytes: `${XML}<Relationships xmlns="${RELATIONS}">${numbered.map(({ number }) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`).join("")}${extra.map((name, place) => `<Relationship Id="rIdx${place}" Type="${OFFICE}/${name}" Target="${name}.xml"/>`).join("")}</Relationships>`,
		},
		{
			name: "xl/workbook.xml",
			bytes: `${XML}<${p}workbook ${own} xmlns:r="${OFFICE}">${before}<${p}sheets>${numbered.map(({ number, name = `Sheet${number}`, state }) => `<${p}sheet name="${name}" sheetId="${number}"${state ? ` state="${state}"` : ""} r:id="rId${number}"/>`).join("")}</${p}sheets>${after}</${p}workbook>`,
		},
		...(styles
			? [{ name: "xl/styles.xml", bytes: `${XML}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]
			: []),
		...(strings
			? [{ name: "xl/sharedStrings.xml", bytes: `${XML}<${p}sst ${own}>${strings}</${p}sst>` }]
			: []),
		...numbered.map(({ number, inner }) => ({
			name: `xl/worksheets/sheet${number}.xml`,
			bytes: `${XML}<${p}worksheet ${own}>${inner}</${p}worksheet>`,
		})),
		...more,
	];
	return parts;
}

export function xlsxFile(written: Written): Buffer {
	return zipFile(xlsxParts(written));
}

const inline = (text: string) =>
	text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** The `sheetData` of rows of texts and numbers, in the shortest form that there is: no references. */
export function sheetData(rows: readonly (readonly (string | number | null)[])[]): string {
	const cell = (value: string | number | null) =>
		value === null
			? "<c/>"
			: typeof value === "number"
				? `<c><v>${value}</v></c>`
				: `<c t="inlineStr"><is><t xml:space="preserve">${inline(value)}</t></is></c>`;
	return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("")}</sheetData>`;
}
