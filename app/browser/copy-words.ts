/** Offers to copy all kept words where the browser can: shows a button, and says when it is done. */
export function copyWords(place: HTMLElement): void {
	const [button, said] = [place.querySelector("button"), place.querySelector('[role="status"]')];
	if (!button || !said || !("clipboard" in navigator)) return;
	place.hidden = false;
	const say = (words: string) => () => {
		said.textContent = words;
	};
	button.addEventListener("click", () => {
		const copied = navigator.clipboard.writeText(place.dataset.words ?? "");
		void copied.then(say("Copied"), say("Your browser did not copy it. Download it instead"));
	});
}
