import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { ErrorPage, errorTitle, type PageError } from "~/ui/frame/error-page";

const draw = (error: PageError) =>
	renderToStaticMarkup(<ErrorPage error={error} requestId="9f1c" signedIn={false} />).replace(/\s+/g, " ");

describe("an error page", () => {
	it.each([
		[{ status: 404 }, "Page not found"],
		[{ status: 403, code: "forbidden" }, "You cannot do this"],
		[{ status: 403, code: "interested" }, "You cannot do this because you have an interest"],
		[{ status: 409, code: "move-not-possible" }, "This cannot be done now"],
		[{ status: 422, code: "whatever" }, "This could not be done"],
		[{ status: 405 }, "This could not be done"],
		[{ status: 413, code: "too-many-fields" }, "That is too much at once"],
		[{ status: 413, code: "too-large" }, "That is too much at once"],
		[{ status: 503, code: "busy" }, "Busy: try again in a minute"],
		[{ status: 503, code: "files-arriving" }, "Busy: try again in a minute"],
		[{ status: 507, code: "disk-full" }, "There is no room for files at the moment"],
		[{ status: 422, code: "file-waiting" }, "This file cannot be opened yet"],
		[{ status: 422, code: "file-infected" }, "This file was deleted"],
		[{ status: 500 }, "Sorry, there is a problem with the service"],
	] as const)("%j: %s", (error, title) => {
		expect(errorTitle(error)).toBe(title);
		expect(draw(error)).toContain(`<h1 class="govuk-heading-l">${title}</h1>`);
		expect(draw(error)).toContain("9f1c");
	});

	it("names the moves that were possible, in words", () => {
		const html = draw({ status: 409, code: "move-not-possible", possible: ["put-to-board", "decide"] });
		expect(html).toContain("<li>put the proposal to the board</li><li>sign a decision</li>");
	});

	it("that is not found sends those to sign in who have not", () => {
		expect(draw({ status: 404 })).toContain('href="/sign-in"');
		const html = renderToStaticMarkup(<ErrorPage error={{ status: 404 }} requestId={null} signedIn />);
		expect(html).not.toContain("/sign-in");
		expect(html).not.toContain("give this number");
	});

	it("says what there is too much of", () => {
		expect(draw({ status: 413, code: "too-large" })).toContain("text you sent is longer");
		expect(draw({ status: 503, code: "files-arriving" })).toContain("Too many files are being sent");
	});

	it("shows no code of the program's own", () => {
		for (const code of ["not-found", "forbidden", "interested", "move-not-possible"])
			expect(draw({ status: 403, code })).not.toContain(code);
	});
});
