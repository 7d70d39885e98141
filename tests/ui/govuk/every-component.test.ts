import { existsSync, readdirSync } from "node:fs";
import { expect, it } from "vitest";

const NOT_USED: Readonly<Record<string, string>> = {
	"cookie-banner": "the only cookie is the session's, which needs no consent",
	"exit-this-page": "nobody is in danger for having this service open",
	feedback: "a GOV.UK service survey",
	"generic-header": "the header is our own",
	header: "bears the crown; the header is our own",
	"language-navigation": "English only until Welsh follows",
	"phase-banner":
		"the product is in no trial phase; the demonstration says what it is in a banner of its own",
};

const PACKAGE = "node_modules/govuk-frontend/dist/govuk/components";
const components = readdirSync(PACKAGE).filter((name) => existsSync(`${PACKAGE}/${name}/fixtures.json`));

it.each(components)("the design system's %s is drawn and compared, or not used for a reason", (name) => {
	const drawn = existsSync(`app/ui/govuk/${name}.tsx`) && existsSync(`tests/ui/govuk/${name}.test.tsx`);
	expect(drawn).toBe(!(name in NOT_USED));
});

it("names no component that the package no longer has", () => {
	expect(components).toEqual(expect.arrayContaining(Object.keys(NOT_USED)));
});
