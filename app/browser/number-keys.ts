/** Lets a digit choose the radio of that value while one of them has the focus, and says so beside them. */
export function numberKeys(place: HTMLElement): void {
	const radios = [...place.querySelectorAll<HTMLInputElement>('input[type="radio"]')];
	for (const said of place.querySelectorAll<HTMLElement>("[data-says-keys]")) said.hidden = false;
	place.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		if (!radios.some((radio) => radio === event.target)) return;
		const chosen = radios.find(({ value }) => value === event.key);
		if (!chosen) return;
		event.preventDefault();
		chosen.focus();
		chosen.click();
	});
}
