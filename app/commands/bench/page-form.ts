/** The fields of a form as a browser would send them when nothing was typed. */
export type Fields = readonly (readonly [name: string, value: string])[];

const ENTITIES: Readonly<Record<string, string>> = {
	"&amp;": "&",
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#x27;": "'",
	"&#39;": "'",
};

const decoded = (text: string): string =>
	text.replace(/&(amp|lt|gt|quot|#x27|#39);/g, (entity) => ENTITIES[entity] ?? entity);

function attribute(tag: string, name: string): string | undefined {
	const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
	return value === undefined ? undefined : decoded(value);
}

function chosenOption(select: string): string {
	const options = [...select.matchAll(/<option[^>]*>/g)].map(([tag]) => tag);
	const chosen = options.find((tag) => / selected(=|\s|>)/.test(tag)) ?? options[0];
	return (chosen && attribute(chosen, "value")) ?? "";
}

function inputOf(tag: string): string | undefined {
	const type = attribute(tag, "type") ?? "text";
	const ticked = / checked(=|\s|\/|>)/.test(tag);
	if (type === "file" || (type === "checkbox" && !ticked)) return undefined;
	// One of a group of radios stands for it, empty where none is chosen.
	return type === "radio" && !ticked ? "" : (attribute(tag, "value") ?? "");
}

/** The fields of the posted form of a page that has a field of this name; undefined where there is none. */
export function fieldsOnPage(html: string, having: string): Fields | undefined {
	const main = html.slice(html.indexOf("<main"), html.indexOf("</main>"));
	const form = [...main.matchAll(/<form[^>]*method="post"[^>]*>[\s\S]*?<\/form>/g)]
		.map(([text]) => text)
		.find((text) => having === "" || text.includes(` name="${having}`));
	if (form === undefined) return undefined;
	const fields: [string, string][] = [];
	for (const [whole, tag = ""] of form.matchAll(
		/<(input[^>]*|select[^>]*>[\s\S]*?<\/select|textarea[^>]*>[\s\S]*?<\/textarea)>/g,
	)) {
		const name = attribute(whole, "name");
		const value = tag.startsWith("select")
			? chosenOption(whole)
			: tag.startsWith("textarea")
				? decoded(/>([\s\S]*)<\/textarea>$/.exec(whole)?.[1] ?? "")
				: inputOf(whole);
		if (!name || value === undefined) continue;
		const isRadio = attribute(whole, "type") === "radio";
		const same = isRadio ? fields.findIndex(([field]) => field === name) : -1;
		if (same < 0) fields.push([name, value]);
		else if (value !== "") fields[same] = [name, value];
	}
	return fields;
}

/** The fields with what was typed, by name or by how names begin (points for points.1). What fits none is added. */
export function typedInto(fields: Fields, typed: Readonly<Record<string, string>>): Fields {
	const nameFor = (field: string) =>
		Object.keys(typed).find((name) => field === name || field.startsWith(`${name}.`));
	const filled = fields.map(([field, value]) => {
		const name = nameFor(field);
		return [field, name === undefined ? value : (typed[name] ?? "")] as const;
	});
	const unfilled = Object.entries(typed).filter(
		([name]) => !fields.some(([field]) => nameFor(field) === name),
	);
	return [...filled, ...unfilled];
}
