/** Offers to copy all kept words where the browser can: shows a button, and says when it is done. */
export function copyWords(place: HTMLElement): void {
	const [button, said] = [place.querySelector("button"), place.querySelector('[role="status"]')];
	if (!button || !said || !("clipboard" in navigator)) return;
	place.hidden = false;
	button.addEventListener("click", async () => {
		await navigator.clipboard.writeText(place.dataset.words ?? "");
		said.textContent = "Copied";
	});
}
