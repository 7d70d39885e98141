import { describe, expect, it } from "vitest";
import { PUBLISHED_BIDS } from "~/demo/second-tranche/bids";
import { checked } from "~/domain/bid/checks";
import type { BidContent } from "~/domain/bid/content";
import { figuresOfContent, findDiscrepancies } from "~/domain/bid/discrepancies";
import { askedOf } from "~/domain/bid/read-content";
import { type Pence, pence } from "~/domain/money";

const pounds = (text: string | undefined): Pence => pence(BigInt(text ?? "0") * 100n);

/** What the papers print beside the second interpreter of SS3, which the summary of that line leaves out. */
const IN_FULL: Readonly<Record<string, string>> = {
	"Second interpreter in reserve: 4 sessions":
		"Second interpreter in reserve: 4 sessions of 2 hours at £52 an hour",
};

/** A published bid as the portal holds it. */
function held(bid: (typeof PUBLISHED_BIDS)[number]): BidContent {
	return {
		...{ format: "tranche-bid/1", round: "r", reference: bid.reference, title: bid.title, partnerships: [] },
		...{ answers: [], measures: [], risks: [] },
		interventions: bid.interventions.map((part, key) => ({
			...{ key: String(key), title: part.title, proposal: part.proposal, objectives: [] },
			...{ timescale: part.timescale ?? "", succession: part.succession ?? "", asked: pounds(part.asked) },
			couldBeReducedTo: part.couldBeReducedTo === undefined ? null : pounds(part.couldBeReducedTo),
			costLines: (part.costLines ?? []).map(({ description, quantity, unitCost, amount, qualifier }) => ({
				description: IN_FULL[description] ?? description,
				quantity: quantity ?? null,
				unitCost: unitCost === undefined ? null : pounds(unitCost),
				amount: unitCost === undefined ? pounds(amount) : pence(pounds(unitCost) * BigInt(quantity ?? "1")),
				...{ financialYear: "2013-14", nature: null, qualifier: qualifier ?? null },
			})),
		})),
		reducedVersions: (bid.reducedVersions ?? []).map(({ amount, dropped, reducedInterventions }) => ({
			amount: pounds(amount),
			dropped,
			interventions: bid.interventions.map(({ asked }, place) => ({
				key: String(place),
				amount: pounds(reducedInterventions[place] ?? asked),
			})),
		})),
		funding: (bid.funding ?? []).map(({ source, amount, qualifier }) => ({
			...{ source, kind: "cash", amount: pounds(amount), confirmed: false },
			...(qualifier ? { qualifier } : {}),
		})),
		savings: (bid.savings ?? []).map(({ description, kind, amount, qualifier, cashable, beneficiary }) => ({
			...{ description, kind, amount: pounds(amount), cashable, beneficiary, fromYear: "2014-15" },
			...(qualifier ? { qualifier } : {}),
		})),
	};
}

const BIDS = PUBLISHED_BIDS.map((bid) => [bid.reference, held(bid)] as const);

/** What is found in a bid's figures, by name: sums first, then the checks. */
function namesIn(content: BidContent): readonly string[] {
	const sums = findDiscrepancies(figuresOfContent(content)).filter(({ kind }) => kind === "difference");
	return [...sums.map(({ code }) => code), ...checked(content).map(({ name }) => name)];
}

describe("the thirteen bids of 2013", () => {
	it("are held with every amount that they ask, £509,260 in all", () => {
		expect(BIDS).toHaveLength(13);
		expect(BIDS.reduce((sum, [, content]) => sum + (askedOf(content) ?? 0n), 0n)).toBe(50_926_000n);
	});

	it("say by name what was published and did not add up, in three of them, and of no other anything", () => {
		const found = BIDS.map(([reference, content]) => [reference, namesIn(content)] as const);
		expect(found.filter(([, names]) => names.length > 0)).toEqual([
			["C2", ["intervention-lines-differ"]],
			["W1", ["line-says-otherwise"]],
			["SS3", ["intervention-lines-differ", "line-says-otherwise", "line-says-otherwise"]],
		]);
	});

	it("give the figures of each: £40, £624 for £652, £416 for £208, £140, and £30,000 for £25,000", () => {
		const wordsOf = (wanted: string) =>
			BIDS.filter(([reference]) => reference === wanted).flatMap(([, content]) => [
				...findDiscrepancies(figuresOfContent(content)).map(({ difference }) => String(difference)),
				...checked(content).map(({ words }) => words.replace(/^“.*” /, "")),
			]);
		expect(wordsOf("C2")).toEqual(["4000"]);
		expect(wordsOf("SS3")).toEqual([
			"14000",
			"comes to £624.00; £652.00 is asked for it.",
			"comes to £416.00; £208.00 is asked for it.",
		]);
		expect(wordsOf("W1")).toEqual(["may come to £30,000.00; £25,000.00 is asked for it."]);
	});
});
