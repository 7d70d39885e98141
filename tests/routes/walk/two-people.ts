/** What two people change, where no text of the form tells: a field, and what each puts there. */
const DIFFERING: readonly (readonly [address: RegExp, field: string, first: string, second: string])[] = [
	[/^\/organisations\/.*\/end$/, "endsOn.day", "3", "4"],
	[/\/numbering$/, "usedBefore", "11", "12"],
	[/^\/(rounds|needs)\/.*\/partnerships$/, "partnershipIds", "{organisation}", "{partner}"],
	[/\/scheme$/, "threshold", "51", "52"],
	[/\/formula$/, "unit", "1", "10"],
	[/\/figures\/window$/, "closes.day", "9", "10"],
	[/\/extend$/, "closesAt.day", "3", "4"],
	[/^\/bids\/.*\/partnerships\/(new|\{partner\})$/, "amount", "11", "12"],
];

const FREE_TEXT =
	/^(title|name|purpose|text|note|minutes|guidance|summary|description|proposal|source|area|dropped|how\..*|reason\..*|[a-z-]+\.text)$/;

/** A form as two people change it, and a word that each typed; none where it holds nothing to type. */
export function twoChanges(address: string, form: Readonly<Record<string, string>>) {
	const told = DIFFERING.find(([pattern]) => pattern.test(address));
	if (told) {
		const [, field, ...words] = told;
		return words.map((word) => ({ word, form: { ...form, intent: "", [field]: word } }));
	}
	const [name, value] = Object.entries(form).find(([each]) => FREE_TEXT.test(each)) ?? [];
	if (name === undefined) return [];
	return ["Firstly", "Secondly"].map((word) => ({
		word,
		form: { ...form, [name]: `${value} ${word}`.trim() },
	}));
}
