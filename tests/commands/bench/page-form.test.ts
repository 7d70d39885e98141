import { describe, expect, it } from "vitest";
import { fieldsOnPage, typedInto } from "~/commands/bench/page-form";

const PAGE = `<form method="post" action="/sign-out"><button>Sign out</button></form><main>
<form method="get"><input name="search"/></form>
<form method="post"><input type="hidden" name="_revision" value="3"/>
<input type="radio" name="points.1" value="0"/><input type="radio" name="points.1" value="3"/>
<textarea name="reason.1" rows="5">Fish &amp; chips</textarea>
<select name="nature"><option value="">Not given</option><option value="capital" selected="">Capital</option></select>
<input type="checkbox" name="unticked" value="yes"/><button>Save</button></form>
<form method="post"><input name="other" value="1"/></form></main>`;

describe("the form of a page", () => {
	it("is read as a browser would send it, of the forms that are posted in its main part", () => {
		expect(fieldsOnPage(PAGE, "points")).toEqual([
			["_revision", "3"],
			["points.1", ""],
			["reason.1", "Fish & chips"],
			["nature", "capital"],
		]);
		expect(fieldsOnPage(PAGE, "other")).toEqual([["other", "1"]]);
		expect(fieldsOnPage(PAGE, "nothing")).toBeUndefined();
	});

	it("takes what is typed under a field’s name, or under how the names of several begin", () => {
		const fields = fieldsOnPage(PAGE, "points") ?? [];
		expect(typedInto(fields, { points: "3", reason: "Better", password: "secret" })).toEqual([
			["_revision", "3"],
			["points.1", "3"],
			["reason.1", "Better"],
			["nature", "capital"],
			["password", "secret"],
		]);
	});
});
