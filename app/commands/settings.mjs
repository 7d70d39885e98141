import path from "node:path";
import { fileURLToPath } from "node:url";

/**
 * @typedef {object} Settings
 * @property {"demo" | "live"} mode
 * @property {string} host address to listen on
 * @property {number} port 0 asks the machine for a free one
 * @property {string} dataDir absolute path of the folder of the database, files and backups
 * @property {string | null} origin the address people type, without a path; null in demo mode unless given
 * @property {string | null} sessionSecret null in demo mode unless given
 * @property {false | number | string[]} trustProxy proxies in front: how many, or their addresses
 * @property {LogLevel} logLevel
 * @property {MailServer} [mail] what sends messages; without it they wait
 * @property {ClamdPlace} [clamd] where the virus scanner answers; without it files are not scanned
 */

/** @typedef {{ path: string } | { host: string, port: number }} ClamdPlace */

/**
 * @typedef {object} MailServer
 * @property {string} host
 * @property {number} port
 * @property {boolean} secure TLS from the start; else STARTTLS
 * @property {boolean} plain no TLS at all: on this machine itself
 * @property {string} [user]
 * @property {string} [password]
 * @property {string} from the sender's address
 */

/** @typedef {"silent" | "fatal" | "error" | "warn" | "info" | "debug" | "trace"} LogLevel */

/** @type {readonly LogLevel[]} */
const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"];
const SHORTEST_SECRET = 32;
const PROGRAM_FOLDER = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Says whether a host name or address can only be reached from the machine itself.
 * @param {string} host without a port; an IPv6 address with or without its brackets
 */
export function isLoopback(host) {
	const name = host.toLowerCase().replace(/^\[(.*)\]$/, "$1");
	return name === "localhost" || name === "::1" || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(name);
}

/**
 * @param {string | undefined} text
 * @param {"demo" | "live"} mode
 * @returns {{ value: string | null } | { problem: string }}
 */
function readOrigin(text, mode) {
	if (text === undefined) {
		return mode === "live"
			? {
					problem:
						"ORIGIN is missing: in live mode give the address people type, like https://bids.example.org.",
				}
			: { value: null };
	}
	const url = URL.canParse(text) ? new URL(text) : undefined;
	if (
		!url ||
		!["http:", "https:"].includes(url.protocol) ||
		url.origin !== text.replace(/\/$/, "").toLowerCase()
	) {
		return { problem: `ORIGIN is "${text}": give only scheme and host, like https://bids.example.org.` };
	}
	if (mode === "live" && url.protocol === "http:" && !isLoopback(url.hostname)) {
		return {
			problem: `ORIGIN is "${text}": in live mode it must start with https://, unless it is this machine itself.`,
		};
	}
	if (mode === "demo" && !isLoopback(url.hostname)) {
		return {
			problem: `ORIGIN is "${text}": the demonstration is for this machine alone, so leave ORIGIN out.`,
		};
	}
	return { value: url.origin };
}

/**
 * @param {string | undefined} text
 * @param {"demo" | "live"} mode
 * @returns {{ value: false | number | string[] } | { problem: string }}
 */
function readTrustProxy(text, mode) {
	if (text === undefined || text === "0" || text === "false") return { value: false };
	if (mode === "demo") {
		return { problem: "TRUST_PROXY is set: the demonstration refuses forwarded requests, so leave it out." };
	}
	if (/^[1-9]$/.test(text)) return { value: Number(text) };
	const addresses = text.split(",").map((part) => part.trim());
	const known = addresses.every((part) =>
		/^(loopback|linklocal|uniquelocal|[0-9a-f.:]+(\/\d{1,3})?)$/i.test(part),
	);
	if (known && addresses.every((part) => !/^\d+$/.test(part))) return { value: addresses };
	return {
		problem: `TRUST_PROXY is "${text}": give the number of proxies in front (1 to 9) or their addresses, separated by commas.`,
	};
}

/**
 * @param {string | undefined} text
 * @returns {{ value: ClamdPlace | null } | { problem: string }}
 */
function readClamd(text) {
	if (text === undefined) return { value: null };
	if (path.isAbsolute(text)) return { value: { path: text } };
	const [, host = "", port = ""] = /^(\[[0-9a-f:.]+\]|[^\s/:]+):(\d{1,5})$/i.exec(text) ?? [];
	if (host !== "" && Number(port) >= 1 && Number(port) <= 65535)
		return { value: { host: host.replace(/^\[(.*)\]$/, "$1"), port: Number(port) } };
	return {
		problem: `CLAMD is "${text}": give the path of clamd's socket, like /run/clamav/clamd.ctl, or its address and port, like 127.0.0.1:3310.`,
	};
}

/**
 * Where mail goes. No problem repeats what was given: there may be a password in it.
 * @param {(name: string) => string | undefined} given
 * @param {"demo" | "live"} mode
 * @returns {{ value: MailServer | null } | { problem: string }}
 */
function readMail(given, mode) {
	const [text, from, user, password] = ["SMTP_URL", "MAIL_FROM", "SMTP_USER", "SMTP_PASSWORD"].map(given);
	if (text === undefined) {
		if (from === undefined && user === undefined && password === undefined) return { value: null };
		return { problem: "SMTP_URL is missing: give the mail server, like smtp://mail.example.org:587." };
	}
	if (mode === "demo")
		return { problem: "SMTP_URL is set: the demonstration sends no mail, so leave it out." };
	const url = URL.canParse(text) ? new URL(text) : undefined;
	const known = url && ["smtp:", "smtps:"].includes(url.protocol) && url.hostname !== "";
	if (!known || !["", "/"].includes(url.pathname) || url.search !== "" || url.hash !== "")
		return {
			problem: "SMTP_URL cannot be read: give scheme, host and port, like smtp://mail.example.org:587.",
		};
	if (url.username !== "" || url.password !== "")
		return {
			problem: "SMTP_URL holds a user or a password: give them in SMTP_USER and SMTP_PASSWORD.",
		};
	if ((user === undefined) !== (password === undefined))
		return { problem: "SMTP_USER and SMTP_PASSWORD go together: give both or neither." };
	if (from === undefined || !/^[^\s@<>,]+@[^\s@<>,]+$/.test(from))
		return {
			problem: "MAIL_FROM must be the address that messages come from, like bids@example.org.",
		};
	const secure = url.protocol === "smtps:";
	const host = url.hostname.replace(/^\[(.*)\]$/, "$1");
	return {
		value: {
			...{ host, port: Number(url.port || (secure ? 465 : 587)), secure, from },
			plain: !secure && isLoopback(host),
			...(user === undefined || password === undefined ? {} : { user, password }),
		},
	};
}

/**
 * Where the database, files and backups are kept.
 * @param {Record<string, string | undefined>} env
 * @returns {string} absolute path; a relative DATA_DIR starts at the program's own folder
 */
export function readDataDir(env) {
	return path.resolve(PROGRAM_FOLDER, env.DATA_DIR?.trim() || "data");
}

/**
 * Reads the settings of the program from environment variables. An empty variable counts as unset.
 * @param {Record<string, string | undefined>} env
 * @returns {{ settings: Settings, problems?: undefined } | { settings?: undefined, problems: string[] }} the
 * settings, or one plain sentence for each variable that is wrong
 */
export function readSettings(env) {
	/** @param {string} name */
	const given = (name) => env[name]?.trim() || undefined;
	/** @type {string[]} */
	const problems = [];

	const modeText = given("TRANCHE_MODE") ?? "demo";
	if (modeText !== "demo" && modeText !== "live") {
		problems.push(`TRANCHE_MODE is "${modeText}": it must be demo or live.`);
	}
	const mode = modeText === "live" ? "live" : "demo";

	const host = given("HOST") ?? "127.0.0.1";
	if (/[\s/]/.test(host)) problems.push(`HOST is "${host}": give one address to listen on, like 127.0.0.1.`);
	else if (mode === "demo" && !isLoopback(host)) {
		problems.push(
			`HOST is "${host}": the demonstration listens on this machine alone, so HOST must be 127.0.0.1.`,
		);
	}

	const portText = given("PORT") ?? "3000";
	const port = Number(portText);
	if (!/^\d{1,5}$/.test(portText) || port > 65535) {
		problems.push(`PORT is "${portText}": it must be a whole number from 1 to 65535.`);
	}

	const origin = readOrigin(given("ORIGIN"), mode);
	if ("problem" in origin) problems.push(origin.problem);

	const sessionSecret = given("SESSION_SECRET") ?? null;
	if (mode === "live" && sessionSecret === null) {
		problems.push(
			`SESSION_SECRET is missing: in live mode give at least ${SHORTEST_SECRET} random characters.`,
		);
	} else if (sessionSecret !== null && sessionSecret.length < SHORTEST_SECRET) {
		problems.push(`SESSION_SECRET is too short: give at least ${SHORTEST_SECRET} random characters.`);
	}

	const trustProxy = readTrustProxy(given("TRUST_PROXY"), mode);
	if ("problem" in trustProxy) problems.push(trustProxy.problem);

	const levelText = given("LOG_LEVEL") ?? "info";
	const logLevel = LOG_LEVELS.find((level) => level === levelText);
	if (!logLevel) problems.push(`LOG_LEVEL is "${levelText}": it must be one of ${LOG_LEVELS.join(", ")}.`);

	const clamd = readClamd(given("CLAMD"));
	if ("problem" in clamd) problems.push(clamd.problem);

	const mail = readMail(given, mode);
	if ("problem" in mail) problems.push(mail.problem);

	if (
		problems.length > 0 ||
		"problem" in clamd ||
		"problem" in mail ||
		"problem" in origin ||
		"problem" in trustProxy ||
		!logLevel
	)
		return { problems };
	return {
		settings: {
			mode,
			host: host.replace(/^\[(.*)\]$/, "$1"),
			port,
			dataDir: readDataDir(env),
			origin: origin.value,
			sessionSecret,
			trustProxy: trustProxy.value,
			logLevel,
			...(clamd.value ? { clamd: clamd.value } : {}),
			...(mail.value ? { mail: mail.value } : {}),
		},
	};
}

/**
 * Says what is wrong with a Node version, if anything.
 * @param {string} version like 20.19.0
 * @returns {string | null} a sentence, or null when the program runs on it
 */
export function nodeVersionProblem(version) {
	const [major = 0, minor = 0] = version.split(".").map(Number);
	const fits = major === 20 ? minor >= 19 : major > 20 && major <= 24;
	return fits ? null : `Node ${version} is not supported: install Node 20.19 or later, up to 24.`;
}
