import { BY_SCRIPT } from "~/ui/layout/inline-scripts";
import { keepWords } from "./keep-words";
import { guardLeaving } from "./leave-guard";
import { forgetOpened, keepOpened } from "./opened-with";

/** A form that is not answered after so many milliseconds is held to be lost on its way. */
const LONGEST_WAIT = 120_000;
/** The same of a form that brings files, over a slow line. */
const LONGEST_WAIT_FOR_FILES = 1_200_000;
/** From then on the page says that it is waiting. */
const NOTICED_WAIT = 1000;

/** Ends with the page that is shown: listeners of one that another took the place of do nothing more. */
let shown = new AbortController();

/** Goes where a saved form leads; the page it leads to is read anew, be it the one that is shown. */
function goTo(address: string, form: HTMLFormElement): void {
	const to = new URL(address, location.href);
	// What was typed stays for the way back where it is not saved yet.
	if (to.pathname !== "/sign-in") {
		form.reset();
		forgetOpened();
	}
	if (to.pathname !== location.pathname || to.search !== location.search) return void location.assign(to);
	history.replaceState(null, "", to);
	location.reload();
}

/** Starts the scripts of a page that was put in place of another, by the line that starts them in a page read anew. */
function startAgain(body: HTMLElement): void {
	for (const old of body.querySelectorAll<HTMLScriptElement>('script[type="module"]')) {
		const script = document.createElement("script");
		script.type = "module";
		script.textContent = old.textContent;
		old.replaceWith(script);
	}
}

/** Shows the page that a form was answered with, the files that were chosen still chosen in it. */
function show(html: string, address: string): void {
	shown.abort();
	shown = new AbortController();
	const page = new DOMParser().parseFromString(html, "text/html");
	const chosen = document.querySelectorAll<HTMLInputElement>('input[type="file"]');
	page.body.className = document.body.className;
	document.title = page.title;
	document.body.replaceWith(page.body);
	for (const field of chosen) {
		const again = document.getElementById(field.id);
		// Files of a bid are kept with it as soon as they come, and stand in the page.
		if (field.dataset.largest !== undefined) continue;
		if (again instanceof HTMLInputElement && field.files?.length) again.files = field.files;
	}
	history.replaceState(null, "", address);
	scrollTo(0, 0);
	const main = document.getElementById("main-content");
	main?.setAttribute("tabindex", "-1");
	main?.focus({ preventScroll: true });
	startAgain(document.body);
}

function post(form: HTMLFormElement, submitter: HTMLElement | null, withFiles = true): Promise<Response> {
	const data = new FormData(form);
	if (submitter instanceof HTMLButtonElement && submitter.name) data.append(submitter.name, submitter.value);
	const isFile = form.enctype === "multipart/form-data" && withFiles;
	const texts = [...data].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
	const given = new AbortController();
	setTimeout(() => given.abort(), isFile ? LONGEST_WAIT_FOR_FILES : LONGEST_WAIT);
	return fetch(form.action, {
		method: "POST",
		body: isFile ? data : new URLSearchParams(texts),
		headers: { [BY_SCRIPT]: "script" },
		signal: given.signal,
	});
}

function leadsToSignIn(answer: Response | null): boolean {
	const to = answer?.headers.get("Location") ?? null;
	return to !== null && new URL(to, location.href).pathname === "/sign-in";
}

/** What stands beside a form for its script to say: why nothing was saved, or that it is waiting. */
type Sentence = "unreached" | "too-large" | "forbidden" | "trouble" | "waiting";

function whyNot(status: number): Sentence {
	// Too large for the page, or for what is free on the disk.
	if (status === 413 || status === 507) return "too-large";
	return status === 403 || status === 404 ? "forbidden" : "trouble";
}

/** Whether chosen files are larger than their field takes, so that they need not be sent to be refused. */
function isTooLarge(form: HTMLFormElement): boolean {
	return [...form.querySelectorAll<HTMLInputElement>("input[data-largest]")].some(({ files, dataset }) => {
		const sizes = [...(files ?? [])].map(({ size }) => size);
		const together = sizes.reduce((sum, size) => sum + size, 0);
		return sizes.some((size) => size > Number(dataset.largest)) || together > Number(dataset.largestTogether);
	});
}

/** Says something above a form, and nothing else there; it is read out by its role. */
function sayAbove(form: HTMLFormElement, kept: DocumentFragment | undefined) {
	let said: Element | null = null;
	return (sentence: Sentence | null) => {
		said?.remove();
		const words = sentence && kept?.querySelector(`[data-says="${sentence}"]`);
		said = words ? document.importNode(words, true) : null;
		if (said) form.before(said);
		if (said instanceof HTMLElement && sentence !== "waiting") said.focus();
	};
}

/**
 * Sends a form by script, one submission at a time, so that what was typed stays whatever keeps it from being saved.
 * Without a script the browser sends the form by itself.
 */
export function sendForm(form: HTMLFormElement): void {
	const beside = form.nextElementSibling;
	const kept = beside instanceof HTMLTemplateElement ? beside.content : undefined;
	const say = sayAbove(form, kept);
	const page = shown.signal;
	let sending = false;
	const keeper = form.dataset.keeps === undefined ? null : keepWords(form, kept, page);
	const asked = kept?.querySelector("dialog");
	if (asked) guardLeaving(form, document.importNode(asked, true), () => sending, page, keeper);
	keepOpened(form);

	function setSending(now: boolean) {
		sending = now;
		// What is typed while an answer is on its way would be lost to the page that it brings.
		form.inert = now;
		form.ariaBusy = now ? "true" : null;
	}

	async function send(submitter: HTMLElement | null) {
		const waits = setTimeout(() => say("waiting"), NOTICED_WAIT);
		await keeper?.pause();
		let answer = await post(form, submitter).catch(() => null);
		// Files that are too large to go along to the sign-in page stay behind: what was typed beside them does not.
		if (form.enctype === "multipart/form-data" && leadsToSignIn(answer))
			answer = await post(form, submitter, false).catch(() => null);
		clearTimeout(waits);
		const to = answer?.headers.get("Location") ?? null;
		if (to !== null && !leadsToSignIn(answer)) keeper?.saved();
		if (to !== null) return goTo(to, form);
		const html = answer?.headers.has(BY_SCRIPT) ? await answer.text().catch(() => null) : null;
		if (answer && html !== null) return show(html, answer.url);
		setSending(false);
		keeper?.resume();
		say(answer ? whyNot(answer.status) : "unreached");
	}

	form.addEventListener("submit", (event) => {
		// A browser that does not say which button was pressed sends the form by itself.
		if (event.submitter === undefined) return;
		event.preventDefault();
		if (sending) return;
		say(null);
		if (isTooLarge(form)) return say("too-large");
		const sent = send(event.submitter);
		setSending(true);
		void sent;
	});
	window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), { signal: page });
}
