import type { AppLoadContext } from "@remix-run/node";
import { expect, test } from "vitest";
import { laterBy } from "~/clock";
import { STILL_OPEN } from "~/domain/bid/unsaved-words";
import { browserKey, contextFor, sessionCookie, sessionToken } from "~/session";
import { read } from "~/use-cases/context";
import { readOnce } from "~db/client";
import { membership } from "~db/schema/people";
import { testWorld } from "../support/context";
import { routeArgs } from "../support/requests";

function contextWith(sessionSecret: string | undefined): AppLoadContext {
	const { db, clock, ids } = testWorld();
	return {
		application: {
			db,
			clock,
			ids,
			mode: "live",
			origin: "https://tranche.example.org",
			secureCookies: true,
			...(sessionSecret === undefined ? {} : { sessionSecret }),
		},
		requestId: "test-request",
		address: "127.0.0.1",
	};
}

const asked = (context: AppLoadContext, cookie: string) =>
	sessionToken({ context, request: new Request("http://127.0.0.1/", { headers: { Cookie: cookie } }) });

test("a live session's cookie is sealed: its token is read back, and a cookie with another seal is nobody's", () => {
	const context = contextWith("a secret of this installation");
	const header = sessionCookie(context, "token-1");
	expect(header).toMatch(/^__Host-tranche=token-1\.[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; .*; Secure$/);
	const cookie = header.split(";")[0] ?? "";
	expect(asked(context, cookie)).toBe("token-1");
	expect(asked(context, cookie.replace("token-1", "token-2"))).toBeNull();
	expect(asked(context, "__Host-tranche=token-1")).toBeNull();
	expect(asked(contextWith("another secret"), cookie)).toBeNull();
});

test("a demonstration's cookie is the token alone", () => {
	const context = contextWith(undefined);
	expect(asked(context, sessionCookie(context, "token-1").split(";")[0] ?? "")).toBe("token-1");
	expect(asked(context, "__Host-tranche=")).toBeNull();
	expect(sessionCookie(context, null)).toContain("Max-Age=0");
});

test("a browser keeps each person's words under a name and a key of their own, which only the installation knows", () => {
	const [here, elsewhere] = [contextWith("a secret of this installation"), contextWith("another secret")];
	const keys = [browserKey(here, "p1"), browserKey(here, "p2"), browserKey(elsewhere, "p1")];
	expect(new Set(keys.map(({ key }) => key)).size).toBe(3);
	expect(new Set(keys.map(({ who }) => who)).size).toBe(3);
	expect(Buffer.from(keys[0]?.key ?? "", "base64url")).toHaveLength(32);
	expect(browserKey(here, "p1")).toEqual(keys[0]);
});

test("a page that only tells that it is open keeps no session from being idle", () => {
	const world = testWorld();
	const person = world.person("fund-manager", world.organisation("office"));
	const { request, context } = routeArgs(world, person, "/");
	const start = world.clock.machineNow();
	const kindOfActor = (hours: number, header: Record<string, string> = {}) => {
		const headers = new Headers([...request.headers, ...Object.entries(header)]);
		const clock = { ...world.clock, machineNow: () => laterBy(start, hours * 3_600_000) };
		const later = { ...context, application: { ...context.application, clock } };
		return contextFor({ request: new Request(request.url, { headers }), context: later }).actor.kind;
	};
	expect(kindOfActor(7, { [STILL_OPEN]: "yes" })).toBe("person");
	expect(kindOfActor(9)).toBe("public");
});

test("whose roles change in a request is asked anew, whatever was read meanwhile", () => {
	const world = testWorld();
	const office = world.organisation("office");
	const person = world.person("fund-manager", office);
	const args = routeArgs(world, person, "/");
	const before = contextFor(args);
	expect(contextFor(args)).toBe(before);
	const startsAt = "2000-01-01T00:00:00.000Z";
	world.db
		.insert(membership)
		.values({ id: "later", personId: person, organisationId: office, role: "decision-maker", startsAt })
		.run();
	read(before, (tx) => readOnce(tx, "anything", () => 1));
	const { actor } = contextFor(args);
	const roles = actor.kind === "person" ? actor.memberships.map(({ role }) => role) : [];
	expect(roles).toEqual(expect.arrayContaining(["fund-manager", "decision-maker"]));
});
