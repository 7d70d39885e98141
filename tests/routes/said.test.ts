import { describe, expect, it } from "vitest";
import { anotherOr, saying, takeSaid } from "~/said";
import { testWorld } from "../support/context";
import { routeArgs } from "../support/requests";

/** The cookies of an answer, as the browser sends them with its next request. */
const kept = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(";")[0])
		.join("; ");

const live = (args: ReturnType<typeof routeArgs>, sessionSecret = "secret") => {
	Object.assign(args.context.application, { mode: "live", secureCookies: true, sessionSecret });
	return args;
};

function next(args: ReturnType<typeof routeArgs>, cookie: string) {
	args.request.headers.set("Cookie", cookie);
	return takeSaid(args);
}

describe("what a save has the next page say", () => {
	const page = () => routeArgs(testWorld(), null, "/funds/new?from=home");

	it("is said once: the page that says it takes it away", () => {
		const answer = saying(page(), "/funds/1", "You added the fund", "Next, enter its pot – £1.");
		expect(answer.headers.get("Location")).toBe("/funds/1");
		const taken = next(page(), kept(answer));
		expect(taken?.said).toEqual({ done: "You added the fund", next: "Next, enter its pot – £1." });
		expect(taken?.header).toMatch(/^tranche-said=; .*Max-Age=0/);
		expect(takeSaid(page())).toBeNull();
	});

	it("is only what this installation sealed, when live", () => {
		const sealed = kept(saying(live(page()), "/", "You saved it"));
		expect(next(live(page()), sealed)?.said.done).toBe("You saved it");
		expect(next(live(page(), "another secret"), sealed)).toBeNull();
		expect(next(live(page()), sealed.replace(/\..*$/, ""))).toBeNull();
	});

	it("is nothing where a cookie was made up", () => {
		expect(next(page(), "tranche-said=bm90aGluZw")).toBeNull();
	});

	it("keeps a new session beside it", () => {
		const answer = saying(page(), "/", "Your password is set", "You are signed in.", "tranche=abc; Path=/");
		expect(answer.headers.getSetCookie()).toHaveLength(2);
	});

	it("leads back to the page itself where another is to be added", () => {
		const sent = new FormData();
		expect(anotherOr(page(), sent, "/funds")).toBe("/funds");
		sent.set("next", "another");
		expect(anotherOr(page(), sent, "/funds")).toBe("/funds/new?from=home");
	});
});
