import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Db } from "~db/client";
import { insertInterest } from "~db/people/interest";
import { filledForm } from "../../support/filled-form";
import { headingJumps } from "../../support/html";
import { requestHandler, routeFiles } from "../../support/pages-in-process";
import { personOf, type Walker } from "../../support/walk-people";
import { addressOf, walkersIn, walkersOf } from "../../support/walk-requests";
import { copyOf, type Stage, type WalkWorld, walkWorld } from "../../support/walk-world";
import {
	everybody,
	isBelowARound,
	ofDecision,
	ofRound,
	otherSide,
	ownSide,
	type Row,
	type Sends,
	STAGES,
	seenAt,
	statusFor,
	without,
} from "./row";
import { ROWS } from "./rows";
import { twoChanges } from "./two-people";

/** Pages that show nothing of the second tranche: they are walked once. */
const APART =
	/^\/(bids\/\{draft\}|bids\/\{submitted\}\/\w+\/new|plans|people|organisations|account|link|rounds\/\{planned\})/;

/** Whose error pages are drawn too; those of all others are the same. */
const DRAWN: readonly Walker[] = ["nobody", "otherBidder", "auditor"];

let world: WalkWorld;
let site: Awaited<ReturnType<typeof routeFiles>>;
let walkers: ReturnType<typeof walkersIn>;

beforeAll(async () => {
	site = await routeFiles();
	world = await walkWorld();
	walkers = walkersIn(world, site.build);
}, 180_000);
afterAll(() => world?.close());

test("every page of the program has its row in the table, and every form that can be sent", () => {
	const known = new Set(ROWS.map(({ route }) => route));
	const names = site.files.map(({ name }) => name);
	expect(names.filter((name) => !known.has(name))).toEqual([]);
	expect([...known].filter((name) => !names.includes(name))).toEqual([]);
	const sent = new Set(ROWS.filter(({ sends }) => sends).map(({ route }) => route));
	const forEverybody = ["$", "demonstration", "kept-words", "link.$token", "sign-in", "sign-out"];
	const withForm = site.files.filter(({ hasAction }) => hasAction).map(({ name }) => name);
	expect(withForm.filter((name) => !sent.has(name) && !forEverybody.includes(name))).toEqual([]);
});

describe("a form that holds a revision", () => {
	const met = new Set<string>();
	const withForm = ROWS.filter(({ sends }) => sends && !sends.formless && !sends.at);

	test.each(withForm)("$address shows the second of two people both texts, and keeps theirs", async (row) => {
		const [sender] = row.sends?.who ?? [];
		if (!row.sends || !sender) return;
		const page = await walkers.get(sender, addressOf(world, row.sends.formOn ?? row.address));
		const filled = page.status === 200 ? filledForm(page.body) : {};
		if (!("revision" in filled)) return;
		met.add(row.address);
		const [first, second] = twoChanges(row.address, { ...filled, ...row.sends.with });
		if (!first || !second) {
			expect(row.address, "nothing is typed where something is removed").toMatch(/\/(remove|publish)\b/);
			return;
		}
		const named = (form: Readonly<Record<string, string>>) =>
			Object.fromEntries(Object.entries(form).map(([name, text]) => [name, addressOf(world, text)]));
		const path = addressOf(world, row.address);
		const copy = copyOf(world);
		const { post } = walkersOf(world, requestHandler(site.build), copy.db);
		const { revision: _, _opened: opened, ...unversioned } = second.form;
		// The second of them opened the page too: under a key of its own.
		const apart = opened ? { _opened: opened.replace(/^\S+/, "opened-by-another") } : {};
		const without = await post(sender, path, named(unversioned));
		const saved = await post(sender, path, named(first.form));
		const late = await post(sender, path, named({ ...second.form, ...apart }));
		copy.close();
		expect([without.status, without.failure], "without a revision").toEqual([409, undefined]);
		expect(saved.status, saved.body).toBeLessThan(400);
		expect([late.status, late.failure], "after somebody else").toEqual([409, undefined]);
		expect(late.body).toContain("conflict-title");
		for (const word of [first.word, second.word]) expect(late.body).toContain(addressOf(world, word));
		expect(without.body).toContain(addressOf(world, second.word));
	});

	test("is met at every stage of a fund, a plan, a round, a bid, its scores and the needs formula", () => {
		const stages = [...met].map((address) => address.split("/")[1]);
		expect([...new Set(stages)].sort()).toEqual(
			["people", "organisations", "forms", "funds", "plans", "rounds", "needs", "bids", "assessments"].sort(),
		);
		expect(met.size).toBeGreaterThan(40);
	});
});

/** Everybody of the office, the board and the deciding office, each with an interest. */
const CLOSED_OUT = without([...ofRound, "administrator"], "unassignedAssessor");

/** Where the published decision is told to everybody: its notice, printed too, and its rows in the ledger. */
const TOLD_BY_PUBLICATION: readonly string[] = [
	"/decisions/{number}",
	"/decisions/{number}/check.html",
	"/decisions/{number}/content.json",
	"/decisions/{number}/table.csv",
	"/rounds/{tranche}/print",
	"/funds/{oldFund}",
	"/funds/{oldFund}/table.csv",
];

/** What tells of the round of 2013, which is published and has bids of the same titles as its copy that is walked. */
const OF_2013 = /\/data\/360giving\.(json|csv)$|\/(awards|grants)(\/table\.csv)?$|\/published\/B2/;

/** The titles of the bids of the partnership with a prefix, those of the round that is walked. */
function titlesOf(prefix: string): readonly string[] {
	const rows = world.db.$client
		.prepare("SELECT title FROM bid WHERE round_id = ? AND reference LIKE ?")
		.pluck()
		.all(world.records.tranche, `${prefix}%`);
	expect(rows.length).toBeGreaterThan(0);
	return rows.map(String);
}

/** Where people of the office, the board and the deciding office are told one of some titles, as "walker address". */
async function placesThatTell(rows: readonly Row[], db: Db, titles: readonly string[]) {
	const places: string[] = [];
	for (const { route, address } of rows.filter((row) => !OF_2013.test(row.address))) {
		const there = walkersOf(world, requestHandler(site.build, route), db);
		for (const walker of CLOSED_OUT) {
			const { status, body } = await there.data(walker, addressOf(world, address));
			if (status === 200 && titles.some((title) => body.includes(title))) places.push(`${walker} ${address}`);
		}
	}
	return places;
}

/** The partnership, by its prefix, of the bid that a record of the world is of. */
const OF_BID: Readonly<Record<string, string>> = {
	submitted: "B",
	asked: "B",
	submittedFile: "B",
	submittedAssessment: "B",
	gap: "C",
	gapCriterion: "C",
	halfScored: "D",
	assessment: "D",
	walsall: "W",
	walsallFile: "W",
};

/** Rows about a bid of the partnership with a prefix: its pages, files and forms. */
const rowsAbout = (rows: readonly Row[], prefix: string) =>
	rows.filter(({ address }) =>
		[...address.matchAll(/\{(\w+)\}/g)].some(([, name = ""]) => OF_BID[name] === prefix),
	);

/** A form as the one fills it in who may send it. */
async function meantForm({ address, sends }: Row): Promise<Readonly<Record<string, string>> | null> {
	const [sender] = sends?.who ?? [];
	if (!sends || !sender) return null;
	const page = await walkers.get(sender, addressOf(world, sends.formOn ?? address));
	const chosen = Object.entries(sends.with ?? {}).map(([name, text]) => [name, addressOf(world, text)]);
	return { ...(sends.formless ? {} : filledForm(page.body)), ...Object.fromEntries(chosen) };
}

/** Lists that can be searched, in which a bid stands by its reference alone for whom an interest closes it to. */
const SEARCHED = [
	"/rounds",
	"/bids",
	"/assessments",
	"/decisions",
	"/audit",
	"/rounds/{tranche}/bids",
	"/rounds/{tranche}/eligibility",
	"/rounds/{tranche}/assessors",
	"/rounds/{tranche}/moderation",
	"/rounds/{tranche}/ranking",
	"/rounds/{tranche}/allocation",
	"/rounds/{tranche}/board",
	"/decisions/drafts/{decision}",
];

/** A copy of the world in which all of them have an interest in the partnership with a prefix. */
function copyWithInterests(prefix: string) {
	const copy = copyOf(world);
	const partnership = copy.db.$client
		.prepare("SELECT id FROM organisation WHERE prefix = ?")
		.pluck()
		.get(prefix);
	for (const walker of CLOSED_OUT) {
		if (walker === "nobody") continue;
		const personId = personOf(world, walker);
		const declaredAt = world.clock.now();
		const interest = { id: `interest-${walker}`, personId, organisationId: String(partnership) };
		insertInterest(copy.db, { ...interest, nature: "A relation", declaredAt, recordedBy: personId });
	}
	return copy;
}

/** What everybody was told at each stage, by address and walker; keys that are new each time left out. */
const told = new Map<string, string>();
const keyOf = (stage: Stage, walker: Walker, address: string) => `${stage} ${walker} ${address}`;

/** How each page that a stranger is shown describes itself to whoever finds it by searching. */
const described = new Map<string, string | undefined>();

/** What everybody meets at an address, as page and as data; pages are drawn at the first stage alone. */
async function met({ route, address }: Row, stage: Stage) {
	const path = addressOf(world, address);
	const statuses: Record<string, string> = {};
	const there = walkers.at(route);
	for (const walker of walkers.everybody) {
		const data = await there.data(walker, path);
		const drawn = stage === STAGES[0] && (data.status === 200 || DRAWN.includes(walker));
		const page = drawn ? await walkers.get(walker, path) : data;
		expect(page.failure ?? data.failure, `${path} for ${walker}`).toBeUndefined();
		if (drawn) expect(headingJumps(page.body), `headings of ${path}`).toEqual([]);
		if (drawn && page.status === 200 && isBelowARound(route))
			expect(page.body, `${path} for ${walker}`).toMatch(/<a [^>]*href="\/rounds\/[^"/]+"/);
		if (drawn && walker === "nobody" && page.status === 200 && page.body.includes("</html>"))
			described.set(path, /<meta name="description" content="([^"]+)"/.exec(page.body)?.[1]);
		told.set(keyOf(stage, walker, address), data.body.replaceAll(/"d\d{6}"/g, '"key"'));
		statuses[walker] = [page, data].map(({ status }) => (status === 202 ? 302 : status)).join(" ");
	}
	return statuses;
}

const changes = () => world.db.$client.prepare("SELECT total_changes()").pluck().get();

/** What those are answered who send a form that is not theirs to send. */
async function refusals(route: string, path: string, sends: Sends, form: Record<string, string>) {
	const answers: Record<string, number> = {};
	const there = walkers.at(route);
	for (const walker of without(walkers.everybody, ...sends.who)) {
		const { status } = await there.send(walker, path, form);
		if (status !== 404 && status !== 403 && !(walker === "nobody" && status === 202))
			answers[walker] = status;
	}
	return answers;
}

/** The code of a refusal, as the data of an answer holds it. */
function codeIn({ body }: { readonly body: string }): string | undefined {
	return /"code","([a-z-]+)"/.exec(body)?.[1];
}

const ROUTES = "app/routes";
const FORMS = readdirSync(ROUTES)
	.filter((file) => /^export (const action|\{.*\baction)\b/m.test(readFileSync(`${ROUTES}/${file}`, "utf8")))
	.map((file) => file.replace(/\.tsx?$/, ""));
const takesForm = (route: string) => FORMS.includes(route);

describe.each(STAGES)("the second tranche %s", (stage) => {
	beforeAll(() => world.moveOn(stage));

	const first = stage === STAGES[0];
	const walked = first ? ROWS : ROWS.filter(({ address }) => !APART.test(address));

	test.each(walked)("$address shows each person what they may know of, page and data alike", async (row) => {
		const seen = seenAt(row, stage);
		const expected = walkers.everybody.map((walker) => {
			const status = statusFor(seen, walker);
			return [walker, `${status} ${status}`];
		});
		expect(await met(row, stage)).toEqual(Object.fromEntries(expected));
	});

	test("to whom an interest closes a bid, no page tells its title or leads to it before its decision is published", async () => {
		const { db, close } = copyWithInterests("W");
		const told = await placesThatTell(walked, db, titlesOf("W"));
		const open = stage === "published" ? TOLD_BY_PUBLICATION : [];
		expect(told.filter((place) => !open.includes(place.replace(/^\w+ /, "")))).toEqual([]);
		const leading: string[] = [];
		if (stage === "with-board")
			for (const { route, address } of walked) {
				const page = await walkersOf(world, requestHandler(site.build, route), db).get(
					"fundManager",
					addressOf(world, address),
				);
				if (page.body.includes(`href="/bids/${world.records.walsall}`)) leading.push(address);
			}
		expect(leading).toEqual([]);
		close();
	}, 120_000);

	test("to whom an interest closes a bid, its pages, files and forms are closed, whatever their role", async () => {
		const forms = new Map<Row, Readonly<Record<string, string>> | null>();
		const about = ["B", "C", "D", "W"].map((prefix) => ({ prefix, rows: rowsAbout(walked, prefix) }));
		for (const { rows } of about)
			for (const row of rows)
				if ((row.sends?.at ?? STAGES[0]) === stage) forms.set(row, await meantForm(row));
		const opened: string[] = [];
		const passed: string[] = [];
		for (const { prefix, rows } of about) {
			expect(rows.length, prefix).toBeGreaterThan(first ? 0 : -1);
			const { db, close } = copyWithInterests(prefix);
			const entries = db.$client.prepare("SELECT count(*) FROM audit_entry").pluck();
			for (const row of rows) {
				const there = walkersOf(world, requestHandler(site.build, row.route), db);
				const path = addressOf(world, row.address);
				const form = forms.get(row);
				for (const walker of CLOSED_OUT) {
					const page = await there.data(walker, path);
					if (page.status === 200) opened.push(`${walker} ${row.address}`);
					if (!form) continue;
					const before = entries.get();
					const { status } = await there.send(walker, path, form);
					if (status === 200 || entries.get() !== before) passed.push(`${walker} ${row.address}`);
				}
			}
			close();
		}
		expect(opened).toEqual([]);
		expect(passed).toEqual([]);
	}, 240_000);

	test("to whom an interest closes a bid, no search and no count tells what it is called", async () => {
		const { db, close } = copyWithInterests("W");
		const there = walkersOf(world, requestHandler(site.build), db);
		const faults: string[] = [];
		for (const address of SEARCHED) {
			if (/to-come/.test(addressOf(world, address))) continue;
			const path = addressOf(world, address);
			for (const walker of ["fundManager", "auditor", "boardMember", "decisionMaker"] as const) {
				const found = async (search: string) => {
					const { status, body } = await there.get(walker, `${path}?search=${encodeURIComponent(search)}`);
					return `${status} ${body.replaceAll(search, "").replaceAll(encodeURIComponent(search), "")}`;
				};
				const nothing = await found("qzxwvq");
				for (const title of titlesOf("W")) {
					const told = await found(title);
					const plain = (text: string) => text.replaceAll(/search=[^"&]*/g, "");
					if (plain(told) !== plain(nothing)) faults.push(`${walker} ${address} by ${title}`);
				}
			}
		}
		close();
		const open = stage === "published" ? /^\w+ \/(decisions|audit)\b/ : /^$/;
		expect(faults.filter((place) => !open.test(place))).toEqual([]);
	}, 120_000);

	test.runIf(first)(
		"while bids are taken nobody of the office reads on any page what one is called",
		async () => {
			const { db, close } = copyOf(world);
			db.$client.exec("UPDATE round SET state = 'open', closes_at = '2099-01-01T00:00:00.000Z'");
			// Advice on the round that is published speaks of domestic abuse, which a bid is called too.
			const titles = titlesOf("").filter((title) => title !== "Domestic abuse");
			const places = await placesThatTell(walked, db, titles);
			close();
			// Nobody is given a bid to score before bidding has closed.
			expect(places.filter((place) => !/^\w*ssessor \/assessments/.test(place))).toEqual([]);
		},
		120_000,
	);

	/** Rows whose page takes a form; after the first stage those alone for whom it changes what they meet. */
	const withAction = walked.filter(
		({ route, sees }) => takesForm(route) && (first || ("assessing" in sees && sees[stage] !== undefined)),
	);
	test.each(withAction)("$address refuses a form in the words in which it refuses its page", async (row) => {
		const path = addressOf(world, row.address);
		const there = walkers.at(row.route);
		const before = changes();
		const asPage: Record<string, string> = {};
		const asForm: Record<string, string> = {};
		for (const walker of walkers.everybody) {
			const page = await there.data(walker, path);
			if (page.status < 400) continue;
			const form = await there.send(walker, path, {});
			// A page that says by itself why it shows no form has no code.
			asPage[walker] = `${page.status} ${codeIn(page) ?? codeIn(form)}`;
			asForm[walker] = `${form.status} ${codeIn(form)}`;
		}
		expect(asForm).toEqual(asPage);
		expect(changes()).toBe(before);
	});

	const sending = ROWS.filter(
		(row): row is Row & { readonly sends: Sends } =>
			row.sends !== undefined && (row.sends.at ?? STAGES[0]) === stage,
	);
	test.each(sending)("$address takes its form from those alone whose it is to send", async (row) => {
		const { sends } = row;
		const path = addressOf(world, row.address);
		const [sender] = sends.who;
		if (!sender) return;
		const page = await walkers.get(sender, addressOf(world, sends.formOn ?? row.address));
		const chosen = Object.entries(sends.with ?? {}).map(([name, text]) => [name, addressOf(world, text)]);
		const filled = sends.formless ? {} : filledForm(page.body);
		const form: Record<string, string> = { ...filled, ...Object.fromEntries(chosen) };
		const before = changes();
		expect(await refusals(row.route, path, sends, form)).toEqual({});
		expect(changes()).toBe(before);
		const copy = copyOf(world);
		const written = () => copy.db.$client.prepare("SELECT total_changes()").pluck().get();
		const asItWas = written();
		const { status, body, said } = await walkersOf(world, requestHandler(site.build), copy.db).send(
			sender,
			path,
			form,
		);
		const hasWritten = written() !== asItWas;
		copy.close();
		// A redirect to a browser with JavaScript is a 202; every one after a write says on the next page what was done.
		if (status === 202 && hasWritten) expect(said, path).toBe(true);
		if (sends.refusedNow) expect(status).toBeGreaterThanOrEqual(400);
		else expect(status, body).toBeLessThan(400);
	});
});

test("every page that a stranger is shown says in a sentence of its own what it holds", () => {
	expect([...described.keys()]).toEqual(expect.arrayContaining(["/", "/rounds", "/decisions", "/sign-in"]));
	expect([...described].filter(([, text]) => !/^[A-Z][^.]{20,}\.$/.test(text ?? ""))).toEqual([]);
	expect(new Set(described.values()).size).toBe(described.size);
});

/** Where a walker was told something that matches, at the stages given. */
function placesTold(group: readonly Walker[], stages: readonly Stage[], pattern: RegExp): readonly string[] {
	return [...told]
		.filter(([key, body]) => {
			const [stage = "", walker = ""] = key.split(" ");
			return (
				stages.some((each) => each === stage) && group.some((each) => each === walker) && pattern.test(body)
			);
		})
		.map(([key]) => key);
}

describe("what nobody is told", () => {
	const BEFORE_PUBLICATION = STAGES.filter((stage) => stage !== "published");

	test("that a decision was signed, before it is published: every answer is as it was before", () => {
		const inTheKnow = (walker: string) => ofDecision.some((each) => each === walker);
		const differing = [...told].filter(([key, body]) => {
			const [stage, walker = "", address = ""] = key.split(" ");
			if (stage !== "signed" || address === "/audit" || inTheKnow(walker)) return false;
			return told.get(keyOf("with-board", walker as Walker, address)) !== body;
		});
		expect(differing.map(([key]) => key)).toEqual([]);
		// The audit's chain grows with every entry; what stands in this one is kept back.
		const others = without(everybody, ...ofDecision);
		expect(placesTold(others, ["signed"], /2013-015/)).toEqual([]);
		const draft = new RegExp(`${world.records.decision}`);
		expect(placesTold(without(others, "nobody"), ["signed"], draft)).toEqual([]);
		expect(placesTold(ofDecision, ["signed"], /2013-015/)).not.toEqual([]);
	});

	test("partnerships and the public: who scored, with what reasons", () => {
		const outside: readonly Walker[] = ["nobody", ...ownSide, ...otherSide];
		expect(placesTold(outside, STAGES, /Tunde Ashgrove|Bethan Corriedale|\. Invented for the/)).toEqual([]);
		expect(placesTold(["fundManager"], STAGES, /Tunde Ashgrove/)).not.toEqual([]);
	});

	test("administrators: what is in a bid, and how it was scored", () => {
		const inBids =
			/Youth violence|Community Payback|Safer journeys home|\. Invented for the|"totalHundredths"/;
		const places = placesTold(["administrator"], BEFORE_PUBLICATION, inBids);
		expect(places.filter((place) => !OF_2013.test(place))).toEqual([]);
		expect(placesTold(["auditor"], BEFORE_PUBLICATION, inBids)).not.toEqual([]);
	});

	test("whoever is not its partnership: what a bid that was never submitted is called", () => {
		const draft = world.db.$client
			.prepare("SELECT title FROM bid WHERE id = ?")
			.pluck()
			.get(world.records.draft);
		const title = new RegExp(String(draft));
		expect(placesTold(without(everybody, ...ownSide), STAGES, title)).toEqual([]);
		expect(placesTold(ownSide, STAGES, title)).not.toEqual([]);
	});

	test("which of several rounds' bids is meant, by its reference alone", () => {
		const prefixes = world.db.$client
			.prepare("SELECT prefix FROM organisation WHERE prefix <> ''")
			.pluck()
			.all();
		const bare = new RegExp(`"(${[...prefixes, "J"].join("|")})\\d+[:"]`);
		const ofOne = /\/(rounds|bids|decisions|assessments)\/\S/;
		const places = placesTold(everybody, STAGES, bare);
		expect(places.filter((place) => !ofOne.test(place))).toEqual([]);
		expect(places.filter((place) => ofOne.test(place))).not.toEqual([]);
		expect(placesTold(["bidder"], ["assessing"], /"B1 \(PRACTICE-T2\)"/)).not.toEqual([]);
	});

	test("an assessor: the other's scores and reasons before both are in", () => {
		const ofHalfScored = (walker: Walker, stage: Stage) =>
			told.get(keyOf(stage, walker, "/bids/{halfScored}/scores")) ?? "";
		for (const walker of ["assessor", "fellowAssessor"] as const) {
			expect(ofHalfScored(walker, "assessing")).not.toContain("Invented for the demonstration");
			expect(ofHalfScored(walker, "with-board")).toContain("Invented for the demonstration");
		}
	});
});
