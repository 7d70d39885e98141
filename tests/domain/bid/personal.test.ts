import { describe, expect, it } from "vitest";
import type { BidContent } from "~/domain/bid/content";
import { ERASED, openPersonal, sealPersonal } from "~/domain/bid/personal";
import { fileText } from "~/domain/stored-text";
import { bidContent } from "../../support/bid-content";

const risk = { description: "Rain", likelihood: 2, impact: 3, mitigation: "Tents" };

const CONTENT: BidContent = {
	...bidContent(),
	answers: [
		{ question: "contact-name", state: "answered", text: "Sam Hill" },
		{ question: "contact-telephone", state: "answered", text: "" },
		{ question: "need", state: "answered", text: "Sam Hill says so" },
		{
			question: "partner",
			state: "answered",
			text: "Ann, ann@example.org",
			label: "Who helps?",
			value: { name: "Ann", email: "ann@example.org" },
			contact: true,
		},
	],
	tables: [
		{
			key: "helpers",
			section: "people",
			fields: [
				{ key: "what", label: "What" },
				{ key: "who", label: "Who", contact: true },
			],
			rows: [
				{ title: "Tea", values: { what: "Tea", who: { name: "Ida" } }, words: { what: "Tea", who: "Ida" } },
			],
		},
	],
	risks: [
		{ ...risk, owner: "Olu Owner" },
		{ ...risk, owner: "" },
	],
};

function sealed() {
	const parts = new Map<string, unknown>();
	const content = sealPersonal(CONTENT, (value) => {
		const digest = `digest-${parts.size}`;
		parts.set(digest, value);
		return digest;
	});
	return { content, parts };
}

describe("what a bid says of people", () => {
	it("stands apart from its content: contacts in answers and tables, and owners of risks, where they are not blank", () => {
		const { content, parts } = sealed();
		expect([...parts.values()]).toEqual([
			"Sam Hill",
			"Ann, ann@example.org",
			{ name: "Ann", email: "ann@example.org" },
			{ name: "Ida" },
			"Ida",
			"Olu Owner",
		]);
		expect(content.format).toBe("tranche-bid/2");
		expect(fileText(content)).not.toMatch(/"Sam Hill"|ann@|Ida|Olu/);
		expect(content.answers[2]).toEqual(CONTENT.answers[2]);
	});

	it("is put together again as it was, and says what was erased", () => {
		const { content, parts } = sealed();
		const opened = openPersonal(content, (digest) => parts.get(digest));
		expect(opened).toEqual({ ...CONTENT, format: "tranche-bid/2" });
		const erased = openPersonal(content, () => undefined);
		expect(erased.answers[0]?.text).toBe(ERASED);
		expect(erased.answers[3]).toMatchObject({ text: ERASED, value: null });
		expect(erased.tables?.[0]?.rows[0]).toMatchObject({
			values: { what: "Tea", who: null },
			words: { who: ERASED },
		});
		expect(erased.risks.map(({ owner }) => owner)).toEqual([ERASED, ""]);
	});

	it("is read from a version that was stored whole as it stands there", () => {
		expect(openPersonal(CONTENT, () => undefined)).toEqual(CONTENT);
	});
});
