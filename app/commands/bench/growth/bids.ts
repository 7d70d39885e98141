import { laterBy } from "~/clock";
import { PUBLISHED_BIDS } from "~/demo/second-tranche/bids";
import { CERTIFICATE_STATEMENT } from "~/domain/bid/certificate";
import { bidOptions } from "~/domain/bid/options";
import type { Canonical } from "~/domain/canonical";
import { type Pence, pence } from "~/domain/money";
import { accepted } from "~/domain/outcome";
import { auditedValues } from "~/domain/record-values";
import { actorId, type Context, write } from "~/use-cases/context";
import { insertBid, updateBid } from "~db/bid/bid";
import { figuresDigest, insertCertificate } from "~db/bid/certificate";
import { contentOf } from "~db/bid/content";
import { setObjectives } from "~db/bid/objectives";
import { putPartnership } from "~db/bid/partnerships";
import {
	costLines,
	fundingLines,
	interventions,
	measures,
	type RecordStore,
	risks,
	savingLines,
} from "~db/bid/records";
import { reducedVersions } from "~db/bid/reduced-versions";
import { advanceSection, putAnswer } from "~db/bid/section";
import { insertVersion } from "~db/bid/version";
import type { Tx } from "~db/client";
import { type Cast, must, type Partnership } from "./cast";

/** As the bids of a large round have them, spread over a bid's interventions. */
const COST_LINES = 20;

/** A bid that was written: what is needed to submit and score it. */
export type WrittenBid = { readonly id: string; readonly partnership: Partnership };

/** One write with its entry, as a use case makes it, but without its questions, which a large round makes slow. */
export function entered(
	context: Context,
	action: string,
	about: { readonly kind: string; readonly id: string; readonly bidId?: string },
	work: (tx: Tx, now: string) => void,
	detail: Canonical = {},
): void {
	must(
		write(context, (tx, record, now) => {
			work(tx, now);
			record(action, about, detail);
			return accepted(null);
		}),
	);
}

/** One record of a kind with its entry. */
function added<Values extends object>(
	context: Context,
	store: RecordStore<Values>,
	bidId: string,
	values: Values,
): string {
	const id = context.ids.next();
	const savedBy = actorId(context);
	entered(
		context,
		`add-${store.kind}`,
		{ kind: store.kind, id, bidId },
		(tx, now) => store.insert(tx, { id, ownerId: bidId, savedAt: now, savedBy }, values),
		{ bid: bidId, before: null, after: auditedValues(values) },
	);
	return id;
}

function answered(
	context: Context,
	bidId: string,
	section: string,
	answers: Readonly<Record<string, string>>,
): void {
	const by = actorId(context);
	entered(context, "save-answers", { kind: "bid", id: bidId }, (tx, now) => {
		must(advanceSection(tx, { bidId, section, revision: 0, theirs: {}, now, by }));
		for (const [question, text] of Object.entries(answers))
			putAnswer(tx, bidId, question, { state: "answered", text });
	});
}

const tens = (pounds: number): Pence => pence(Math.max(1, Math.round(pounds / 10)) * 1000);

const LONG =
	"Invented for measuring. It says what happens, where, who is affected, what the figures are and where they come from, at about the length at which people write. ";

function addInterventions(
	context: Context,
	bidId: string,
	published: (typeof PUBLISHED_BIDS)[number],
	objectives: readonly string[],
	random: () => number,
): readonly { readonly id: string; readonly asked: Pence }[] {
	const parts = published.interventions.slice(0, 4);
	const factor = 0.6 + random() * 0.9;
	return parts.map(({ title, asked: pounds, proposal, timescale, succession }, place) => {
		const asked = tens(Number(pounds) * factor);
		const id = added(context, interventions, bidId, {
			title,
			proposal,
			timescale: timescale ?? "Six months from the award",
			succession: succession ?? "The partners carry it on",
			asked,
			couldBeReducedTo: null,
		});
		entered(context, "save-objectives", { kind: "intervention", id, bidId }, (tx) => {
			const chosen = [random(), random()].map((at) => objectives[Math.floor(at * objectives.length)] ?? "");
			setObjectives(
				tx,
				id,
				[...new Set(chosen)].map((objectiveId) => ({ objectiveId, how: "Invented for measuring." })),
			);
		});
		const lines = Math.floor(COST_LINES / parts.length) + (place < COST_LINES % parts.length ? 1 : 0);
		const each = asked / BigInt(lines);
		for (let line = 0; line < lines; line++)
			added(context, costLines, bidId, {
				interventionId: id,
				description: `Invented cost ${line + 1}`,
				quantity: null,
				unitCost: null,
				amount: pence(line === lines - 1 ? asked - each * BigInt(lines - 1) : each),
				financialYear: null,
				nature: line % 5 === 0 ? "capital" : "revenue",
				qualifier: null,
			});
		return { id, asked };
	});
}

/** Writes one bid as its partnership's person does, complete and not submitted. */
export function writeBid(
	cast: Cast,
	roundId: string,
	partnership: Partnership,
	given: { readonly place: number; readonly objectives: readonly string[]; readonly random: () => number },
): WrittenBid {
	const { place, objectives, random } = given;
	const context = cast.as(partnership.email);
	const published = PUBLISHED_BIDS[place % PUBLISHED_BIDS.length];
	if (!published) throw new Error("no published bid to write like");
	const bidId = cast.ids.next();
	const title = `${published.title}, ${place + 1}`;
	entered(context, "start-bid", { kind: "bid", id: bidId }, (tx, now) => {
		insertBid(tx, { id: bidId, roundId, state: "draft", title, createdAt: now, createdBy: actorId(context) });
		putPartnership(tx, { bidId, organisationId: partnership.id, position: 0, payee: true });
	});
	answered(context, bidId, "about", {
		aims: published.aims,
		"contact-name": "Somebody invented",
		"contact-email": partnership.email,
	});
	answered(context, bidId, "need", {
		"need-problem": LONG.repeat(3),
		"need-evidence": LONG.repeat(2),
		"need-without-money": LONG,
	});
	const parts = addInterventions(context, bidId, published, objectives, random);
	const asked = parts.reduce((sum, part) => sum + part.asked, 0n);
	if (random() < 0.4)
		added(context, reducedVersions, bidId, {
			amount: pence((asked * 7n) / 10n),
			dropped: "The last months of the work",
			interventions: null,
		});
	const firm = { qualifier: null, confirmed: false } as const;
	added(context, fundingLines, bidId, {
		source: "The district",
		kind: "cash",
		amount: pence(500_000),
		...firm,
	});
	added(context, savingLines, bidId, {
		description: "Fewer calls",
		kind: "recurring",
		amount: pence(250_000),
		qualifier: null,
		fromYear: null,
		cashable: null,
		beneficiary: "The police",
	});
	for (const kind of ["output", "outcome"] as const)
		added(context, measures, bidId, {
			kind,
			description: `Invented ${kind}`,
			baseline: "10",
			target: "5",
			howMeasured: "Counted each month",
		});
	for (const likelihood of [2, 4])
		added(context, risks, bidId, {
			description: `Invented risk ${likelihood}`,
			likelihood,
			impact: 3,
			mitigation: "Watched by the board",
			owner: "The lead officer",
		});
	answered(context, bidId, "delivery", {
		"delivery-plan": LONG.repeat(2),
		"delivery-timescale": "April to September",
		"delivery-governance": LONG,
		succession: LONG,
	});
	return { id: bidId, partnership };
}

/** Certifies a bid and submits it under a reference. */
export function submitWritten(cast: Cast, { id, partnership }: WrittenBid, reference: string): void {
	const context = cast.as(partnership.email);
	const personId = actorId(context);
	const certificateId = cast.ids.next();
	entered(context, "certify-bid", { kind: "bid", id }, (tx, now) => {
		const content = contentOf(tx, id);
		if (!content) throw new Error("the bid is not there");
		insertCertificate(tx, {
			id: certificateId,
			bidId: id,
			figuresSha256: figuresDigest(content),
			statement: CERTIFICATE_STATEMENT,
			personId,
			at: now,
		});
	});
	entered(context, "submit-bid", { kind: "bid", id }, (tx, now) => {
		const content = contentOf(tx, id);
		if (!content) throw new Error("the bid is not there");
		const options = must(bidOptions(content));
		insertVersion(tx, {
			id: cast.ids.next(),
			bidId: id,
			version: 1,
			content: { ...content, reference },
			certificateId,
			submittedAt: now,
			submittedBy: personId,
			options,
			optionIds: options.map(() => cast.ids.next()),
			salt: cast.ids.salt,
		});
		updateBid(tx, id, { reference, state: "submitted", revision: 2 });
	});
}

/** Times a little apart, so that bids are received one after the other. */
export const momentOf = (from: string, place: number): string => laterBy(from, place * 1000);
