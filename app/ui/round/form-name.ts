/** A form as a round names it: its title, and which version of it. */
export function formName({
	title,
	number,
}: {
	readonly title: string;
	readonly number: number | null;
}): string {
	return number === null ? title : `${title}, version ${number}`;
}
