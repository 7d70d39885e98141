import type { Keeper } from "./keep-words";
import { forgetOpened } from "./opened-with";
import { isUnsaved } from "./unsaved";

/** The address inside the service that a click leads to in this window; null for any other click. */
function leadsTo(event: MouseEvent): string | null {
	const link = event.target instanceof Element ? event.target.closest("a") : null;
	if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
		return null;
	if (link.target || link.hasAttribute("download") || link.origin !== location.origin) return null;
	const here = link.pathname === location.pathname && link.search === location.search;
	return here && link.hash !== "" ? null : link.href;
}

/**
 * Asks before a page is left with unsaved words: by our dialog for links, by the browser's for all other ways out.
 * Silent where nothing was changed, while the form is sent, and once `over`. What a `keeper` keeps is kept for later.
 */
export function guardLeaving(
	form: HTMLFormElement,
	dialog: HTMLDialogElement,
	isSending: () => boolean,
	over: AbortSignal,
	keeper: Keeper | null,
): void {
	form.after(dialog);
	let to: string | null = null;
	const asks = () => !isSending() && isUnsaved(form);
	document.addEventListener(
		"click",
		(event) => {
			const href = leadsTo(event);
			if (href === null || event.defaultPrevented || !asks()) return;
			event.preventDefault();
			to = href;
			dialog.showModal();
		},
		{ signal: over },
	);
	window.addEventListener("beforeunload", (event) => asks() && event.preventDefault(), { signal: over });
	dialog.addEventListener("click", async ({ target }) => {
		const button = target instanceof Element ? target.closest("button") : null;
		if (!button) return;
		dialog.close();
		if (button.value !== "leave" || to === null) return;
		await keeper?.leave();
		form.reset();
		delete form.dataset.unsaved;
		forgetOpened();
		location.assign(to);
	});
}
