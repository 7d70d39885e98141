import { expect, it } from "vitest";
import { makeFile } from "~/documents/make-file";
import { saying } from "../support/any-document";
import { done } from "../support/bid-builders";

it("makes a file once for all who ask for it at the same time", async () => {
	const document = saying("Asked for by many at once");
	const [first, second] = await Promise.all([makeFile("docx", document), makeFile("docx", document)]);
	expect(done(first)).toBe(done(second));
	expect(done(await makeFile("docx", document))).toBe(done(first));
});

it("refuses a document that would keep the others waiting", async () => {
	const outcome = await makeFile("docx", saying("x".repeat(1_500_000)));
	expect(outcome).toMatchObject({ ok: false, code: "document-too-large" });
});
