import { elementsOf, parsed, type Simple } from "./html";

type Element = Exclude<Simple, string>;

const inside = (element: Element, name: string) =>
	elementsOf(element.children).filter((each) => each.name === name);

function fieldsOf(form: Element): readonly Element[] {
	return elementsOf(form.children).filter(({ name, attributes }) => {
		if (!attributes.name) return false;
		return ["input", "textarea", "select", "button"].includes(name);
	});
}

function textOf(element: Element): string {
	return element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");
}

const WORDS: readonly (readonly [RegExp, string])[] = [
	[/\.day$/, "2"],
	[/\.month$/, "3"],
	[/\.year$/, "2027"],
	[/\.time$/, "09:00"],
	[/email/i, "somebody@example.org"],
	[/financialYear|fromYear|^year$/, "2026-27"],
	[/^(years|when)\.|^(times|need|match|percent|percentTo|base|optimismBias|lastYear|amountTo)$/, ""],
	[/^(per|interventions|max|min|how|quote)\.|couldBeReducedTo|quantity|unitCost/, ""],
	[/amount|asked|pot|decided|weight|^values\.|threshold|year|usedBefore|gap/i, "1"],
	[/gss/i, "E08000025"],
];

const wordsFor = (name: string): string => WORDS.find(([pattern]) => pattern.test(name))?.[1] ?? "Some words";

function filledIn(field: Element): string | null {
	const { name = "", type = "text", value = "" } = field.attributes;
	if (field.name === "textarea") return textOf(field) || wordsFor(name);
	if (field.name === "select") {
		const options = inside(field, "option");
		const chosen = options.find(({ attributes }) => attributes.selected !== undefined);
		const first = options.find(({ attributes }) => attributes.value);
		return chosen?.attributes.value || (first?.attributes.value ?? "");
	}
	if (type === "hidden") return value;
	if (type === "radio" || type === "checkbox") return field.attributes.checked === undefined ? null : value;
	return value || wordsFor(name);
}

function largestForm(html: string): Element {
	const main = elementsOf(parsed(html)).find(({ name }) => name === "main");
	const forms = main ? inside(main, "form") : [];
	const posted = forms.filter(({ attributes }) => attributes.method !== "get");
	const form = [...(posted.length > 0 ? posted : forms)].sort(
		(one, other) => fieldsOf(other).length - fieldsOf(one).length,
	)[0];
	if (!form) throw new Error("the page has no form");
	return form;
}

/** What a person types or chooses in the largest form of a page: each field's name, and how it is filled. */
export function askedFields(html: string): readonly { readonly name: string; readonly kind: AskedKind }[] {
	return fieldsOf(largestForm(html)).flatMap((field): { name: string; kind: AskedKind }[] => {
		const { name = "", type = "text" } = field.attributes;
		if (field.name === "button" || type === "hidden" || type === "file") return [];
		if (type === "password") return [{ name, kind: "secret" }];
		const chosen = field.name === "select" || type === "radio" || type === "checkbox";
		return [{ name, kind: chosen ? "choice" : "text" }];
	});
}

type AskedKind = "text" | "choice" | "secret";

/**
 * The largest form posted in the main part of a page, filled as somebody would: what stands in it stays, the rest gets
 * the first choice or a likely text. Its first button is pressed.
 */
export function filledForm(html: string): Record<string, string> {
	const form = largestForm(html);
	const filled: Record<string, string> = {};
	for (const field of fieldsOf(form)) {
		const name = field.attributes.name ?? "";
		if (field.name === "button") continue;
		const value = filledIn(field);
		if (value !== null) filled[name] = value;
	}
	for (const field of fieldsOf(form)) {
		const { name = "", type, value = "" } = field.attributes;
		const untouched = filled[name] === undefined;
		const offered =
			type === "radio" || (type === "checkbox" && !name.startsWith("not")) || field.name === "button";
		if (untouched && offered) filled[name] = value;
	}
	return filled;
}
