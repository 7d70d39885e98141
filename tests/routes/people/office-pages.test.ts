import { describe, expect, it } from "vitest";
import { loader as rootLoader } from "~/root";
import { loader as auditPage } from "~/routes/audit";
import { loader as clockPage, action as moveClock } from "~/routes/demonstration";
import { loader as interestsPage } from "~/routes/interests._index";
import { loader as organisationsPage } from "~/routes/organisations._index";
import { action as changeOrganisation } from "~/routes/organisations.$organisationId.change";
import { action as addOrganisation } from "~/routes/organisations.new.$kind";
import { action as linkFor, loader as personPage } from "~/routes/people.$personId._index";
import { action as giveRole } from "~/routes/people.$personId.roles.new";
import { action as addPerson } from "~/routes/people.new";
import { keptMail } from "../../support/messages";
import { peopleWorld } from "../../support/people-builders";
import { answered, routeArgs } from "../../support/requests";

const WALSALL = {
	name: "Safer Walsall Partnership",
	areaName: "Walsall",
	areaGss: "E08000030",
	prefix: "W",
	accountableBody: "",
	identifier: "",
	priorities: "Town centre\r\n\r\nDoorstep crime",
	"startsOn.day": "31",
	"startsOn.month": "7",
	"startsOn.year": "1998",
};

describe("the organisations' pages", () => {
	it("add a partnership from what a browser sends", async () => {
		const world = peopleWorld();
		const params = { kind: "partnership" };
		const form = { ...WALSALL, key: "k".repeat(20) };
		const args = routeArgs(world, world.administrator, "/organisations/new/partnership", { params, form });
		expect(await answered(() => addOrganisation(args))).toMatchObject({
			status: 302,
			location: `/organisations/${"k".repeat(20)}`,
		});
		expect(
			organisationsPage(routeArgs(world, world.administrator, "/organisations")).organisations,
		).toContainEqual(
			expect.objectContaining({ name: "Safer Walsall Partnership", startsOn: "1998-07-31", prefix: "W" }),
		);
	});

	it("come back filled in, with what is wrong beside its field", async () => {
		const world = peopleWorld();
		const params = { kind: "partnership" };
		const send = (form: typeof WALSALL) =>
			answered(() =>
				addOrganisation(
					routeArgs(world, world.administrator, "/organisations/new/partnership", { params, form }),
				),
			);
		const taken = await send({ ...WALSALL, prefix: "ss" });
		expect(taken).toMatchObject({
			status: 400,
			data: {
				errors: { prefix: "Safer Sandwell Partnership has the prefix SS in these years. Enter another one" },
			},
		});
		expect(taken.data).toMatchObject({
			values: { ...WALSALL, prefix: "ss", priorities: "Town centre\n\nDoorstep crime" },
		});
		expect((await send({ ...WALSALL, areaGss: "Walsall", "startsOn.month": "13" })).data).toMatchObject({
			errors: { startsOn: "First day must be a real date, like 1 September 2026, 1/9/2026 or 2026-09-01" },
		});
	});

	it("show both texts when somebody else saved first", async () => {
		const world = peopleWorld();
		const params = { organisationId: world.sandwell };
		const send = (name: string) =>
			answered(() =>
				changeOrganisation(
					routeArgs(world, world.administrator, "/", {
						params,
						form: { ...WALSALL, name, prefix: "SS", revision: "1" },
					}),
				),
			);
		expect(await send("Theirs")).toMatchObject({ status: 302 });
		expect(await send("Mine")).toMatchObject({
			status: 409,
			data: {
				values: { name: "Mine" },
				conflict: {
					revision: 2,
					savedBy: "Gareth Plimwell",
					fields: expect.arrayContaining([
						{ label: "Name", theirs: "Theirs", yours: "Mine" },
						{ label: "First day", theirs: "31 July 1998", yours: "31 July 1998" },
					]),
				},
			},
		});
	});

	it("are not found by a bidder, and may be seen but not changed by the fund manager", async () => {
		const world = peopleWorld();
		const bidder = world.person("bidder", world.sandwell);
		const fundManager = world.person("fund-manager", world.office);
		const params = { kind: "board" };
		const status = async (personId: string, work: (args: ReturnType<typeof routeArgs>) => unknown) =>
			(await answered(() => work(routeArgs(world, personId, "/", { params, form: { ...WALSALL } })))).status;
		expect(await status(bidder, organisationsPage)).toBe(404);
		expect(await status(fundManager, organisationsPage)).toBe(200);
		expect(await status(bidder, addOrganisation)).toBe(404);
		expect(await status(fundManager, addOrganisation)).toBe(403);
	});
});

describe("the people's pages", () => {
	it("show an invitation once, as a whole address", async () => {
		const world = peopleWorld();
		const form = { name: "Nadia", email: "nadia@example.org", key: "k".repeat(20) };
		const { data } = await answered(() =>
			addPerson(routeArgs(world, world.administrator, "/people/new", { form })),
		);
		expect(data).toMatchObject({
			invited: {
				name: "Nadia",
				link: { address: expect.stringMatching(/^http:\/\/127\.0\.0\.1\/link\/[\w-]{43}$/) },
			},
		});
		const params = { personId: "k".repeat(20) };
		const page = personPage(routeArgs(world, world.administrator, "/", { params }));
		expect(await page).toMatchObject({ link: { kind: "invitation" } });
		expect(JSON.stringify(await page)).not.toContain("/link/");
		const again = await answered(() =>
			linkFor(routeArgs(world, world.administrator, "/", { params, form: {} })),
		);
		expect(again.data).toMatchObject({ kind: "invitation", address: expect.stringContaining("/link/") });
	});

	it("send an invitation and a new link by mail where the service sends any, and show neither", async () => {
		const world = peopleWorld();
		const { mailer, letters, send } = keptMail();
		const key = "k".repeat(20);
		const byMail = (path: string, more: Parameters<typeof routeArgs>[3]) => {
			const { context, ...args } = routeArgs(world, world.administrator, path, more);
			return { ...args, context: { ...context, application: { ...context.application, mailer } } };
		};
		const form = { name: "Nadia", email: "nadia@example.org", key };
		const added = await answered(() => addPerson(byMail("/people/new", { form })));
		expect(added.data).toEqual({
			invited: { personId: key, name: "Nadia", email: "nadia@example.org", link: null },
		});
		const params = { personId: key };
		expect(await personPage(byMail("/", { params }))).toMatchObject({
			...{ link: null, linkByMail: { kind: "invitation", state: "waiting" }, sendsMail: true },
		});
		const again = await answered(() => linkFor(byMail("/", { params, form: { by: "mail" } })));
		expect(again).toMatchObject({ status: 302, location: `/people/${key}` });
		await send(world.system);
		expect(letters.map(({ to, subject }) => `${to.address}: ${subject}`)).toEqual([
			"nadia@example.org: Your account on Tranche",
		]);
		const byHand = await answered(() => linkFor(byMail("/", { params, form: { by: "hand" } })));
		expect(byHand.data).toMatchObject({ address: expect.stringContaining("/link/") });
	});

	it("give a role from one choice of role and organisation", async () => {
		const world = peopleWorld();
		const personId = world.person("bidder", world.sandwell);
		const blank = {
			"from.day": "",
			"from.month": "",
			"from.year": "",
			"to.day": "",
			"to.month": "",
			"to.year": "",
		};
		const send = (held: string) =>
			answered(() =>
				giveRole(
					routeArgs(world, world.administrator, "/", { params: { personId }, form: { ...blank, held } }),
				),
			);
		expect(await send(`signatory@${world.sandwell}`)).toMatchObject({
			location: `/people/${personId}`,
		});
		expect(await send(`administrator@${world.sandwell}`)).toMatchObject({
			status: 400,
			data: { errors: { held: "Select a role" } },
		});
	});
});

describe("the frame", () => {
	it("names who is signed in and gives the time in a demonstration only", () => {
		const world = peopleWorld("2026-05-01T09:00:00.000Z");
		expect(rootLoader(routeArgs(world, world.administrator, "/")).data).toMatchObject({
			name: "Gareth Plimwell",
			roles: ["administrator"],
			demonstrationTime: "2026-05-01T09:00:00.000Z",
		});
		const live = routeArgs(world, null, "/");
		Object.assign(live.context.application, { mode: "live" });
		expect(rootLoader(live).data).toMatchObject({ name: null, roles: [], demonstrationTime: null });
	});
});

describe("the demonstration's page", () => {
	it("moves the clock on by a button or to a typed time, and comes back when it is not later", async () => {
		const world = peopleWorld("2026-05-01T09:00:00.000Z");
		world.demonstrate();
		const send = (form: Readonly<Record<string, string>>) =>
			answered(() => moveClock(routeArgs(world, null, "/demonstration", { form })));
		expect(await send({ step: "day" })).toMatchObject({ location: "/demonstration" });
		const typed = { "instant.day": "1", "instant.month": "5", "instant.year": "2026", "instant.time": "8am" };
		expect(await send(typed)).toMatchObject({
			status: 400,
			data: { errors: { instant: expect.stringContaining("later than the present one") }, values: typed },
		});
		expect((await send({ ...typed, "instant.time": "25:00" })).data).toMatchObject({
			errors: { "instant.time": "The new time must have a time, like 17:00 or 5pm" },
		});
	});

	it("is not there in a live installation, to read or to send to", async () => {
		const world = peopleWorld();
		expect(await answered(() => clockPage(routeArgs(world, null, "/demonstration")))).toMatchObject({
			status: 404,
		});
		const form = { step: "day" };
		expect(await answered(() => moveClock(routeArgs(world, null, "/demonstration", { form })))).toMatchObject(
			{
				status: 404,
			},
		);
	});
});

describe("who may open which page", () => {
	it("sends nobody to sign in, and tells those without the role nothing", async () => {
		const world = peopleWorld();
		const bidder = world.person("bidder", world.sandwell);
		expect(await answered(() => auditPage(routeArgs(world, null, "/audit?page=2")))).toMatchObject({
			status: 302,
			location: "/sign-in?return=%2Faudit%3Fpage%3D2",
		});
		expect(await answered(() => auditPage(routeArgs(world, bidder, "/audit")))).toMatchObject({
			status: 404,
		});
		const own = interestsPage(routeArgs(world, bidder, "/interests"));
		expect(own).toMatchObject({ byRole: ["Safer Sandwell Partnership"], register: null });
	});
});
