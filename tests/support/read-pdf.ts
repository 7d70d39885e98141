import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

/** A node of a PDF's structure: its role, and what is in it. */
export type Tagged = {
	readonly role: string;
	readonly alt?: string;
	readonly children: readonly Tagged[];
	/** The text that it holds itself. */
	readonly text: string;
};

type Node = {
	readonly role?: string;
	readonly alt?: string;
	readonly type?: string;
	readonly id?: string;
	readonly children?: readonly Node[];
};

/** A tagged PDF as a reader meets it: what it says of itself, its structure page by page, and its words. */
export async function readPdf(bytes: Uint8Array) {
	const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
	const pdf = await task.promise;
	const { info } = await pdf.getMetadata();
	const mark = await pdf.getMarkInfo();
	const pages: Tagged[] = [];
	const words: string[] = [];
	for (let number = 1; number <= pdf.numPages; number++) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const texts = new Map<string, string>();
		const open: (string | null)[] = [];
		for (const item of items) {
			if ("str" in item) {
				const id = open.findLast((each) => each !== null);
				if (id) texts.set(id, `${texts.get(id) ?? ""}${item.str}${item.hasEOL ? " " : ""}`);
				words.push(item.str);
			} else if (item.type === "endMarkedContent") open.pop();
			else open.push("id" in item && item.id ? String(item.id) : null);
		}
		const tagged = (node: Node): Tagged => {
			const children = node.children ?? [];
			return {
				role: node.role ?? "",
				...(node.alt ? { alt: node.alt } : {}),
				text: children.map(({ type, id = "" }) => (type === "content" ? (texts.get(id) ?? "") : "")).join(""),
				children: children.filter(({ type }) => type === undefined).map(tagged),
			};
		};
		const tree = (await page.getStructTree()) as Node | null;
		if (tree) pages.push(tagged(tree));
	}
	const catalog = {
		title: (info as { Title?: string }).Title,
		language: (info as { Language?: string }).Language,
	};
	const count = pdf.numPages;
	await task.destroy();
	return {
		...catalog,
		raw: Buffer.from(bytes).toString("latin1"),
		isMarked: mark?.Marked === true,
		pages,
		count,
		words: words.join(" "),
	};
}

/** Every node of a structure with a role, in reading order, with all the text in it. */
export function tagged(nodes: readonly Tagged[], role: RegExp): readonly { role: string; text: string }[] {
	const textIn = (node: Tagged): string => node.text + node.children.map(textIn).join("");
	return nodes.flatMap((node) => [
		...(role.test(node.role)
			? [
					{
						role: node.role,
						text: textIn(node)
							.replace(/\u200b/g, "")
							.trim(),
					},
				]
			: []),
		...tagged(node.children, role),
	]);
}
