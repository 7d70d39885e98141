import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { londonDate } from "~/forms/dates";
import { choice, choices, money, requiredText } from "~/forms/fields";
import { ConflictNotice } from "~/ui/form/conflict-notice";
import {
	CheckboxesField,
	DateField,
	MoneyField,
	PasswordField,
	RadiosField,
	TextAreaField,
	TextField,
} from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import { SignedInAs } from "~/ui/frame/signed-in-as";
import { WayBack } from "~/ui/frame/way-back";
import { elementById, parsed, textById } from "../../support/html";
import { renderPage } from "../../support/render-page";

const schema = z.object({
	title: requiredText(20, { missing: "Enter a title", tooLong: "Title must be 20 characters or less" }),
	aims: requiredText(200, { missing: "Enter the aims", tooLong: "Aims must be 200 characters or less" }),
	amount: money({ what: "Amount asked" }),
	kind: choice(["capital", "revenue"], { missing: "Choose capital or revenue" }),
	themes: choices(["a", "b", "c"], { missing: "Choose a theme" }),
	starts: londonDate({ what: "Start date", missing: "Enter the start date" }),
});

const fields = (
	<>
		<TextField name="title" label="Title" hint="As it will be published" />
		<TextAreaField name="aims" label="Aims" maxLength={200} />
		<MoneyField name="amount" label="Amount asked" />
		<RadiosField
			name="kind"
			label="Kind"
			items={[
				{ value: "capital", text: "Capital" },
				{ value: "revenue", text: "Revenue" },
			]}
		/>
		<CheckboxesField
			name="themes"
			label="Themes"
			items={["a", "b", "c"].map((value) => ({ value, text: value.toUpperCase() }))}
		/>
		<DateField name="starts" label="Start date" />
		<PasswordField name="password" label="Password" />
	</>
);

function draw(props: Partial<Parameters<typeof FormPage>[0]>) {
	return parsed(
		renderPage(
			<FormPage schema={schema} title="About the bid" {...props}>
				{fields}
			</FormPage>,
		),
	);
}

describe("a form page as the server draws it", () => {
	it("posts to itself without JavaScript and carries the revision it was opened with", () => {
		const html = renderPage(
			<FormPage
				schema={schema}
				title="About the bid"
				revision={7}
				submitLabel="Save"
				submitName="intent"
				submitValue="save"
			>
				{fields}
			</FormPage>,
			"/bids/x/about",
		);
		expect(html).toContain('method="post"');
		expect(html).toContain('action="/bids/x/about"');
		expect(html).toContain('<input type="hidden" name="revision" value="7"/>');
		expect(html).toMatch(/<button[^>]*value="save"[^>]*name="intent"/);
		expect(html).not.toContain("style=");
		expect(html).not.toContain("govuk-error-summary");
	});

	it("is still of the revision that was sent when it comes back, though somebody saved meanwhile", () => {
		const values = { title: "", revision: "7" };
		const html = renderPage(
			<FormPage
				schema={schema}
				title="About the bid"
				revision={8}
				values={values}
				errors={{ title: "Enter it" }}
			>
				{fields}
			</FormPage>,
			"/bids/x/about",
		);
		expect(html).toContain('<input type="hidden" name="revision" value="7"/>');
		const conflict = { revision: 9, savedBy: "Jo Example", savedAt: "2013-10-01T15:30:00.000Z", fields: [] };
		const beside = renderPage(
			<FormPage schema={schema} title="About the bid" revision={9} values={values} conflict={conflict}>
				{fields}
			</FormPage>,
			"/bids/x/about",
		);
		expect(beside).toContain('<input type="hidden" name="revision" value="9"/>');
	});

	it("comes back filled with everything that was typed, save the password", () => {
		const page = draw({
			values: {
				title: "Safer <nights>",
				aims: "First line\nSecond line",
				amount: "1e5",
				kind: "revenue",
				themes: ["a", "c"],
				"starts.day": "31",
				"starts.month": "02",
				"starts.year": "2014",
				password: "secret",
			},
			errors: { amount: "Enter an amount in pounds, like 1,098.50" },
		});
		expect(elementById(page, "title")?.value).toBe("Safer <nights>");
		expect(textById(page, "aims")).toBe("First line\nSecond line");
		expect(elementById(page, "amount")?.value).toBe("1e5");
		expect(elementById(page, "kind")?.checked).toBeUndefined();
		expect(elementById(page, "kind-2")?.checked).toBe("");
		expect(elementById(page, "themes")?.checked).toBe("");
		expect(elementById(page, "themes-2")?.checked).toBeUndefined();
		expect(elementById(page, "themes-3")?.checked).toBe("");
		expect(elementById(page, "starts")?.value).toBe("31");
		expect(elementById(page, "starts.month")?.value).toBe("02");
		expect(elementById(page, "starts.year")?.value).toBe("2014");
		expect(elementById(page, "password")?.value).toBeUndefined();
	});

	it("links each error of the summary to a field that is there, and describes the field by it", () => {
		const errors = {
			title: "Enter a title",
			kind: "Choose capital or revenue",
			themes: "Choose a theme",
			starts: "Enter the start date",
			"starts.year": "Start date must include a year",
		};
		const html = renderPage(
			<FormPage schema={schema} title="About the bid" errors={errors}>
				{fields}
			</FormPage>,
		);
		const page = parsed(html);
		for (const [name, message] of Object.entries(errors)) {
			expect(html).toContain(`<a href="#${name}">${message}</a>`);
			expect(elementById(page, name), `a field with the id ${name}`).toBeDefined();
		}
		expect(elementById(page, "title")?.["aria-describedby"]).toBe("title-hint title-error");
		expect(textById(page, "title-error")).toBe("Error: Enter a title");
	});

	it("shows an error that belongs to no field without a link", () => {
		const html = renderPage(
			<FormPage schema={schema} title="About the bid" errors={{ "": "You cannot change this bid now" }}>
				{fields}
			</FormPage>,
		);
		expect(html).toContain("<li>You cannot change this bid now</li>");
	});

	it("marks only the box at fault of a date", () => {
		const page = draw({ errors: { "starts.year": "Start date must include a year" } });
		expect(elementById(page, "starts.year")?.class).toContain("govuk-input--error");
		expect(elementById(page, "starts")?.class).not.toContain("govuk-input--error");
		expect(textById(page, "starts-boxes-error")).toBe("Error: Start date must include a year");
	});
});

describe("a save that somebody else was faster with", () => {
	const page = renderPage(
		<FormPage
			schema={schema}
			title="About the bid"
			revision={3}
			values={{ title: "My title", aims: "Same" }}
			conflict={{
				revision: 5,
				savedBy: "Jo Example",
				savedAt: "2013-10-01T15:30:00.000Z",
				fields: [
					{ label: "Title", theirs: "Their title", yours: "My title" },
					{ label: "Aims", theirs: "Same", yours: "Same" },
				],
			}}
		>
			{fields}
		</FormPage>,
	);

	it("shows both texts of each field that differs, who saved and when", () => {
		expect(page).toContain("Somebody else saved this first");
		expect(page).toContain("Jo Example");
		expect(page).toContain("1 October 2013 at 4:30pm");
		expect(page).toContain("Their title");
		expect(page).toContain("My title");
		expect(page).not.toContain('<h3 class="govuk-heading-s">Aims</h3>');
	});

	it("leads back where the page does, unless it brings links of its own", () => {
		const form = (actions?: string) =>
			renderPage(
				<WayBack.Provider value="/rounds/r1">
					<FormPage schema={schema} title="A form" values={{}} {...(actions ? { actions } : {})}>
						{null}
					</FormPage>
				</WayBack.Provider>,
			);
		expect(form()).toContain('<a class="govuk-link" href="/rounds/r1">Cancel</a>');
		expect(form("Not yet")).not.toContain("Cancel");
	});

	it("says so when the other save was one's own, in another window", () => {
		const conflict = { revision: 5, savedBy: "Jo Example", savedAt: "2013-10-01T15:30:00.000Z", fields: [] };
		const seenBy = (name: string) =>
			renderPage(
				<SignedInAs.Provider value={name}>
					<ConflictNotice conflict={conflict} />
				</SignedInAs.Provider>,
			);
		expect(seenBy("Jo Example")).toContain("You saved this in another window");
		expect(seenBy("Jo Example")).not.toContain("Jo Example");
		expect(seenBy("Mo Example")).toContain("Somebody else saved this first");
	});

	it("keeps the person's own text in the form, with the revision that makes a second save deliberate", () => {
		expect(elementById(parsed(page), "title")?.value).toBe("My title");
		expect(page).toContain('<input type="hidden" name="revision" value="5"/>');
	});
});

it("lists the errors of a table row by row, as its boxes stand on the page", () => {
	const table = z.object({
		title: requiredText(20, { missing: "Enter a title", tooLong: "Too long" }),
		names: z.record(z.string(), z.string()),
		amounts: z.record(z.string(), z.string()),
		note: requiredText(20, { missing: "Enter a note", tooLong: "Too long" }),
	});
	const wrong = {
		title: "Enter a title",
		"names.0": "a",
		"names.1": "c",
		"amounts.0": "b",
		"amounts.1": "d",
		note: "e",
	};
	const boxes = { "names.0": "Line 1", "amounts.0": "Line 1", "names.1": "Line 2", "amounts.1": "Line 2" };
	const html = renderPage(
		<FormPage schema={table} title="Table" errors={wrong} boxes={boxes}>
			{null}
		</FormPage>,
	);
	const said = [...html.matchAll(/<a href="#([^"]+)">([^<]+)<\/a>/g)].map(
		([, field, text]) => `${field} ${text}`,
	);
	expect(said).toEqual([
		"title Enter a title",
		"names.0 Line 1: a",
		"amounts.0 Line 1: b",
		"names.1 Line 2: c",
		"amounts.1 Line 2: d",
		"note e",
	]);
});

it("keeps its heading, its error and the error's way where there is nothing to choose", () => {
	const html = renderPage(
		<FormPage schema={schema} title="Who may bid" showTitle={false} errors={{ themes: "Choose a theme" }}>
			<CheckboxesField
				name="themes"
				lacking="partnership"
				label={{ text: "Who may bid", isPageHeading: true }}
				items={[]}
			/>
		</FormPage>,
	);
	expect(html).toMatch(/<h1[^>]*>Who may bid<\/h1>/);
	expect(html).toMatch(/govuk-error-message[^>]*>.*Choose a theme/);
	expect(html).toMatch(/<p[^>]*id="themes"[^>]*tabindex="-1"/i);
});
