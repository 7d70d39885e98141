import { OPENED } from "~/domain/form/opened-page";

/** The hidden fields that say what a page was opened with: revision, each field's base, the key of one to be added. */
const OPENED_WITH = ["revision", OPENED, "key"];

type Opened = Readonly<Record<string, string>>;

/** What is kept beside this page's place in the history. */
function kept(): Opened {
	const state: unknown = history.state;
	return typeof state === "object" && state !== null && "opened" in state ? (state.opened as Opened) : {};
}

function isWayBack(): boolean {
	const [entry] = performance.getEntriesByType("navigation");
	return entry instanceof PerformanceNavigationTiming && entry.type === "back_forward";
}

/**
 * Keeps what a form was opened with beside its page's place in the history. On the way back the browser fills in what
 * was typed before: it is sent as of the page it was typed on, so that it overwrites and adds nothing unasked.
 */
export function keepOpened(form: HTMLFormElement): void {
	const place = [...document.forms].indexOf(form);
	const before = isWayBack() ? kept() : {};
	const opened: Record<string, string> = {};
	for (const name of OPENED_WITH) {
		const field = form.elements.namedItem(name);
		if (!(field instanceof HTMLInputElement) || field.type !== "hidden") continue;
		const at = `${place} ${name}`;
		field.value = before[at] ?? field.value;
		opened[at] = field.value;
	}
	history.replaceState({ opened: { ...kept(), ...opened } }, "");
}

/** Forgets it, once what was typed is saved or given up. */
export function forgetOpened(): void {
	history.replaceState(null, "");
}
