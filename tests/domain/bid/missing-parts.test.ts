import { expect, it } from "vitest";
import { missingParts } from "~/domain/bid/missing-parts";
import type { FormDefinition } from "~/domain/form/definition";
import { SHORT_FORM } from "~/domain/form/definitions/short-form";
import { bidContent } from "../../support/bid-content";

const FORM: FormDefinition = {
	...SHORT_FORM,
	title: "Documents with dates",
	sections: [
		{
			...{ key: "documents", title: "Supporting documents", hint: "Files", part: "work" },
			items: [
				{
					records: "document",
					required: "no",
					own: [
						{ key: "written", label: "When it was written", field: { kind: "line" }, required: "blocks" },
					],
				},
			],
		},
	],
};

const document = (written: string | null) => ({
	title: "Letter",
	values: { what: "Letter", files: ["file1"], supports: null, written },
	words: {},
});

it("what a form asks beside documents is missed in those that lack it", () => {
	const fields = [{ key: "written", label: "When it was written" }];
	const missing = (...rows: readonly ReturnType<typeof document>[]) =>
		missingParts(bidContent({ tables: [{ key: "document", section: "documents", fields, rows }] }), FORM);
	expect(missing(document("2026-05-01"), document(null)).blocks).toEqual([
		expect.objectContaining({
			code: "field-missing",
			words: "Supporting documents: When it was written is not given in one of them.",
		}),
	]);
	expect(missing(document("2026-05-01"))).toEqual({ blocks: [], warnings: [] });
});
