import { formatPounds, type Pence, pence, sumPence } from "../money";

/** What the first words of a draft are made of. */
export type FirstWordsInput = {
	readonly lines: readonly { readonly asked: Pence; readonly decided: Pence; readonly published: Pence }[];
	/** What the round set aside. */
	readonly setAside: Pence;
	readonly fund: { readonly name: string; readonly financialYear: string };
	/** What the decision gives itself, where other lines of its run are decided apart. */
	readonly own?: Pence;
};

/** The parts of a notice that the program can begin. */
export type FirstWords = { readonly summary: string; readonly financialImplications: string };

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A draft's first words, from its figures in pence. They follow the amounts as long as nobody changes them. */
export function firstWords({ lines, setAside, fund, own }: FirstWordsInput): FirstWords {
	const asked = formatPounds(sumPence(lines.map((line) => line.asked)));
	const total = sumPence(lines.map(({ decided }) => decided));
	const funded = lines.filter(({ decided }) => decided > 0n).length;
	const departing = lines.filter(({ decided, published }) => decided !== published).length;
	const rule =
		departing === 0
			? "By the published rule"
			: `With ${counted(departing, "departure", "departures")} from the published rule`;
	const left = formatPounds(pence(setAside - total));
	return {
		summary: [
			`${counted(lines.length, "bid asks", "bids ask")} for ${asked}; ${formatPounds(setAside)} is set aside.`,
			`${rule}, ${counted(funded, "bid is", "bids are")} to be funded with ${formatPounds(total)}.`,
			`${left} is left.`,
		].join(" "),
		financialImplications:
			own === undefined
				? `${formatPounds(total)} of the ${formatPounds(setAside)} set aside in ${fund.name} ${fund.financialYear}; ${left} is left.`
				: `${formatPounds(own)} of the ${formatPounds(setAside)} set aside in ${fund.name} ${fund.financialYear}. The other amounts of the round are decided apart.`,
	};
}

/** The first words of a decision of bids that are decided apart from the others of their round. */
export function apartWords({
	references,
	round,
	total,
}: {
	readonly references: readonly string[];
	/** The round's title. */
	readonly round: string;
	readonly total: Pence;
}): FirstWords {
	return {
		summary: `${references.join(", ")} of ${round}, decided apart from the other bids: ${formatPounds(total)}.`,
		financialImplications: `${formatPounds(total)} of the money set aside for ${round}.`,
	};
}

/** The first words of an offer to a bid on the reserve list. */
export function offerWords({
	reference,
	round,
	fund,
	amount,
	asked,
}: {
	readonly reference: string;
	/** The round's title. */
	readonly round: string;
	readonly fund: FirstWordsInput["fund"];
	readonly amount: Pence;
	readonly asked: Pence;
}): FirstWords {
	const less = amount < asked ? `, less than the ${formatPounds(asked)} it asked for` : "";
	return {
		summary: `Money has come back to ${fund.name}. ${reference} is next on the reserve list of ${round} and is offered ${formatPounds(amount)}${less}.`,
		financialImplications: `${formatPounds(amount)} of the money remaining in ${fund.name} ${fund.financialYear}.`,
	};
}

/** The first words of a decision by need: who shares what, and how many depart. They follow the amounts. */
export function firstNeedsWords({ lines, fund }: Pick<FirstWordsInput, "lines" | "fund">): FirstWords {
	const total = formatPounds(sumPence(lines.map(({ decided }) => decided)));
	const departing = lines.filter(({ decided, published }) => decided !== published).length;
	const paid = lines.filter(({ decided }) => decided > 0n).length;
	const rule =
		departing === 0
			? "by the needs formula"
			: `by the needs formula with ${counted(departing, "departure", "departures")} from it`;
	return {
		summary: `${total} of ${fund.name} ${fund.financialYear} is shared among ${counted(paid, "partnership", "partnerships")} ${rule}.`,
		financialImplications: `${total} of the money in ${fund.name} ${fund.financialYear}.`,
	};
}

/** The parts that still have their first words, with those for the new figures; parts that people wrote stay out. */
export function followedWords(
	written: FirstWords,
	before: FirstWords,
	after: FirstWords,
): Partial<FirstWords> {
	return {
		...(written.summary === before.summary ? { summary: after.summary } : {}),
		...(written.financialImplications === before.financialImplications
			? { financialImplications: after.financialImplications }
			: {}),
	};
}
