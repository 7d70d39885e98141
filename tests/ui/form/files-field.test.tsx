import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { FilesField } from "~/ui/form/files-field";
import { type FormState, FormStateProvider } from "~/ui/form/form-state";

const FILES = [
	{ id: "f1", title: "One.pdf (PDF, 1 MB)" },
	{ id: "f2", title: "Two.pdf (PDF, 2 MB)" },
	{ id: "f3", title: "Three.pdf (PDF, 3 MB)", closed: "Waiting to be checked for viruses" },
];

function drawn(state: FormState, most = 20): string {
	return renderToStaticMarkup(
		<FormStateProvider value={state}>
			<FilesField name="files" label="Files" field={{ kind: "files", label: "Files", most }} files={FILES} />
		</FormStateProvider>,
	);
}

/** The boxes in their order: key, and whether it is ticked. */
const boxes = (html: string) =>
	[...html.matchAll(/<input[^>]*type="checkbox"[^>]*>/g)].map(([box]) => [
		/value="([^"]*)"/.exec(box)?.[1],
		/checked/.test(box),
	]);

describe("a field of files", () => {
	it("without a file is one box to choose files with, of the types that are taken", () => {
		const html = drawn({ values: {}, errors: {} });
		expect(boxes(html)).toEqual([]);
		expect(html).toContain('multiple=""');
		expect(html).toContain("Up to 20 files in the whole bid, at most 25 MB each");
		for (const ending of [".pdf", ".docx", ".jpeg"]) expect(html).toContain(ending);
		expect(drawn({ values: {}, errors: {} }, 1)).not.toContain("multiple");
	});

	it("has its files in their own order, each to be kept, left out or opened", () => {
		const html = drawn({ values: { files: ["f2", "f1"] }, errors: {} });
		expect(boxes(html)).toEqual([
			["f2", true],
			["f1", true],
		]);
		expect(html).toContain('href="/files/f1"');
	});

	it("still offers a file that was unticked when the form comes back", () => {
		const state = { values: { files: ["f1"] }, errors: { files: "No" }, began: { files: ["f1", "f2"] } };
		expect(boxes(drawn(state))).toEqual([
			["f1", true],
			["f2", false],
		]);
	});

	it("says why a file cannot be opened", () => {
		const html = drawn({ values: { files: ["f3"] }, errors: {} });
		expect(html).toContain("Waiting to be checked for viruses");
		expect(html).not.toContain('href="/files/f3"');
	});
});
