import { describe, expect, it } from "vitest";
import { comesFromOwnPage } from "~/commands/serve/origin-check";

const OWN = "https://bids.example.org";

describe("a write comes from a page of this site", () => {
	it.each([
		["its Origin says so", { origin: OWN }],
		["its Origin and the browser's own header say so", { origin: OWN, "sec-fetch-site": "same-origin" }],
		["it has no Origin but a Referer of this site", { referer: `${OWN}/bids/new?step=2` }],
	])("when %s", (_why, headers) => {
		expect(comesFromOwnPage(headers, OWN)).toBe(true);
	});

	it.each([
		["its Origin is another site", { origin: "https://evil.example" }],
		["its Origin is this host by another scheme", { origin: "http://bids.example.org" }],
		["its Origin is this host at another port", { origin: `${OWN}:8443` }],
		["its Origin only begins like this site", { origin: `${OWN}.evil.example` }],
		["its Origin is hidden", { origin: "null" }],
		["its Origin is hidden and its Referer is this site", { origin: "null", referer: `${OWN}/` }],
		["the browser calls it cross-site", { origin: OWN, "sec-fetch-site": "cross-site" }],
		["the browser calls it same-site", { origin: OWN, "sec-fetch-site": "same-site" }],
		["its Referer is another site", { referer: "https://evil.example/https://bids.example.org/" }],
		["its Referer is no address", { referer: "bids.example.org" }],
		["it says nothing", {}],
		["only the browser's own header speaks for it", { "sec-fetch-site": "same-origin" }],
	])("but not when %s", (_why, headers) => {
		expect(comesFromOwnPage(headers, OWN)).toBe(false);
	});
});
