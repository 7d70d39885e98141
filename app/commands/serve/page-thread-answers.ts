import type { Answers } from "~/thread";
import { openDatabase } from "~db/client";
import { makeApplication } from "../make-application";
import { pageAnswers } from "./page-answers";
import type { HandedAnswer, HandedRequest, ThreadGiven } from "./page-thread";
import { builtPages } from "./pages";

/** What a thread of pages can be asked: a page of the build, for a request. */
export async function answersOf({ databaseFile, ...settings }: ThreadGiven): Promise<Answers> {
	const { build } = await builtPages();
	const answers = pageAnswers(makeApplication(openDatabase(databaseFile), settings), build);
	return {
		async page({ pageId, requestId, address, url, ...sent }: HandedRequest) {
			let signedIn: string | undefined;
			const refused: string[] = [];
			const errors: unknown[] = [];
			const request = new Request(url, { ...sent, headers: sent.headers as [string, string][] });
			const {
				response,
				html,
				inParts = false,
			} = await answers(pageId, request, {
				...{ requestId, address },
				signedIn: (personId) => {
					signedIn = personId;
				},
				refused: (code) => refused.push(code),
				reportError: (error) => errors.push(error),
			});
			const { status, statusText, headers } = response;
			const body = html === undefined ? response.body : new TextEncoder().encode(html as string);
			const outcome: HandedAnswer = {
				...{ status, statusText, headers: [...headers], body, inParts, signedIn, refused, errors },
			};
			return { outcome, moved: body === null ? [] : [body instanceof Uint8Array ? body.buffer : body] };
		},
	};
}
