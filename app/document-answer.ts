import type { LoaderFunctionArgs } from "@remix-run/node";
import { bidDocument } from "./documents/bid/bid-document";
import { eligibilityLetter } from "./documents/bid/eligibility-letter";
import type { Document } from "./documents/document";
import { blankForm } from "./documents/form/blank-form";
import { FILE_KINDS, type FileKind, makeFile } from "./documents/make-file";
import { fileHeaders } from "./file-answer";
import { valueOrPage } from "./respond";
import { contextFor, signedInContextFor } from "./session";
import { readEligibilityLetter } from "./use-cases/assessment/read-eligibility-letter";
import { readBidDocument } from "./use-cases/bid/read-bid-document";
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

/** The blank form of a round as a file, for whoever may see the round. */
export function blankFormFile(args: LoaderFunctionArgs, kind: FileKind): Promise<Response> {
	const asked = valueOrPage(readRoundAsked(contextFor(args), { roundId: args.params.roundId ?? "" }));
	return documentAnswer(`form-${asked.round.id}`, kind, blankForm(asked));
}
