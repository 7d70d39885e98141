import { formatInstant } from "~/domain/london-time";
import { forgetHere, wordsHere } from "./sealed-words";

/**
 * Shows a part of a page where this browser alone keeps words of a person; where it has a template, lists them there to
 * be read, downloaded or thrown away.
 */
export async function listWordsHere(place: HTMLElement): Promise<void> {
	const { within = "", who = "", key = "" } = place.dataset;
	const owner = { who, key };
	const drawn = place.querySelector("template")?.content;
	for (const found of await wordsHere(owner, within)) {
		place.hidden = false;
		if (!drawn) continue;
		const shown = document.importNode(drawn, true);
		const form = shown.querySelector("form");
		const [time, texts, forget] = [
			shown.querySelector("time"),
			shown.querySelector("[data-texts]"),
			shown.querySelector<HTMLButtonElement>('button[value="forget"]'),
		];
		if (time) time.textContent = formatInstant(new Date(found.at).toISOString());
		for (const [name, words] of Object.entries(found.here.words)) {
			const label = found.here.labels[name];
			const text = words.join(", ");
			if (label === undefined || text === "") continue;
			const [group, called, box] = [
				document.createElement("div"),
				document.createElement("label"),
				document.createElement("textarea"),
			];
			group.className = "govuk-form-group";
			called.className = "govuk-label govuk-label--s";
			called.textContent = label;
			called.htmlFor = box.id = `${found.page}-${name}`;
			box.className = "govuk-textarea";
			box.name = label.slice(0, 200);
			box.readOnly = true;
			box.value = text;
			group.append(called, box);
			texts?.append(group);
		}
		forget?.addEventListener("click", () => {
			forgetHere(owner, found);
			form?.remove();
		});
		place.append(shown);
	}
}
