import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { bidDocument } from "./documents/bid/bid-document";
import { eligibilityLetter } from "./documents/bid/eligibility-letter";
import { decisionDocument } from "./documents/decision/decision-document";
import { letterDocument } from "./documents/decision/letter-document";
import { packDocument } from "./documents/decision/pack-document";
import type { Document } from "./documents/document";
import { blankForm } from "./documents/form/blank-form";
import { FILE_KINDS, type FileKind, makeFile } from "./documents/make-file";
import { within } from "./domain/outcome";
import { fileHeaders } from "./file-answer";
import { valueOrPage } from "./respond";
import { contextFor, signedInContextFor } from "./session";
import { readEligibilityLetter } from "./use-cases/assessment/read-eligibility-letter";
import { readBidDocument } from "./use-cases/bid/read-bid-document";
import { readDraft } from "./use-cases/decision/read-draft";
import { readSignedPassages } from "./use-cases/decision/read-exempt-passages";
import { readLetter } from "./use-cases/decision/read-letters";
import { readNotice } from "./use-cases/decision/read-notice";
import { readPack } from "./use-cases/decision/read-pack";
import { readRoundAsked } from "./use-cases/round/read-round-asked";

/** A document as a file under a name, made in a thread. */
export async function documentAnswer(name: string, kind: FileKind, document: Document): Promise<Response> {
	const bytes = valueOrPage(await makeFile(kind, document));
	return new Response(bytes, {
		headers: fileHeaders({ name: `${name}.${kind}`, mime: FILE_KINDS[kind], bytes: bytes.byteLength }),
	});
}

/** What a bid's files are called: its reference, or that it is a draft. */
export function bidFileName({ reference }: { readonly reference: string | null }, isDraft: boolean): string {
	const named = reference === null ? "bid" : `bid-${reference.replace(/[^A-Za-z0-9]+/g, "-")}`;
	return isDraft ? `${named}-draft` : named;
}

/** A bid as a file, for whoever may read it. */
export function bidFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const read = valueOrPage(readBidDocument(signedInContextFor(args), { bidId: args.params.bidId ?? "" }));
	return documentAnswer(bidFileName(read.bid, read.version === null), kind, bidDocument(read));
}

/** The letter about a bid's eligibility as a file, for whoever may read it. */
export function eligibilityLetterFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const letter = valueOrPage(
		readEligibilityLetter(signedInContextFor(args), { bidId: args.params.bidId ?? "" }),
	);
	return documentAnswer(`${bidFileName(letter, false)}-eligibility`, kind, eligibilityLetter(letter));
}

/** A signed notice as a file, for whoever may read it; with what it withholds for those who ask for that and may. */
export function noticeFile(args: LoaderFunctionArgs, kind: FileKind, withheld = false): Promise<Response> {
	const [context, number] = [contextFor(args), args.params.number ?? ""];
	const passages = withheld ? valueOrPage(readSignedPassages(context, { number })).passages : null;
	const { content, sha256, publishedAt, audit } = valueOrPage(readNotice(context, number));
	const address = new URL(`/decisions/${encodeURIComponent(number)}`, args.request.url).href;
	const file = { content, sha256, publishedAt, audit, address, passages };
	const name = `decision-${content.number}${withheld ? "-confidential" : ""}`;
	return documentAnswer(name, kind, decisionDocument(file));
}

/** The notice that signing a draft would make, as a file for the decision's own people. */
export async function draftNoticeFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const draft = valueOrPage(await readDraft(signedInContextFor(args), args.params.decisionId ?? ""));
	const { notice: content, passages, number } = draft;
	if (number !== null) throw redirect(`/decisions/${number}/notice.${kind}`);
	const unsigned = { sha256: null, publishedAt: null, audit: null, address: null };
	return documentAnswer("decision-draft", kind, decisionDocument({ content, passages, ...unsigned }));
}

/** A round's board pack as a file, the newest version or the one that the address names, as its reader may see it. */
export async function packFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const version = Number(new URL(args.request.url).searchParams.get("version"));
	const roundId = args.params.roundId ?? "";
	const asked = { roundId, version: Number.isInteger(version) && version > 0 ? version : null };
	const page = within(await readPack(signedInContextFor(args), asked), ({ pack, ...read }) =>
		pack ? { ...read, pack } : undefined,
	);
	const shown = valueOrPage(page);
	return documentAnswer(`board-pack-${shown.pack.version}`, kind, packDocument(shown));
}

/** The letter of outcome that was sent on a bid as a file, for whoever may read it. */
export function letterFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const bidId = args.params.bidId ?? "";
	const { letter, sentAt } = valueOrPage(readLetter(signedInContextFor(args), { bidId }));
	return documentAnswer(`${bidFileName(letter.bid, false)}-outcome`, kind, letterDocument(letter, sentAt));
}

/** The blank form of a round as a file, for whoever may see the round. */
export function blankFormFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const asked = valueOrPage(readRoundAsked(contextFor(args), { roundId: args.params.roundId ?? "" }));
	return documentAnswer(`form-${asked.round.id}`, kind, blankForm(asked));
}
