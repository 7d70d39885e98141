import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placesOf, publicBid, publicBidText, storedPublicBid, type Withheld } from "~/domain/bid/public-copy";
import { bidContent, costLine, interventionContent } from "../../support/bid-content";

const SECRET = "the refuge in Mill Lane";

const content = bidContent({
	reference: "SS3",
	answers: [
		{ question: "aims", state: "answered", text: `Extend ${SECRET}. Call 0121 496 0000 or ann@example.org.` },
		{ question: "contact-name", state: "answered", text: "Contact Person" },
		{ question: "need-problem", state: "answered", text: "Women wait eleven weeks for a place of safety" },
		{ question: "need-evidence", state: "answered", text: "The\nREFUGE in\n Mill Lane is full" },
	],
	interventions: [
		interventionContent({
			title: `Beds at ${SECRET}`,
			proposal: "Because women wait eleven weeks for a place of safety, ten more beds.",
		}),
	],
	files: [{ id: "f-81", name: "Lease of Ann Smith.pdf", type: "pdf", bytes: 1, sha256: "0" }],
});

const textOf = (withheld: readonly Withheld[]) => publicBidText(publicBid(content, withheld));
const passage = (words: string): Withheld => ({ place: "", passage: words, reason: "safety" });

describe("a published bid", () => {
	it("has no name, address, telephone number or file that nobody withheld by hand", () => {
		const text = textOf([]);
		for (const word of ["Contact Person", "0121 496 0000", "ann@example.org", "Ann Smith", "f-81"])
			expect(text).not.toContain(word);
		expect(text).toContain("[Withheld: personal information]");
		expect(text).toContain(SECRET);
	});

	it("has a withheld passage nowhere, in whatever case and between whatever line breaks it stands", () => {
		const text = textOf([passage(SECRET)]);
		expect(text).not.toMatch(/refuge|mill\s*lane/i);
		expect(text.match(/\[Withheld: it could help somebody/g)).toHaveLength(3);
		expect(publicBid(content, [passage(SECRET)]).withheld).toEqual([{ what: "A passage", reason: "safety" }]);
	});

	it("has nothing of an answer that is withheld as a whole, not even where it is told again", () => {
		const text = textOf([{ place: "answers/need-problem", passage: null, reason: "confidence" }]);
		expect(text).not.toMatch(/eleven weeks/i);
		expect(text).toContain("[Withheld: it was given in confidence]");
	});

	it("leaves out a record that is withheld, and the words of an intervention but not its amount", () => {
		const risk = content.risks[0]?.description ?? "none";
		const shown = publicBid(content, [
			{ place: "risks/0", passage: null, reason: "commercial" },
			{ place: "interventions/i1", passage: null, reason: "commercial" },
		]);
		expect(publicBidText(shown)).not.toContain(risk);
		expect(shown.content.risks).toHaveLength(content.risks.length - 1);
		expect(shown.content.interventions[0]).toMatchObject({
			title: "[Withheld: commercial information]",
			asked: content.interventions[0]?.asked,
		});
	});

	it("withholds the longer of two passages that overlap whole", () => {
		expect(textOf([passage("Mill Lane"), passage(SECRET)])).not.toMatch(/refuge/i);
	});

	it("leaves nothing of two passages that overlap in part", () => {
		const shown = publicBid(
			bidContent({
				answers: [
					{ question: "aims", state: "answered", text: "Officer Brown took the keys and left town." },
				],
			}),
			[passage("Officer Brown took the keys"), passage("the keys and left town")],
		);
		expect(shown.content.answers[0]?.text).toBe(
			"[Withheld: it could help somebody to commit a crime or put people at risk].",
		);
	});

	it("has a withheld passage in no field of a form, whatever the field is called", () => {
		const table = (key: string) => ({
			key: "safe-places",
			section: "places",
			fields: [{ key, label: "Place" }],
			rows: [{ title: "First", values: { [key]: SECRET, of: { [key]: SECRET } }, words: { [key]: SECRET } }],
		});
		for (const key of ["type", "state", "theme", "section", "key", "place"]) {
			const typed = bidContent({
				answers: [
					{
						question: "own",
						state: "answered",
						text: "See the rows",
						label: "Own",
						value: { [key]: SECRET },
					},
				],
				tables: [table(key)],
			});
			expect(publicBidText(publicBid(typed, [passage(SECRET)])), key).not.toMatch(/refuge/i);
		}
	});

	it("has nothing that a form asks beside an intervention or a record that is withheld as a whole", () => {
		const beside = (kind: string, title: string, words: string) => ({
			key: `${kind}-own`,
			section: "own",
			beside: kind,
			fields: [{ key: "more", label: "More" }],
			rows: [{ title, values: { more: words }, words: { more: words } }],
		});
		const typed = bidContent({
			interventions: [
				interventionContent({
					costLines: [{ ...costLine("Beds", "1500.00"), payer: "Smith Ltd", when: "In May" }],
				}),
			],
			tables: [
				beside("intervention", "Engagement events", "By night"),
				beside("cost-line", "Beds", "From Jones"),
				beside("risk", "Any", "By Brown"),
			],
		});
		const hidden = /Smith Ltd|In May|By night|From Jones|By Brown/g;
		expect(publicBidText(publicBid(typed, [])).match(hidden)?.length).toBeGreaterThan(4);
		const whole = (place: string): Withheld => ({ place, passage: null, reason: "commercial" });
		expect(publicBidText(publicBid(typed, [whole("interventions/i1"), whole("risks/0")]))).not.toMatch(
			hidden,
		);
	});

	it("leaves days, figures and choices as they are, so that it can be drawn whatever words are withheld", () => {
		const line = {
			...costLine("Beds", "1500.00"),
			quantity: "12",
			times: "3",
			financialYear: "2013-14",
			nature: "capital" as const,
			qualifier: "about" as const,
			optimismBias: "24",
		};
		const [measure] = content.measures;
		const days = { direction: "up" as const, baselineOn: "2028-03-14", targetOn: "2029-03-14" };
		const typed = bidContent({
			interventions: [interventionContent({ costLines: [line] })],
			measures: measure ? [{ ...measure, ...days }] : [],
			discountRates: {
				source: "The Treasury",
				from: "2003-04-01",
				bands: [{ fromYear: 1, toYear: 30, percent: "3.5" }],
			},
		});
		for (const words of ["12", "3", "24", "20", "0", "2013-14", "capital", "about", "up", "03"]) {
			const shown = publicBid(typed, [passage(words)]).content;
			const { description: _, ...figures } = line;
			expect(shown.interventions[0]?.costLines[0], words).toMatchObject(figures);
			expect(shown.measures[0], words).toMatchObject(days);
			expect(shown.discountRates, words).toMatchObject({ from: "2003-04-01", bands: [{ percent: "3.5" }] });
		}
	});

	it("reads back as it was stored", () => {
		const shown = publicBid(content, [passage(SECRET)]);
		expect(storedPublicBid(publicBidText(shown))).toEqual(shown);
	});

	it("can withhold every place that it offers", () => {
		for (const { place } of placesOf(content))
			expect(textOf([{ place, passage: null, reason: "personal" }])).not.toBe(textOf([]));
	});

	it("never shows any words that are withheld", () => {
		fc.assert(
			fc.property(
				fc.string({ unit: "grapheme", minLength: 3, maxLength: 40 }).filter((text) => /\p{L}{3}/u.test(text)),
				fc.constantFrom("aims", "need-problem"),
				(secret, question) => {
					const typed = bidContent({
						answers: [{ question, state: "answered", text: `Before ${secret} after ${secret}` }],
						interventions: [interventionContent({ succession: secret })],
					});
					const shown = publicBid(typed, [passage(secret)]);
					const [answer] = shown.content.answers;
					const said = "[Withheld: it could help somebody to commit a crime or put people at risk]";
					fc.pre(!said.toLowerCase().includes(secret.trim().toLowerCase()));
					expect(answer?.text.toLowerCase()).not.toContain(secret.trim().toLowerCase());
					expect(shown.content.interventions[0]?.succession.toLowerCase()).not.toContain(
						secret.trim().toLowerCase(),
					);
				},
			),
			{ numRuns: 200 },
		);
	});
});
