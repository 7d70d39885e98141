import { describe, expect, it } from "vitest";
import { frameOf, type PageHandle } from "~/ui/frame/page-handle";

const match = (handle: PageHandle | undefined, data: unknown = { name: "Walsall" }) => ({
	data,
	params: { organisationId: "w" },
	handle,
});

describe("what a page tells the frame", () => {
	it("is asked of the innermost page, with its data and address", () => {
		const outer = match({ backHref: "/outer" });
		const inner = match({
			breadcrumbs: (data, params) => [{ text: data.name, href: `/organisations/${params.organisationId}` }],
			wide: true,
		});
		expect(frameOf([outer, inner])).toEqual({
			breadcrumbs: [{ text: "Walsall", href: "/organisations/w" }],
			wide: true,
		});
	});

	it("may be the address of the page before", () => {
		expect(frameOf([match({ backHref: "/people" })])).toEqual({ backHref: "/people" });
		expect(frameOf([match({ backHref: (_, params) => `/organisations/${params.organisationId}` })])).toEqual({
			backHref: "/organisations/w",
		});
	});

	it("is nothing where the page says nothing", () => {
		expect(frameOf([match(undefined)])).toEqual({});
		expect(frameOf([])).toEqual({});
	});
});
