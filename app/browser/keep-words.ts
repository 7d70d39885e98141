import { KEPT, type Keeping, STILL_OPEN, type TypedBoxes } from "~/domain/bid/unsaved-words";
import { basesOfBoxes, OPENED, openedText, readOpened } from "~/domain/form/opened-page";
import { formatInstant } from "~/domain/london-time";
import { storedKeeping } from "~/domain/stored-formats";
import { type Found, forgetHere, type Owner, sealWords, wordsHere } from "./sealed-words";
import { fillBoxes, labelsOf, typedBoxes } from "./typed-boxes";
import { changedNames } from "./unsaved";

/** So long after a word was typed it is sent. */
const SOON = 700;
/** While the server cannot be reached, words go to the browser's store so long after they were typed. */
const AT_ONCE = 150;
/** So often the server is asked again, and told that the form is still open. */
const AGAIN = 5000;
const SEEN_EVERY = 40_000;
const LONGEST_WAIT = 10_000;
/** A browser sends no more than this while a page is left. */
const MOST_AT_LEAVING = 60_000;

/** What became of words that were sent: the server's answer, or why it did not keep them. */
type Sent = Keeping | "here-unreached" | "here-signed-out" | "here-refused";

export type Keeper = {
	/** Ends what is under way, before the form is sent, so that nothing is kept of words that are saved. */
	readonly pause: () => Promise<void>;
	/** Goes on after a form was not sent after all. */
	readonly resume: () => void;
	/** Forgets what this browser keeps of a form that was saved. */
	readonly saved: () => void;
	/** Keeps what is typed for later, and no more of what the page does on its way out. */
	readonly leave: () => Promise<void>;
};

/** Keeps what is typed in a form of a bid before it is saved: on the server, else in this browser, sealed. */
export function keepWords(
	form: HTMLFormElement,
	says: DocumentFragment | undefined,
	over: AbortSignal,
): Keeper {
	const { keeps: to = "", section = "", address = "", who = "", key = "" } = form.dataset;
	const owner: Owner = { who, key };
	const line = form.querySelector<HTMLElement>("[data-kept-line]");
	const others = document.querySelector<HTMLElement>("[data-others]");
	const figures = form.querySelector<HTMLElement>("[data-figures]");
	const hidden = (name: string) => {
		const field = form.elements.namedItem(name);
		return field instanceof HTMLInputElement ? field.value : "";
	};
	const page = () => readOpened(hidden(OPENED))?.page ?? "";
	/** Words from this browser's store that stand in the form now. */
	let filled: readonly Found[] = [];
	// What stands here from before was kept; what came back refused, or was typed before this script ran, was not.
	const isKept = form.dataset.names !== undefined && changedNames(form).length === 0;
	let kept = isKept ? JSON.stringify(typedBoxes(form)) : "{}";
	let [reached, paused] = [true, false];
	let state = "";
	let timer: ReturnType<typeof setTimeout> | undefined;
	let sending: Promise<void> | undefined;

	function say(now: string, words: string) {
		if (!line || line.textContent === words) return;
		// Read out where something changes, not every time that words are kept.
		line.ariaLive = now === state ? "off" : "polite";
		state = now;
		line.textContent = words;
	}

	function bodyOf(words: TypedBoxes | undefined): URLSearchParams {
		return new URLSearchParams({
			...{ section, address, opened: hidden(OPENED), kept: hidden(KEPT) },
			...(words ? { words: JSON.stringify(words) } : {}),
		});
	}

	async function post(words: TypedBoxes | undefined): Promise<Sent> {
		const given = new AbortController();
		const waits = setTimeout(() => given.abort(), LONGEST_WAIT);
		try {
			const answer = await fetch(to, {
				method: "POST",
				body: bodyOf(words),
				headers: words ? {} : { [STILL_OPEN]: "yes" },
				redirect: "manual",
				signal: given.signal,
			});
			if (answer.type === "opaqueredirect") return "here-signed-out";
			if (answer.ok) return storedKeeping(await answer.text());
			return answer.status >= 500 ? "here-unreached" : "here-refused";
		} catch {
			return "here-unreached";
		} finally {
			clearTimeout(waits);
		}
	}

	function keepHere(words: TypedBoxes): Promise<boolean> {
		const here = { opened: hidden(OPENED), words, labels: labelsOf(form) };
		return sealWords(owner, { address, page: page() }, here);
	}

	function tell({ line: words, others: people, isOver, figures: worth }: Keeping) {
		say(isOver ? "over" : "kept", words);
		if (figures && worth !== null && figures.textContent !== worth) {
			figures.textContent = worth;
			figures.hidden = worth === "";
		}
		if (!others) return;
		others.textContent = people;
		others.hidden = people === "";
	}

	function wait(milliseconds: number) {
		clearTimeout(timer);
		timer = paused || over.aborted ? undefined : setTimeout(turn, milliseconds);
	}

	async function keep() {
		const words = typedBoxes(form);
		const text = JSON.stringify(words);
		if (text === kept) return;
		// What was typed while the server is away is safe before it is asked again.
		if (!reached) await keepHere(words);
		const answer = await post(words);
		if (over.aborted) return;
		if (typeof answer === "object") {
			[kept, reached] = [text, true];
			for (const each of [{ address, page: page() }, ...filled]) forgetHere(owner, each);
			filled = [];
			return tell(answer);
		}
		reached = false;
		const isHere = await keepHere(typedBoxes(form));
		say(answer, says?.querySelector(`[data-says="${isHere ? answer : "nowhere"}"]`)?.textContent ?? "");
	}

	function turn() {
		timer = undefined;
		if (paused) return;
		sending ??= keep().finally(() => {
			sending = undefined;
			if (JSON.stringify(typedBoxes(form)) !== kept) wait(reached ? SOON : AGAIN);
		});
	}

	function typed() {
		if (paused || over.aborted) return;
		if (!reached) {
			clearTimeout(here);
			here = setTimeout(() => keepHere(typedBoxes(form)), AT_ONCE);
		}
		if (timer === undefined && !sending) wait(SOON);
	}
	let here: ReturnType<typeof setTimeout> | undefined;

	function leaving() {
		const words = typedBoxes(form);
		if (paused || JSON.stringify(words) === kept) return;
		void keepHere(words);
		const body = bodyOf(words);
		if (body.toString().length < MOST_AT_LEAVING) void fetch(to, { method: "POST", body, keepalive: true });
	}

	async function seen() {
		if (paused || document.visibilityState !== "visible" || JSON.stringify(typedBoxes(form)) !== kept) return;
		const answer = await post(undefined);
		if (typeof answer === "object" && others && !over.aborted) {
			others.textContent = answer.others;
			others.hidden = answer.others === "";
		}
	}

	form.addEventListener("input", typed);
	form.addEventListener("change", typed);
	window.addEventListener("pagehide", leaving, { signal: over });
	window.addEventListener("online", () => wait(0), { signal: over });
	const beats = setInterval(seen, SEEN_EVERY);
	over.addEventListener("abort", () => {
		clearInterval(beats);
		clearTimeout(timer);
	});
	if (JSON.stringify(typedBoxes(form)) === kept) void seen();
	else wait(SOON);
	void offerWordsHere(form, says, { owner, address, own: page() }, (found) => {
		filled = [...filled, found];
		const opened = readOpened(hidden(OPENED));
		const field = form.elements.namedItem(OPENED);
		const before = readOpened(found.here.opened);
		if (opened && before && field instanceof HTMLInputElement) {
			const asTyped = basesOfBoxes(before.bases, Object.keys(found.here.words));
			field.value = openedText({ ...opened, bases: { ...opened.bases, ...asTyped } });
		}
		fillBoxes(form, found.here.words);
	});

	return {
		pause: async () => {
			paused = true;
			clearTimeout(timer);
			timer = undefined;
			await sending;
		},
		resume: () => {
			paused = false;
			typed();
		},
		saved: () => {
			for (const each of [{ address, page: page() }, ...filled]) forgetHere(owner, each);
		},
		leave: async () => {
			paused = true;
			clearTimeout(timer);
			clearTimeout(here);
			await sending;
			await keep();
			clearTimeout(timer);
		},
	};
}

/** Shows what this browser keeps of a form, to be put into it or thrown away; never put there or sent by itself. */
async function offerWordsHere(
	form: HTMLFormElement,
	says: DocumentFragment | undefined,
	{ owner, address, own }: { readonly owner: Owner; readonly address: string; readonly own: string },
	fill: (found: Found) => void,
): Promise<void> {
	const place = document.querySelector("[data-here]");
	const drawn = says?.querySelector("[data-found]");
	if (!place || !drawn) return;
	for (const found of await wordsHere(owner, address)) {
		if (found.address !== address || found.page === own) continue;
		const shown = document.importNode(drawn, true);
		const time = shown.querySelector("time");
		if (time) time.textContent = formatInstant(new Date(found.at).toISOString());
		shown.addEventListener("click", ({ target }) => {
			const button = target instanceof Element ? target.closest("button") : null;
			if (!button) return;
			if (button.value === "fill") fill(found);
			else forgetHere(owner, found);
			shown.remove();
			form.scrollIntoView();
		});
		place.append(shown);
	}
}
