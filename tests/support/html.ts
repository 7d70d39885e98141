import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from "parse5";

type Attributes = Readonly<Record<string, string>>;
/** An element or a run of text, without anything that a browser would not show or act on. */
export type Simple =
	| string
	| { readonly name: string; readonly attributes: Attributes; readonly children: readonly Simple[] };

const PRE = new Set(["textarea", "pre"]);

function simplified(node: Tree.Node, keepSpace: boolean): readonly Simple[] {
	if (defaultTreeAdapter.isTextNode(node)) return [keepSpace ? node.value : node.value.replace(/\s+/g, " ")];
	if (!defaultTreeAdapter.isElementNode(node)) return [];
	const children = childrenOf(node, keepSpace || PRE.has(node.tagName));
	if (node.tagName === "raw-html") return children;
	const attributes = node.attrs
		.map(({ name, value }) => [name, name === "class" ? value.trim().split(/\s+/).join(" ") : value] as const)
		.sort(([a], [b]) => (a < b ? -1 : 1));
	return [{ name: node.tagName, attributes: Object.fromEntries(attributes), children }];
}

function childrenOf(node: Tree.ParentNode, keepSpace: boolean): readonly Simple[] {
	const merged: Simple[] = [];
	for (const part of node.childNodes.flatMap((child) => simplified(child, keepSpace))) {
		const last = merged.at(-1);
		if (typeof part === "string" && typeof last === "string") merged[merged.length - 1] = last + part;
		else merged.push(part);
	}
	if (keepSpace) return merged;
	return merged
		.map((part) => (typeof part === "string" ? part.replace(/\s+/g, " ").trim() : part))
		.filter((part) => part !== "");
}

/** Reads HTML into elements and texts: attributes sorted, white space that separates nothing left out. */
export function parsed(html: string): readonly Simple[] {
	return childrenOf(parseFragment(html), false);
}

/** All elements of a page in reading order. */
export function elementsOf(nodes: readonly Simple[]): readonly Exclude<Simple, string>[] {
	return nodes.flatMap((node) => (typeof node === "string" ? [] : [node, ...elementsOf(node.children)]));
}

/** The attributes of the element with an id; undefined when there is none. */
export function elementById(nodes: readonly Simple[], id: string): Attributes | undefined {
	return elementsOf(nodes).find((element) => element.attributes.id === id)?.attributes;
}

/** The text inside the element with an id. */
export function textById(nodes: readonly Simple[], id: string): string | undefined {
	const element = elementsOf(nodes).find((each) => each.attributes.id === id);
	return element && textOf(element);
}

function textOf(node: Simple): string {
	return typeof node === "string" ? node : node.children.map(textOf).join(" ");
}

/** Where the headings of a page's main part skip a level, as "h1, h3". */
export function headingJumps(html: string): readonly string[] {
	const main = elementsOf(parsed(html)).find(({ name }) => name === "main");
	const levels = elementsOf(main?.children ?? []).flatMap(({ name }) => /^h([1-6])$/.exec(name)?.[1] ?? []);
	return levels.flatMap((level, place) => {
		const before = levels[place - 1];
		return before !== undefined && Number(level) > Number(before) + 1 ? [`h${before}, h${level}`] : [];
	});
}
