import type { CaseFile } from "./allocation/case/case-file";
import { RUN_FORMATS, type RunFile } from "./allocation/run/run-file";
import type { Keeping, KeptHere, SealedWords, TypedBoxes } from "./bid/unsaved-words";
import type { LetterContent } from "./decision/letter";
import type { NoticeContent } from "./decision/notice";
import type { PackContent } from "./decision/pack";
import type { SectionConditions } from "./form/conditions";
import type { Bases } from "./form/merge-fields";
import type { ColumnUse } from "./needs/import-columns";
import type { TableChoices } from "./needs/table-choices";
import type { SchemeContent } from "./round/scheme";
import { isPlain, storedAs, storedFile } from "./stored-text";
import type { TableFile } from "./table/sheet";

/** A saved case as it was written; `readCase` checks one that comes from outside. */
export const storedCase = storedFile<CaseFile>(
	["tranche-case/1"],
	{ fund: "object" },
	{
		fund: { total: true, commitments: { amount: true }, topSlices: { amount: true }, years: true },
		needs: { prior: true, bounds: { minimum: true } },
		bids: { options: { amount: true, years: true } },
		rule: { perArea: { "*": { max: true, min: true } } },
	},
);
export const storedRun = storedFile<RunFile>(
	RUN_FORMATS,
	{ awards: "list", reserve: "list", spent: "text" },
	{
		available: true,
		needs: {
			shares: { "*": "share" },
			amounts: true,
			working: {
				bounds: { factor: "share" },
				pot: true,
				unit: true,
				belowUnit: true,
				areas: { "*": { floor: true, ceiling: true, roundedDown: true } },
			},
		},
		awards: {
			amount: true,
			outcome: {
				asked: true,
				raisedFrom: true,
				left: true,
				smallest: true,
				short: true,
				year: { left: true, charge: true, short: true },
				years: { "*": { left: true, charge: true } },
				areas: { "*": { left: true, charge: true } },
			},
		},
		passes: { amounts: true, turns: { left: true, years: true, charged: true } },
		spent: true,
		unallocated: true,
		years: { "*": { available: true, spent: true, unallocated: true } },
		overProgramming: { allowed: true, used: true, years: { "*": { allowed: true, used: true } } },
		comparisons: { awards: { amount: true }, spent: true, unallocated: true },
		leapfrogs: { amount: true, smallest: true },
	},
);

const DEPARTURES = {
	published: true,
	decided: true,
	displaces: { less: true },
	cost: { need: { share: true, published: true, decided: true } },
} as const;

/** What a decision says: signed, or as it would be signed. */
export const storedNotice = storedFile<NoticeContent>(
	["tranche-decision/1"],
	{
		lines: "list",
		text: "object",
		signature: "object",
	},
	{
		lines: {
			recipients: { share: true },
			asked: true,
			proposed: true,
			decided: true,
			years: true,
			outOfReach: { smallest: true },
		},
		total: true,
		available: true,
		ranking: { money: true, bids: { asked: true, runningTotal: true } },
		needs: {
			fund: { total: true, commitments: { amount: true }, topSlices: { amount: true }, years: true },
			pot: true,
			unit: true,
			bounds: { floor: "share", ceiling: "share", minimum: true, factor: "share" },
			rows: { share: "share", prior: true, amount: true, change: true, changePercent: "share" },
			years: { publishedTotal: true, lines: { amount: true } },
		},
		departures: DEPARTURES,
		delegation: { perDecision: true, altogether: true },
		delegates: { perDecision: true, altogether: true },
	},
);
/** A letter of outcome as it was sent. */
export const storedLetter = storedFile<LetterContent>(
	["tranche-letter/1"],
	{ bid: "object", kind: "text" },
	{ asked: true, decided: true },
);
export const storedPack = storedFile<PackContent>(
	["tranche-pack/1"],
	{
		bids: "list",
		draftSha256: "text",
		proposal: "object",
	},
	{
		fund: { pot: true, committed: true, setAside: true, remaining: true },
		proposal: { asked: true, proposed: true, left: true },
		bids: { asked: true, couldBeReducedTo: true, proposed: true, years: true, shares: { share: true } },
		reserve: { outOfReach: { smallest: true } },
		departures: DEPARTURES,
		scenarios: {
			spent: true,
			unallocated: true,
			overProgramming: { share: "share", allowed: true, used: true, usedShare: "share" },
			amounts: true,
		},
	},
);
export const storedScheme = storedFile<SchemeContent>(
	["tranche-scheme/1"],
	{
		criteria: "list",
		partnerships: "list",
		rule: "object",
	},
	{
		amount: true,
		years: true,
		categories: { least: true, most: true },
		needs: { formula: { prior: true, bounds: { minimum: true } } },
	},
);

/** An uploaded table, its cells unread for there may be many. */
export const storedTable = storedAs(
	"an uploaded table",
	(value): value is TableFile => isPlain(value) && Array.isArray(value.sheets),
);
export const storedChoices = storedAs(
	"the choices of a table",
	(value): value is TableChoices =>
		isPlain(value) &&
		(value.sheet === null || typeof value.sheet === "number") &&
		(value.rows === null || isPlain(value.rows)) &&
		isPlain(value.names),
);
export const storedColumns = storedAs(
	"the columns of a table",
	(value): value is readonly ColumnUse[] => Array.isArray(value) && value.every(isPlain),
);

/** What a page tells its script about the questions that hang on answers. */
export const storedConditions = storedAs(
	"the conditions of a section",
	(value): value is SectionConditions => isPlain(value) && Array.isArray(value.items) && isPlain(value.given),
);

const isTexts = (value: unknown) => Array.isArray(value) && value.every((each) => typeof each === "string");

/** What somebody typed in a form and did not save, by the names of its boxes. */
export const storedBoxes = storedAs(
	"what was typed in a form",
	(value): value is TypedBoxes => isPlain(value) && Object.values(value).every(isTexts),
);

/** What a form was opened with, by field. */
export const storedBases = storedAs(
	"what a form was opened with",
	(value): value is Bases => isPlain(value) && Object.values(value).every((each) => typeof each === "string"),
);

/** Words that a browser keeps for one person: where they were typed, and what its form was opened with. */
export const storedHere = storedAs(
	"words kept in a browser",
	(value): value is KeptHere =>
		isPlain(value) &&
		typeof value.opened === "string" &&
		isPlain(value.labels) &&
		isPlain(value.words) &&
		Object.values(value.words).every(isTexts),
);

/** The same as it is stored, encrypted. */
export const storedSealed = storedAs(
	"sealed words",
	(value): value is SealedWords =>
		isPlain(value) &&
		typeof value.at === "number" &&
		typeof value.iv === "string" &&
		typeof value.sealed === "string",
);

/** What the server answers to words that it keeps. */
export const storedKeeping = storedAs(
	"an answer to kept words",
	(value): value is Keeping =>
		isPlain(value) &&
		typeof value.line === "string" &&
		typeof value.others === "string" &&
		(value.figures === null || typeof value.figures === "string"),
);
