import { readFileSync } from "node:fs";
import { createElement, type ReactElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { parsed, type Simple } from "./html";

// biome-ignore lint/suspicious/noExplicitAny: the package's options are JSON without types
export type Options = any;
type Fixture = { readonly name: string; readonly options: Options; readonly html: string };

function fixturesOf(component: string): readonly Fixture[] {
	const file = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
	return JSON.parse(readFileSync(file, "utf8")).fixtures;
}

type SimpleElement = Exclude<Simple, string>;
type Without = (element: SimpleElement) => boolean;

function lessened(nodes: readonly Simple[], without: Without): readonly Simple[] {
	return nodes.flatMap((node): Simple[] => {
		if (typeof node === "string") return [node];
		return without(node) ? [] : [{ ...node, children: lessened(node.children, without) }];
	});
}

function drawn(adapt: (options: Options) => ReactElement, fixture: Fixture) {
	return parsed(renderToStaticMarkup(adapt(fixture.options)));
}

function differs(adapt: (options: Options) => ReactElement, fixture: Fixture, without: Without): boolean {
	try {
		const official = lessened(parsed(fixture.html), without);
		return JSON.stringify(drawn(adapt, fixture)) !== JSON.stringify(official);
	} catch {
		return true;
	}
}

/** The text or HTML of a fixture's option as something React draws. */
export function words(option: { readonly text?: ReactNode; readonly html?: string } | undefined): ReactNode {
	if (!option?.html) return option?.text;
	// biome-ignore lint/security/noDangerouslySetInnerHtml: the package's own examples, drawn only by tests
	return createElement("raw-html", { dangerouslySetInnerHTML: { __html: option.html.trim() } });
}

/** A hint, label, legend or error of a fixture, with its options; undefined where there is none. */
export function wording(option: Options): Options {
	if (!option) return undefined;
	const { text, html, classes, ...rest } = option;
	return { text: words({ text, html }), className: classes, ...rest };
}

/** A fixture's form group. */
export function formGroup(option: Options): Options {
	return option && { className: option.classes, attributes: option.attributes };
}

/**
 * Compares a component with every example that the design system ships for it.
 * Takes the way from an example's options to an element, and the examples left out, each with the reason.
 * `without` says which elements of the package's HTML we never draw.
 * A new example of the package fails until it is supported or named here; so does a reason no longer needed.
 */
export function compareWithFixtures(
	component: string,
	adapt: (options: Options) => ReactElement,
	leftOut: Readonly<Record<string, string>> = {},
	without: Without = () => false,
): void {
	describe(`the ${component} of the design system`, () => {
		const fixtures = fixturesOf(component);
		for (const fixture of fixtures.filter(({ name }) => !(name in leftOut)))
			it(`is drawn the same: ${fixture.name}`, () => {
				expect(drawn(adapt, fixture)).toEqual(lessened(parsed(fixture.html), without));
			});
		it.each(Object.keys(leftOut))("rightly leaves out: %s", (name) => {
			const fixture = fixtures.find((each) => each.name === name);
			expect(fixture, "the package still has this example").toBeDefined();
			expect(fixture && differs(adapt, fixture, without), "it cannot be drawn the same").toBe(true);
		});
	});
}
