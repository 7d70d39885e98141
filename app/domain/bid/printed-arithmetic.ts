import { type Pence, pence } from "../money";

/** A number as it is printed, in millionths; its unit is the place of its last printed digit. */
type Printed = {
	readonly value: bigint;
	readonly step: bigint;
	readonly unit: "£" | "%" | "";
	/** Whether a letter or a word says thousands, millions or billions. */
	readonly isSized: boolean;
};

/** A calculation printed in words, whose result is another than it gives. */
export type PrintedFault = {
	/** The calculation with the result that is printed. */
	readonly said: string;
	/** What it gives, written as the printed result is. */
	readonly gives: string;
};

const MILLIONTHS = 1_000_000n;

const SIZES: Readonly<Record<string, bigint>> = {
	k: 1_000n,
	thousand: 1_000n,
	m: 1_000_000n,
	million: 1_000_000n,
	bn: 1_000_000_000n,
	billion: 1_000_000_000n,
};

const NUMBER_WORDS = [
	...["one", "two", "three", "four", "five", "six"],
	...["seven", "eight", "nine", "ten", "eleven", "twelve"],
];

const DIGITS = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d{1,4})?|\d{1,12}(?:\.\d{1,4})?`;
const SIZE = "(?:k|thousand|million|m|billion|bn)";
// A number that is followed by more of itself is not taken in part.
const WHOLE = `(?![\\d%]|[.,]\\d| ?${SIZE}\\b)`;
const NUMBER = `(?:£ ?)?(?:${DIGITS})(?: ?${SIZE}(?![a-z]))?(?: ?%)?`;
const TIMES = " ?[×x*] ?";
const TERM = `(?:${NUMBER})(?:${TIMES}(?:${NUMBER})){0,5}`;
const PLUS = String.raw` ?(?:\+|,? plus|,? and(?: a further| another)?) ?`;
const RESULT_IS =
	",?:? ?(?:=|equals|comes? to|makes?|totals?|totalling|gives|giving|together|altogether|in all|in total)(?: to)?,?:? ?";

// A sum begins at its first part and has an end, so that no text takes long.
const SUM = new RegExp(
	String.raw`(?<![\d.,/£-]|[+×x*] ?|and |plus |further |another )((?:${TERM})(?:${PLUS}(?:${TERM})){0,29})${RESULT_IS}(${NUMBER})`,
	"gi",
);
const AT_EACH = new RegExp(
	String.raw`(?<![\d.,/-])(${DIGITS}|${NUMBER_WORDS.join("|")})(?: [a-z-]+){1,3} at (£ ?(?:${DIGITS}))(?: each)?(?:${RESULT_IS}(${NUMBER})| ?\((${NUMBER})(?: in (?:all|total))?\))`,
	"gi",
);
const PART_OF = new RegExp(
	String.raw`(?<![\d.,/-])(${DIGITS})(?: ?%)?(?: ?(?:to|–|-) ?(${DIGITS}))? ?% of (?:(?:the|about|a|its|our|this|base|of) ){0,3}(${NUMBER})(?: [a-z-]+){0,3}(?: ?\(|,? (?:=|is|are|comes? to|makes?|equals|gives|giving|saves|saving|that is|or) ?)(?:about |around |some )?(${NUMBER})(?: ?(?:to|–|-) ?(${NUMBER}))?`,
	"gi",
);

function printed(text: string): Printed {
	const [, pounds = "", digits = "", size = "", percent = ""] =
		new RegExp(`^(£?) ?(${DIGITS}) ?([a-z]*) ?(%?)$`, "i").exec(text.trim()) ?? [];
	const [whole = "0", places = ""] = digits.replaceAll(",", "").split(".");
	const by = SIZES[size.toLowerCase()] ?? 1n;
	const shift = 10n ** BigInt(6 - places.length);
	return {
		value: BigInt(`${whole}${places}`) * shift * by,
		step: shift * by,
		unit: pounds ? "£" : percent ? "%" : "",
		isSized: by > 1n,
	};
}

function grouped(digits: bigint): string {
	return String(digits).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** A value in the form of a printed number: its pounds or percent sign, in full. */
function inFormOf(value: bigint, { unit }: Printed): string {
	const [whole, rest] = [value / MILLIONTHS, value % MILLIONTHS];
	const places = rest === 0n ? "" : `.${String(rest).padStart(6, "0").replace(/0+$/, "").slice(0, 2)}`;
	return `${unit === "£" ? "£" : ""}${grouped(whole)}${places}${unit === "%" ? "%" : ""}`;
}

const apart = (one: bigint, other: bigint) => (one < other ? other - one : one - other);

function splitAt(text: string, between: string): readonly string[] {
	return text.split(new RegExp(between, "i")).filter((part) => part.trim() !== "");
}

/** What a printed sum of products gives, with the unit of its parts; null where there is nothing to work out. */
function workedOut(expression: string): { readonly value: bigint; readonly unit: Printed["unit"] } | null {
	const terms = splitAt(expression, PLUS).map((term) => splitAt(term, TIMES).map(printed));
	if (terms.length === 1 && (terms[0]?.length ?? 0) < 2) return null;
	// "5m x 3m" is of metres.
	if (terms.some((factors) => factors.filter(({ isSized }) => isSized).length > 1)) return null;
	const units = terms.map((factors) => factors.find(({ unit }) => unit !== "")?.unit ?? "");
	const [unit = ""] = units;
	if (units.some((each) => each !== unit)) return null;
	const value = terms
		.map((factors) => factors.reduce((product, factor) => (product * factor.value) / MILLIONTHS, MILLIONTHS))
		.reduce((sum, term) => sum + term, 0n);
	return { value, unit };
}

function faultOf(said: string, value: bigint, result: Printed, slack: bigint): readonly PrintedFault[] {
	return apart(value, result.value) * 2n > slack
		? [{ said: said.trim(), gives: inFormOf(value, result) }]
		: [];
}

// "including VAT" after a result says that more is in it than stands before.
const MORE_IN_IT =
	/^,? ?\(?(?:inc(?:l(?:uding|usive|\.)?|\.)?|with|plus|after|before|less|net|excluding|excl?\.?) /i;

function isOfMore(text: string, { index, 0: said }: RegExpMatchArray): boolean {
	return MORE_IN_IT.test(text.slice((index ?? 0) + said.length));
}

function sums(text: string): readonly PrintedFault[] {
	return [...text.matchAll(SUM)].flatMap((match) => {
		const [said, expression = "", printedResult = ""] = match;
		if (isOfMore(text, match)) return [];
		const result = printed(printedResult);
		const gives = workedOut(expression);
		if (!gives) return [];
		// "Wards 3 and 4 total 12,000 residents" and "in 2014 and 2015 total £5,000" are no sums.
		if (gives.unit === "" && /\band\b/i.test(expression)) return [];
		const isOfOneUnit = gives.unit === result.unit;
		if (!isOfOneUnit && !(said.includes("=") && (gives.unit === "" || result.unit === ""))) return [];
		return faultOf(said, gives.value, result, result.step);
	});
}

function products(text: string): readonly PrintedFault[] {
	return [...text.matchAll(AT_EACH)].flatMap((match) => {
		const [said, count = "", each = "", after, within = ""] = match;
		if (isOfMore(text, match)) return [];
		const result = printed(after ?? within);
		if (result.unit !== "£") return [];
		return faultOf(said, (counted(count) * printed(each).value) / MILLIONTHS, result, result.step);
	});
}

/** The place of the last digit that is no zero: "500" is taken as rounded to hundreds. */
function roundedTo({ value, step }: Printed): bigint {
	let place = step;
	while (value > 0n && value % (place * 10n) === 0n) place *= 10n;
	return place;
}

function parts(text: string): readonly PrintedFault[] {
	return [...text.matchAll(PART_OF)].flatMap((match) => {
		const [said, from = "", to, base = "", low = "", high] = match;
		const [of, first] = [printed(base), printed(low)];
		const isCount = of.unit === "" && / (?:are|or|saves|saving) [^(]*$/.test(said);
		const isBegun = said.includes("(") && !text.startsWith(")", match.index + said.length);
		if (isCount || isBegun) return [];
		if (first.unit === "%" || of.unit === "%" || of.unit !== first.unit) return [];
		const share = (percent: string) => (printed(percent).value * of.value) / (100n * MILLIONTHS);
		const ends = [share(from), share(to ?? from)] as const;
		if (high === undefined && to !== undefined)
			return first.value >= ends[0] && first.value <= ends[1]
				? []
				: [{ said: said.trim(), gives: `${inFormOf(ends[0], first)} to ${inFormOf(ends[1], first)}` }];
		const second = printed(high ?? low);
		const wrong = [
			...faultOf(said, ends[0], first, roundedTo(first)),
			...faultOf(said, ends[1], second, roundedTo(second)),
		];
		if (wrong.length === 0) return [];
		const gives =
			to === undefined
				? inFormOf(ends[0], first)
				: `${inFormOf(ends[0], first)} to ${inFormOf(ends[1], second)}`;
		return [{ said: said.trim(), gives }];
	});
}

/** The calculations of a text whose printed result is not what they give: sums, products and percentages. */
export function printedFaults(text: string): readonly PrintedFault[] {
	const plain = text.replace(/\s+/g, " ");
	return [...sums(plain), ...products(plain), ...parts(plain)];
}

const TOTAL = new RegExp(
	String.raw`\b(?:grand |overall )?total(?: cost| costs| saving| savings| spend| amount)?(?: is| are| of| comes? to|:| =)? ?(£ ?(?:${DIGITS})(?: ?${SIZE}(?![a-z]))?)(?!\d|[.,]\d| ?${SIZE}\b| (?:a|per|each) )`,
	"gi",
);

/** The totals in pounds that a text prints, each in pence with half the place of its last digit. */
export function printedTotals(
	text: string,
): readonly { readonly said: string; readonly amount: bigint; readonly slack: bigint }[] {
	return [...text.replace(/\s+/g, " ").matchAll(TOTAL)].map(([said, amount = ""]) => {
		const { value, step } = printed(amount);
		return { said: said.trim(), amount: value / 10_000n, slack: step / 20_000n };
	});
}

const OF_EACH = new RegExp(
	String.raw`(?<![\d.,/-]|\b(?:grade|band|level|scale|point|year|phase|stage|tier|type) )(${DIGITS}|${NUMBER_WORDS.join("|")})((?: [a-z-]+){1,3}?(?: of (${DIGITS}|${NUMBER_WORDS.join("|")})(?: [a-z-]+){1,2}?)?),? at (£ ?(?:${DIGITS}))${WHOLE}(?: (?:an?|per) ([a-z]+))?`,
	"i",
);

function counted(text: string): bigint {
	const word = NUMBER_WORDS.indexOf(text.toLowerCase());
	return word < 0 ? printed(text).value : BigInt(word + 1) * MILLIONTHS;
}

/** Whether a line's words say more than so many at so much: on-costs, years, another number. */
const SAYS_MORE = new RegExp(String.raw`\d|\+|\b(?:plus|${NUMBER_WORDS.join("|")})\b`, "i");

/** What a text's "6 sessions of 2 hours at £52 an hour" comes to, in pence; null for others and for more. */
export function calculationIn(text: string): Pence | null {
	const plain = text.replace(/\s+/g, " ");
	const [said = "", count = "", things = "", each, price = "", per = ""] = OF_EACH.exec(plain) ?? [];
	if (price === "" || SAYS_MORE.test(plain.replace(said, "").replace(/\([^)]*\)/g, ""))) return null;
	const isOfThese = things.split(" ").some((word) => word.toLowerCase().startsWith(per.toLowerCase()));
	if (per !== "" && !(isOfThese && things.trim() !== "")) return null;
	const times = (counted(count) * (each === undefined ? MILLIONTHS : counted(each))) / MILLIONTHS;
	return pence((times * printed(price).value) / MILLIONTHS / 10_000n);
}

const RANGE = new RegExp(
	`(£ ?(?:${DIGITS}))${WHOLE} ?(?:to|–|-) ?(£ ?(?:${DIGITS})|(?:\\d{1,3},\\d{3}))${WHOLE}`,
	"i",
);

/** The first range of pounds that a text gives, in pence; null where it gives none. */
export function poundsRangeIn(text: string): { readonly from: Pence; readonly to: Pence } | null {
	const [, from = "", to = ""] = RANGE.exec(text.replace(/\s+/g, " ")) ?? [];
	if (from === "") return null;
	return { from: pence(printed(from).value / 10_000n), to: pence(printed(to).value / 10_000n) };
}
