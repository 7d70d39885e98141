import { BY_SCRIPT } from "~/ui/layout/inline-scripts";
import { guardLeaving } from "./leave-guard";

/** Goes where a saved form leads; the page it leads to is read anew, be it the one that is shown. */
function goTo(address: string): void {
	const to = new URL(address, location.href);
	const isHere = to.pathname === location.pathname && to.search === location.search;
	if (isHere) {
		history.replaceState(null, "", to);
		location.reload();
	} else location.assign(to);
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
	const page = new DOMParser().parseFromString(html, "text/html");
	const chosen = document.querySelectorAll<HTMLInputElement>('input[type="file"]');
	page.body.className = document.body.className;
	document.title = page.title;
	document.body.replaceWith(page.body);
	for (const field of chosen) {
		const again = document.getElementById(field.id);
		if (again instanceof HTMLInputElement && field.files?.length) again.files = field.files;
	}
	history.replaceState(null, "", address);
	scrollTo(0, 0);
	const main = document.getElementById("main-content");
	main?.setAttribute("tabindex", "-1");
	main?.focus({ preventScroll: true });
	startAgain(document.body);
}

/** What stands beside a form for its script to show: what is asked before leaving, and that nothing was reached. */
function keptBeside(form: HTMLFormElement) {
	const kept = form.nextElementSibling;
	const parts = kept instanceof HTMLTemplateElement ? document.importNode(kept.content, true) : null;
	return {
		asked: parts?.querySelector("dialog") ?? null,
		unreached: parts?.querySelector<HTMLElement>('[role="alert"]') ?? null,
	};
}

function sent(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Response> {
	const data = new FormData(form, submitter);
	const isFile = form.enctype === "multipart/form-data";
	const texts = [...data].map(([name, value]) => [name, typeof value === "string" ? value : value.name]);
	const body = isFile ? data : new URLSearchParams(texts);
	return fetch(form.action, { method: "POST", body, headers: { [BY_SCRIPT]: "script" } });
}

/**
 * Sends a form by script, one submission at a time, so that what was typed stays when the server is not reached.
 * Without a script the browser sends the form by itself.
 */
export function sendForm(form: HTMLFormElement): void {
	const over = new AbortController();
	let sending = false;
	const { asked, unreached } = keptBeside(form);
	if (asked) {
		form.after(asked);
		guardLeaving(form, asked, () => sending, over.signal);
	}
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		if (sending) return;
		sending = true;
		sent(form, event.submitter)
			.then(async (answer) => {
				const to = answer.headers.get("Location");
				if (to !== null) return goTo(to);
				const html = await answer.text();
				over.abort();
				show(html, answer.url);
			})
			.catch(() => {
				sending = false;
				if (unreached) form.before(unreached);
				unreached?.focus();
			});
	});
	window.addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), {
		signal: over.signal,
	});
}
