import { copyWords } from "./browser/copy-words";
import { followConditions } from "./browser/follow-conditions";
import { sendForm } from "./browser/send-form";

/** Starts the script of a part of a page, told by its `data-part`; the page works without. */
export class Part {
	constructor(element: HTMLElement) {
		if (element instanceof HTMLFormElement) sendForm(element);
		else if (element.dataset.part === "conditions") followConditions(element);
		else if (element.dataset.part === "copy") copyWords(element);
		else element.focus();
	}
}
