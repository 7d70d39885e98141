import { describe, expect, it } from "vitest";
import { loader as accountPage } from "~/routes/account._index";
import { action as aboutAction } from "~/routes/bids.$bidId.about";
import { loader as linkPage, action as setPassword } from "~/routes/link.$token";
import { action, loader } from "~/routes/sign-in";
import { action as signOut } from "~/routes/sign-out";
import { createPerson } from "~/use-cases/people/create-person";
import { PASSWORD, peopleWorld } from "../../support/people-builders";
import { answered, routeArgs } from "../../support/requests";

const ACCOUNTS = [{ email: "demo@example.org", name: "Demo", what: "Bidder", can: "Start a bid" }];

async function pageWorld() {
	const world = peopleWorld();
	const personId = world.person("bidder", world.sandwell);
	await world.withPassword(personId);
	const email = `${personId}@example.org`;
	const send = (form: Readonly<Record<string, string>>, demonstration = false) => {
		const args = routeArgs(world, null, "/sign-in", { form });
		if (demonstration)
			Object.assign(args.context.application, {
				demonstration: {
					password: "shown",
					accounts: [...ACCOUNTS, { email }],
					rounds: [{ title: "Open round", people: ACCOUNTS }],
				},
			});
		return args;
	};
	return { ...world, personId, email, send };
}

/** The cookie that a response sets, without its attributes, and those attributes. */
async function cookieOf(work: () => unknown) {
	const response = await Promise.resolve(work()).catch((thrown: unknown) => thrown);
	if (!(response instanceof Response)) throw new Error("no response");
	const [session = "", browser = ""] = response.headers.getSetCookie();
	const [pair = "", ...attributes] = session.split("; ");
	return { pair, attributes, browser, location: response.headers.get("Location"), status: response.status };
}

describe("the sign-in page", () => {
	it("offers nobody's account and no password outside a demonstration", async () => {
		const world = await pageWorld();
		expect(loader(routeArgs(world, null, "/sign-in?return=/bids"))).toEqual({
			returnTo: "/bids",
			demonstration: null,
		});
	});

	it("offers the demonstration's accounts by round, with what each can do there", async () => {
		const world = await pageWorld();
		const args = world.send({}, true);
		args.request = new Request("http://127.0.0.1/sign-in");
		const { demonstration } = loader(args);
		expect(demonstration?.rounds).toEqual([
			{
				title: "Open round",
				people: [{ email: "demo@example.org", name: "Demo", what: "Bidder", can: "Start a bid" }],
			},
		]);
	});

	it("signs in with a cookie that scripts and other sites cannot use, and goes back", async () => {
		const world = await pageWorld();
		const args = world.send({ email: world.email, password: PASSWORD, return: "/bids" });
		const { pair, attributes, location, status } = await cookieOf(() => action(args));
		expect([status, location]).toEqual([302, "/bids"]);
		expect(pair).toMatch(/^tranche=[\w-]{43}$/);
		expect(attributes).toEqual(["Path=/", "HttpOnly", "SameSite=Lax", "Max-Age=604800"]);
		const next = routeArgs(world, null, "/account");
		next.request.headers.set("Cookie", pair);
		expect(accountPage(next)).toMatchObject({ email: world.email });
	});

	it("over https gives a __Host- cookie with Secure", async () => {
		const world = await pageWorld();
		const args = world.send({ email: world.email, password: PASSWORD, return: "" });
		Object.assign(args.context.application, { secureCookies: true, mode: "live" });
		const { pair, attributes, browser } = await cookieOf(() => action(args));
		expect(pair).toMatch(/^__Host-tranche=/);
		expect(attributes).toContain("Secure");
		expect(browser).toMatch(
			/^__Host-tranche-browser=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=31536000; Secure$/,
		);
	});

	it("lets a browser in that was used before while strangers guess, with its own seal alone", async () => {
		const world = await pageWorld();
		const sent = { email: world.email, password: PASSWORD, return: "/bids" };
		const { browser } = await cookieOf(() => action(world.send(sent)));
		for (let count = 0; count < 50; count++) {
			const args = world.send({ ...sent, password: "wrong" });
			await action({ ...args, context: { ...args.context, address: `198.51.100.${count}` } });
		}
		const from = async (cookie: string) => {
			const args = world.send(sent);
			args.request.headers.set("Cookie", cookie);
			return (await answered(() => action(args))).status;
		};
		const pair = browser.split(";")[0] ?? "";
		expect(await from("")).toBe(400);
		expect(await from(pair.replace(/.$/, (last) => (last === "A" ? "E" : "A")))).toBe(400);
		expect(await from(pair)).toBe(302);
	});

	it.each(["https://example.com/", "//example.com", "/\\example.com"])("never goes on to %s", async (to) => {
		const world = await pageWorld();
		const args = world.send({ email: world.email, password: PASSWORD, return: to });
		expect((await cookieOf(() => action(args))).location).toBe("/");
	});

	it("comes back with the address filled in and the password not", async () => {
		const world = await pageWorld();
		const answer = await answered(() =>
			action(world.send({ email: world.email, password: "wrong password" })),
		);
		expect(answer).toMatchObject({
			status: 400,
			data: {
				errors: { email: "The email address or the password is not right" },
				values: { email: world.email },
			},
		});
		expect(JSON.stringify(answer.data)).not.toContain("wrong password");
	});

	it("says how long to wait after ten failures", async () => {
		const world = await pageWorld();
		const wrong = { email: world.email, password: "wrong" };
		for (let count = 0; count < 10; count++) await action(world.send(wrong));
		const answer = await answered(() => action(world.send(wrong)));
		expect(answer.data).toMatchObject({
			errors: { email: "There were too many failed tries. Wait 1 minute, then try again" },
		});
	});

	it("signs in with one click in a demonstration and nowhere else", async () => {
		const world = await pageWorld();
		const click = { account: world.email, return: "" };
		expect(await answered(() => action(world.send(click, true)))).toMatchObject({ status: 404 });
		world.demonstrate();
		expect((await cookieOf(() => action(world.send(click, true)))).pair).toMatch(/^tranche=/);
		expect(await answered(() => action(world.send(click)))).toMatchObject({ status: 404 });
	});
});

describe("signing out", () => {
	it("takes the cookie away and ends the session", async () => {
		const world = await pageWorld();
		const args = routeArgs(world, world.personId, "/sign-out", { form: {} });
		const cookie = args.request.headers.get("Cookie") ?? "";
		const { pair, attributes } = await cookieOf(() => signOut(args));
		expect(pair).toBe("tranche=");
		expect(attributes).toContain("Max-Age=0");
		const next = routeArgs(world, null, "/account");
		next.request.headers.set("Cookie", cookie);
		expect(await answered(() => accountPage(next))).toMatchObject({ location: "/sign-in?return=%2Faccount" });
	});
});

describe("a one-time link's page", () => {
	it("greets by name, sets the password and signs in; then says that it was used", async () => {
		const world = peopleWorld();
		const created = createPerson(world.asAdministrator(), { name: "Nadia", email: "nadia@example.org" });
		const path = (created.ok && created.value.invitation?.link) || "";
		const params = { token: path.replace("/link/", "") };
		expect((await answered(() => linkPage(routeArgs(world, null, path, { params })))).data).toEqual({
			person: { name: "Nadia", email: "nadia@example.org", invited: true },
		});
		const form = { wanted: PASSWORD };
		const { pair, location } = await cookieOf(() =>
			setPassword(routeArgs(world, null, path, { params, form })),
		);
		expect(pair).toMatch(/^tranche=[\w-]{43}$/);
		expect(location).toBe("/");
		expect(await answered(() => linkPage(routeArgs(world, null, path, { params })))).toMatchObject({
			status: 404,
			data: { person: null },
		});
	});
});

describe("a form that arrives after its sender's session has ended", () => {
	const typed = {
		aims: "A long text.\r\nWith two lines.",
		tick: ["a", "b"],
		revision: "3",
		password: "secret one",
	};

	/** Sends a form as nobody to a page for signed-in people, and goes where that sends it. */
	async function arrivesLate(world: Awaited<ReturnType<typeof pageWorld>>) {
		const late = routeArgs(world, null, "/bids/b1/about", { params: { bidId: "b1" }, form: typed });
		const sent = await answered(() => aboutAction(late));
		expect(sent.status).toBe(307);
		expect(sent.location).toBe("/sign-in?return=%2Fbids%2Fb1%2Fabout&form=unsent");
		const shown = await answered(() => action(routeArgs(world, null, sent.location ?? "", { form: typed })));
		const { values } = shown.data as { readonly values: { readonly unsent: string } };
		return { status: shown.status, unsent: values.unsent };
	}

	it("is kept while its sender signs in, a wrong password between, and can then be sent again", async () => {
		const world = await pageWorld();
		const { status, unsent } = await arrivesLate(world);
		expect(status).toBe(401);
		expect(unsent).not.toContain("secret one");
		const form = { email: world.email, password: "wrong password", return: "/bids/b1/about", unsent };
		const wrong = await answered(() => action(world.send(form)));
		expect(wrong).toMatchObject({ status: 400, data: { values: { unsent } } });
		const right = await answered(() => action(world.send({ ...form, password: PASSWORD })));
		expect(right.data).toMatchObject({
			again: {
				to: "/bids/b1/about",
				fields: [
					["aims", typed.aims],
					["tick", "a"],
					["tick", "b"],
					["revision", "3"],
				],
			},
		});
	});

	it("is kept for somebody who signs in to the demonstration by name", async () => {
		const world = await pageWorld();
		world.demonstrate();
		const { unsent } = await arrivesLate(world);
		const form = { account: world.email, return: "/bids/b1/about", unsent };
		const again = await answered(() => action(world.send(form, true)));
		expect(again.data).toMatchObject({ again: { to: "/bids/b1/about" } });
	});

	it("is never sent on to another site", async () => {
		const world = await pageWorld();
		const form = {
			email: world.email,
			password: PASSWORD,
			return: "//example.com",
			unsent: '[["aims","x"]]',
		};
		expect((await cookieOf(() => action(world.send(form)))).location).toBe("/");
	});
});
