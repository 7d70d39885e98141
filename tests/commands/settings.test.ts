import path from "node:path";
import { describe, expect, it } from "vitest";
import { isLoopback, nodeVersionProblem, readSettings } from "~/commands/settings.mjs";

const LIVE = { TRANCHE_MODE: "live", ORIGIN: "https://bids.example.org", SESSION_SECRET: "s".repeat(32) };

const problemsOf = (env: Record<string, string>) => readSettings(env).problems ?? [];

describe("settings", () => {
	it("serve the demonstration on this machine when nothing is set", () => {
		expect(readSettings({}).settings).toEqual({
			mode: "demo",
			host: "127.0.0.1",
			port: 3000,
			dataDir: path.resolve("data"),
			origin: null,
			sessionSecret: null,
			trustProxy: false,
			logLevel: "info",
		});
	});

	it("take an empty variable for one that is not set", () => {
		expect(readSettings({ PORT: "", HOST: " ", TRANCHE_MODE: "" }).settings?.port).toBe(3000);
	});

	it("are read for a live installation", () => {
		const { settings } = readSettings({
			...LIVE,
			HOST: "0.0.0.0",
			PORT: "8080",
			DATA_DIR: "/srv/tranche",
			TRUST_PROXY: "1",
			LOG_LEVEL: "warn",
		});
		expect(settings).toEqual({
			mode: "live",
			host: "0.0.0.0",
			port: 8080,
			dataDir: "/srv/tranche",
			origin: "https://bids.example.org",
			sessionSecret: "s".repeat(32),
			trustProxy: 1,
			logLevel: "warn",
		});
	});

	it.each([
		["/run/clamav/clamd.ctl", { path: "/run/clamav/clamd.ctl" }],
		["localhost:3310", { host: "localhost", port: 3310 }],
		["[::1]:3310", { host: "::1", port: 3310 }],
	])("take a virus scanner's place: %s", (CLAMD, clamd) => {
		expect(readSettings({ CLAMD }).settings?.clamd).toEqual(clamd);
	});

	describe("for mail", () => {
		const MAIL = { ...LIVE, SMTP_URL: "smtp://mail.example.org", MAIL_FROM: "bids@example.org" };
		const mailOf = (more: Record<string, string>) => readSettings({ ...MAIL, ...more }).settings?.mail;

		it("take a server by STARTTLS, by TLS from the start, and in the clear on this machine alone", () => {
			const from = "bids@example.org";
			const at = (host: string, port: number) => ({ host, port, from });
			expect(mailOf({})).toEqual({ ...at("mail.example.org", 587), secure: false, plain: false });
			expect(mailOf({ SMTP_URL: "smtps://mail.example.org", SMTP_USER: "u", SMTP_PASSWORD: "p" })).toEqual({
				...at("mail.example.org", 465),
				...{ secure: true, plain: false, user: "u", password: "p" },
			});
			expect(mailOf({ SMTP_URL: "smtp://127.0.0.1:2525" })).toMatchObject({ port: 2525, plain: true });
			expect(readSettings(LIVE).settings?.mail).toBeUndefined();
		});

		it.each([
			["in a demonstration", { TRANCHE_MODE: "demo", ORIGIN: "", SESSION_SECRET: "" }],
			["without a sender", { MAIL_FROM: "" }],
			["with a sender that is none", { MAIL_FROM: "Tranche <bids@example.org>" }],
			["without a server", { SMTP_URL: "" }],
			["with a server that cannot be read", { SMTP_URL: "mail.example.org:587" }],
			["with a password in the address", { SMTP_URL: "smtp://u:hunter2@mail.example.org" }],
			["with a user and no password", { SMTP_USER: "hunter2" }],
		])("say in one sentence what is wrong %s, without what may be secret", (_what, more) => {
			const problems = problemsOf({ ...MAIL, ...more });
			expect(problems).toHaveLength(1);
			expect(problems.join()).not.toContain("hunter2");
		});
	});

	it("need an address and a secret when live, each missing one named", () => {
		expect(problemsOf({ TRANCHE_MODE: "live" })).toEqual([
			expect.stringMatching(/^ORIGIN is missing/),
			expect.stringMatching(/^SESSION_SECRET is missing/),
		]);
	});

	it.each([
		["TRANCHE_MODE", { TRANCHE_MODE: "test" }],
		["HOST", { HOST: "0.0.0.0" }],
		["HOST", { HOST: "192.168.1.4" }],
		["PORT", { PORT: "99999" }],
		["PORT", { PORT: "80a" }],
		["PORT", { PORT: "-1" }],
		["ORIGIN", { ORIGIN: "https://bids.example.org" }],
		["ORIGIN", { ...LIVE, ORIGIN: "http://bids.example.org" }],
		["ORIGIN", { ...LIVE, ORIGIN: "https://bids.example.org/apply" }],
		["ORIGIN", { ...LIVE, ORIGIN: "bids.example.org" }],
		["SESSION_SECRET", { ...LIVE, SESSION_SECRET: "short" }],
		["TRUST_PROXY", { TRUST_PROXY: "1" }],
		["TRUST_PROXY", { ...LIVE, TRUST_PROXY: "true" }],
		["TRUST_PROXY", { ...LIVE, TRUST_PROXY: "12" }],
		["LOG_LEVEL", { LOG_LEVEL: "loud" }],
		["CLAMD", { CLAMD: "clamd.ctl" }],
		["CLAMD", { CLAMD: "127.0.0.1" }],
		["CLAMD", { CLAMD: "127.0.0.1:0" }],
		["CLAMD", { CLAMD: "localhost:99999" }],
		["CLAMD", { CLAMD: "http://localhost:3310" }],
	])("say in one sentence what is wrong with %s in %j", (name, env) => {
		const problems = problemsOf(env);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatch(new RegExp(`^${name} is .+\\.$`));
	});

	it("list every wrong one at once, without repeating the secret", () => {
		const problems = problemsOf({ ...LIVE, PORT: "x", LOG_LEVEL: "x", SESSION_SECRET: "hunter2" });
		expect(problems.map((problem) => problem.split(" ")[0])).toEqual(["PORT", "SESSION_SECRET", "LOG_LEVEL"]);
		expect(problems.join()).not.toContain("hunter2");
	});

	it("accept proxies by address when live", () => {
		expect(readSettings({ ...LIVE, TRUST_PROXY: "10.0.0.0/8, ::1" }).settings?.trustProxy).toEqual([
			"10.0.0.0/8",
			"::1",
		]);
	});
});

describe("loopback", () => {
	it.each(["127.0.0.1", "127.8.8.8", "localhost", "LOCALHOST", "::1", "[::1]"])(
		"%s is this machine",
		(host) => {
			expect(isLoopback(host)).toBe(true);
		},
	);
	it.each(["10.0.0.1", "127.0.0.1.example.org", "localhost.example.org", "0.0.0.0", "::", ""])(
		"%s is not",
		(host) => {
			expect(isLoopback(host)).toBe(false);
		},
	);
});

describe("the Node version", () => {
	it.each(["20.19.0", "20.20.2", "22.0.0", "24.21.0"])("%s will do", (version) => {
		expect(nodeVersionProblem(version)).toBeNull();
	});
	it.each(["18.20.0", "20.18.3", "25.0.0"])("%s is refused", (version) => {
		expect(nodeVersionProblem(version)).toContain(version);
	});
});
