import { ERASED, openPersonal, withoutPersonal } from "~/domain/bid/personal";
import { bidContentText, readBidContent } from "~/domain/bid/read-content";
import { toDecimalPounds } from "~/domain/money";
import { accepted, type Outcome } from "~/domain/outcome";
import { auditedAction } from "~/domain/people/audit-words";
import type { PermissionRefusal } from "~/domain/roles";
import type { Withholdable } from "~/domain/round/archive";
import { shownRoundState } from "~/domain/round/shown-state";
import { csvText } from "~/domain/table/csv-text";
import { scenarioById, scenariosOf } from "~db/allocation/scenarios";
import { auditOfRound } from "~db/audit/pages";
import { bidById, receivedBids } from "~db/bid/bid";
import { clarificationsOf, questionsOfClarification } from "~db/bid/clarifications";
import { versionsOf as bidVersionsOf, versionText } from "~db/bid/version";
import { partsOfVersion } from "~db/bid/version-parts";
import type { Tx } from "~db/client";
import { meetingsOf, packsOf } from "~db/decision/board";
import { decisionsOfRound, versionsOf } from "~db/decision/decision";
import { formOfRound } from "~db/form/versions";
import { fundById } from "~db/fund/fund";
import { exemptInRound, newestPublicCopy } from "~db/round/archives";
import { questionsOfRound } from "~db/round/questions";
import { frozenScheme, partnershipsOfRound, type RoundRow, yearsOfRound } from "~db/round/round";
import { type BidArchive, readBidArchive } from "../bid/read-bid-archive";
import { type Context, permitted, read } from "../context";
import { shownStateFor } from "../decision/read-shown-state";
import { archiveIn, type Redaction, redactionsIn, type TakenArchive } from "./read-archives";

/** A text of an archive, made when its turn comes, in parts. */
export type ArchivedText = {
	readonly name: string;
	readonly what: string;
	readonly parts: () => Iterable<string>;
};

/** A bid of an archive, read when its turn comes; null where it can no longer be read. */
export type ArchivedBid = {
	readonly reference: string;
	readonly title: string;
	readonly texts: readonly ArchivedText[];
	readonly whole: () => BidArchive | null;
};

export type RoundArchive = {
	readonly round: { readonly id: string; readonly title: string };
	readonly archive: TakenArchive;
	/** Now: what the records say is as of it. */
	readonly readAt: string;
	/** What notices and public copies of bids withhold from the public. */
	readonly redactions: readonly Redaction[];
	readonly withholds: (what: Withholdable) => boolean;
	/** The references of the bids that it tells of. */
	readonly references: ReadonlySet<string>;
	readonly texts: readonly ArchivedText[];
	readonly bids: readonly ArchivedBid[];
};

const WITHHELD = "Withheld";
const ENTRIES_AT_ONCE = 500;

const json = (value: unknown) =>
	JSON.stringify(value, (_, each) => (typeof each === "bigint" ? toDecimalPounds(each) : each), 2);

function once(name: string, what: string, text: () => string): ArchivedText {
	return {
		name,
		what,
		parts: function* () {
			yield text();
		},
	};
}

/** A name of plain letters that no system keeps for itself. */
export function plainName(title: string): string {
	const plain = title
		.normalize("NFD")
		.toLowerCase()
		.replace(/[\u0300-\u036f]/g, "")
		.replace(/[^a-z0-9]+/g, "-");
	return plain.replace(/^-|-$/g, "").slice(0, 60) || "untitled";
}

const numbered = (at: number, title: string) => `${String(at + 1).padStart(2, "0")}-${plainName(title)}`;

function roundTexts(
	context: Context,
	tx: Tx,
	round: RoundRow,
	withholds: RoundArchive["withholds"],
): readonly ArchivedText[] {
	const scheme = frozenScheme(tx, round.id);
	return [
		once("round/round.json", "The round", () =>
			json({
				...round,
				state: withholds("unpublished")
					? shownRoundState(round.state, false)
					: shownStateFor(context, tx, round.state),
				fund: fundById(tx, round.fundId)?.name,
				years: Object.fromEntries(yearsOfRound(tx, round.id) ?? []),
				whoMayBid: partnershipsOfRound(tx, round.id).map(({ name }) => name),
			}),
		),
		...(scheme ? [once("round/scheme.json", "The scheme, as its digest was made", () => scheme.text)] : []),
		once("round/form.json", "The form of its bids", () => json(formOfRound(tx, round.id).definition)),
		once("round/questions.json", "Questions about the round, with answers", () => {
			const asked = questionsOfRound(tx, round.id);
			// A question as it was typed, and the answer to one that was declined, can say who asked.
			if (withholds("people"))
				return json(
					asked.flatMap(({ question: { state, publishedText, answer, answeredAt } }) =>
						state === "published" ? [{ question: publishedText, answer, answeredAt }] : [],
					),
				);
			return json(
				asked.map(({ question: { askedBy: _, answeredBy: __, ...question }, askedByName }) => ({
					...question,
					askedBy: askedByName,
				})),
			);
		}),
	];
}

/** Entries about the round, a piece at a time; those of a decision that may not be told are left out. */
function* auditParts(
	context: Context,
	roundId: string,
	told: { readonly people: boolean; readonly decision: boolean },
): Iterable<string> {
	yield csvText([["Number", "At", "Who", "What was done", "Record", "Identifier", "Hash"]]);
	for (let after = 0; ; ) {
		const from = after;
		const entries = read(context, (tx) => auditOfRound(tx, roundId, from, ENTRIES_AT_ONCE));
		const shown = entries.filter(({ recordKind }) => told.decision || recordKind !== "decision");
		yield csvText(
			shown.map(({ seq, at, actorKind, actorName, action, recordKind, recordId, hash }) => [
				String(seq),
				at,
				told.people ? (actorName ?? actorKind) : WITHHELD,
				auditedAction(action),
				recordKind,
				recordId,
				hash,
			]),
		).replace("\ufeff", "");
		after = entries.at(-1)?.seq ?? after;
		if (entries.length < ENTRIES_AT_ONCE) return;
	}
}

/** Packs, meetings and decisions, as far as the reader may know of them; `told` where they may know of all. */
function decisionTexts(
	context: Context,
	tx: Tx,
	round: RoundRow,
	withholds: RoundArchive["withholds"],
): { readonly texts: readonly ArchivedText[]; readonly told: boolean } {
	const own = permitted(context, tx, "read-unpublished-decision").ok && !withholds("unpublished");
	const all = decisionsOfRound(tx, round.id);
	const known = all.filter(({ state }) => own || state === "published");
	const notices = known.flatMap(({ id, number }) =>
		versionsOf(tx, id).map(({ version, content, ...working }) => {
			const folder = `decision/${number ?? "draft"}`;
			return content === null
				? once(`${folder}/draft-${version}.json`, `A decision, draft of version ${version}`, () =>
						json(working),
					)
				: once(`${folder}/notice-${version}.json`, `A decision as signed, version ${version}`, () => content);
		}),
	);
	const passages = exemptInRound(tx, round.id).filter(({ decisionId }) =>
		known.some(({ id }) => id === decisionId),
	);
	if (!withholds("exempt-parts") && passages.length > 0)
		notices.push(
			once("decision/exempt-passages.json", "Passages that notices withhold, with their salts", () =>
				json(passages),
			),
		);
	if (known.length < all.length || known.length === 0) return { texts: notices, told: all.length === 0 };
	const packs = withholds("scores") || withholds("unsuccessful") ? [] : packsOf(tx, round.id);
	return {
		told: true,
		texts: [
			...packs.map(({ version, content }) =>
				once(`board/pack-${version}.json`, `Board pack, version ${version}`, () => content),
			),
			once("board/meetings.json", "Meetings of the board", () =>
				json(
					meetingsOf(tx, round.id).map(({ heldOn, packVersion, adviceAsMinuted, ...named }) => ({
						...{ heldOn, packVersion, adviceAsMinuted },
						...(withholds("people") ? {} : named),
					})),
				),
			),
			...notices,
		],
	};
}

/** A bid as its public copy tells it, where it has one: what that withholds is in nothing that is handed out. */
function publicTexts(copy: { readonly content: string | null }, folder: string): readonly ArchivedText[] {
	const { content } = copy;
	if (content === null)
		return [
			once(
				`${folder}/not-here.txt`,
				"Why the bid is not here",
				() => "Its public copy is being prepared and is not published yet.\n",
			),
		];
	return [once(`${folder}/public-copy.json`, "The bid as it is published", () => content)];
}

/** A version's text; one from before people stood apart is told without them where they are withheld. */
function versionTold(text: string, withholds: RoundArchive["withholds"]): string {
	if (!withholds("people") || text === "") return text;
	const content = readBidContent(text);
	return content.format === "tranche-bid/1" ? bidContentText(withoutPersonal(content, ERASED)) : text;
}

function bidTexts(
	tx: Tx,
	bidId: string,
	folder: string,
	withholds: RoundArchive["withholds"],
): readonly ArchivedText[] {
	const versions = bidVersionsOf(tx, bidId);
	return [
		...versions.map(({ version }) =>
			once(
				`${folder}/version-${version}.json`,
				`What was submitted, version ${version}, as its digest was made`,
				() => versionTold(versionText(tx, bidId, version) ?? "", withholds),
			),
		),
		...(withholds("people")
			? []
			: versions.map(({ id, version }) =>
					once(`${folder}/people-${version}.json`, `What version ${version} says of people, with salts`, () =>
						json(partsOfVersion(tx, id)),
					),
				)),
		once(`${folder}/questions.json`, "Questions about the bid, with answers", () =>
			json(
				clarificationsOf(tx, bidId).map(({ id, state, askedAt, dueAt }) => ({
					state,
					askedAt,
					dueAt,
					questions: questionsOfClarification(tx, id).map(
						({ question: { askedBy: _, answeredBy: __, ...question }, answeredByName }) => ({
							...question,
							...(withholds("people") ? {} : { answeredBy: answeredByName }),
						}),
					),
				})),
			),
		),
	];
}

/** A bid without what it says of people and without its files, where those are withheld. */
function disclosed(bid: BidArchive, withholds: RoundArchive["withholds"]): BidArchive {
	return {
		...bid,
		people: withholds("people") ? null : bid.people,
		content: withholds("people")
			? withoutPersonal(
					openPersonal(readBidContent(bid.text), () => ERASED),
					ERASED,
				)
			: bid.content,
		certificate: withholds("people") ? null : bid.certificate,
		files: withholds("files") ? [] : bid.files,
	};
}

/**
 * A round as an archive that was taken of it tells it: texts and bids to be read one after another, as the records
 * stand when each is read. What is withheld is not in it in any form.
 */
export function readRoundArchive(
	context: Context,
	input: { readonly roundId: string; readonly archiveId: string },
): Outcome<RoundArchive, PermissionRefusal> {
	const { memory: _, ...forgetful } = context;
	return read(forgetful, (tx, now): Outcome<RoundArchive, PermissionRefusal> => {
		const found = archiveIn(forgetful, tx, input, now);
		if (!found.ok) return found;
		const { round, archive } = found.value;
		const left = new Set(archive.withheld.map(({ what }) => what));
		const withholds = (what: Withholdable) => left.has(what);
		const decision = decisionTexts(forgetful, tx, round, withholds);
		const bids = receivedBids(tx, round.id).filter(
			({ bidId }) => !withholds("unsuccessful") || bidById(tx, bidId)?.state === "awarded",
		);
		// A run stands behind a decision, so it is told no sooner.
		const isAhead = withholds("unpublished") && !decision.told;
		const scenarios =
			isAhead || withholds("scores") || withholds("unsuccessful") ? [] : scenariosOf(tx, round.id);
		const copyOf = (bidId: string) =>
			withholds("people") ? read(forgetful, (now) => newestPublicCopy(now, bidId)) : undefined;
		const textsOf = (bidId: string, folder: string) => {
			const copy = copyOf(bidId);
			return copy ? publicTexts(copy, folder) : bidTexts(tx, bidId, folder, withholds);
		};
		const told = { people: !withholds("people"), decision: decision.told };
		return accepted({
			round: { id: round.id, title: round.title },
			archive,
			readAt: now,
			redactions: redactionsIn(forgetful, tx, round.id, withholds("unpublished")),
			withholds,
			references: new Set(bids.map(({ reference }) => reference)),
			texts: [
				...roundTexts(forgetful, tx, round, withholds),
				...scenarios.flatMap(({ id, title }, at) =>
					(["case", "run"] as const).map((file) =>
						once(
							`allocation/${numbered(at, title)}/${file}.json`,
							`${file === "case" ? "Case" : "Run"} of the scenario ${title}, as its digest was made`,
							() => {
								const row = scenarioById(tx, id);
								return (file === "case" ? row?.caseText : row?.runText) ?? "";
							},
						),
					),
				),
				...decision.texts,
				{
					name: "audit/entries.csv",
					what: "Entries of the audit about the round",
					parts: () => auditParts(forgetful, round.id, told),
				},
			],
			bids: bids.map(({ bidId, reference, title }) => ({
				reference,
				title,
				texts: textsOf(bidId, `bids/${plainName(reference)}`),
				whole: () => {
					if (copyOf(bidId)) return null;
					const whole = readBidArchive(forgetful, { bidId });
					return whole.ok ? disclosed(whole.value, withholds) : null;
				},
			})),
		});
	});
}
