import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { pence } from "~/domain/money";
import { Money } from "~/ui/money";
import { DateOnly, When } from "~/ui/when";

it("shows money in pounds and pence with its minus sign", () => {
	expect(renderToStaticMarkup(<Money pence={pence(50926000)} />)).toContain(">£509,260.00<");
	expect(renderToStaticMarkup(<Money pence={pence(-4000)} />)).toContain(">−£40.00<");
});

it("shows times in London and keeps the instant for machines", () => {
	expect(renderToStaticMarkup(<When instant="2013-10-11T16:00:00.000Z" />)).toBe(
		'<time dateTime="2013-10-11T16:00:00.000Z">11 October 2013 at 5:00pm</time>',
	);
	expect(renderToStaticMarkup(<DateOnly date="2013-10-11" />)).toContain("11 October 2013");
});
