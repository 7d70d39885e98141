import { type ReactNode, useEffect } from "react";

/**
 * Notes what people type into text areas before React takes the page over, because React then writes the text that the
 * page came with over it. Gives the function that puts their text back.
 */
export function keepEarlyTyping(): () => void {
	const typed = new Map<HTMLTextAreaElement, string>();
	const note = ({ target }: Event) => {
		if (target instanceof HTMLTextAreaElement) typed.set(target, target.value);
	};
	for (const area of document.querySelectorAll("textarea"))
		if (area.value !== area.defaultValue) typed.set(area, area.value);
	document.addEventListener("input", note, true);
	return () => {
		document.removeEventListener("input", note, true);
		for (const [area, text] of typed) {
			if (area.value === text) continue;
			area.value = text;
			area.dispatchEvent(new Event("input", { bubbles: true }));
		}
		typed.clear();
	};
}

type EarlyTypingProps = { readonly putBack: () => void; readonly children: ReactNode };

/** The page, in which what was typed early is put back as soon as React has taken it over. */
export function EarlyTyping({ putBack, children }: EarlyTypingProps) {
	useEffect(putBack, [putBack]);
	return children;
}
