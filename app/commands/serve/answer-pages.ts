import type { Response as Answered, Request as Asked, RequestHandler } from "express";
import type { Logger } from "pino";
import type { Application } from "~/application-context";
import { BY_SCRIPT } from "~/ui/layout/inline-scripts";
import { askedPage } from "./asked-page";
import type { KeptPages } from "./kept-pages";
import { type PageAnswers, pageAnswers } from "./page-answers";
import type { Pages } from "./pages";
import { loggedError } from "./request-log";
import { noteRefusal } from "./security-events";
import { type Answer, sendWhole, webRequest } from "./web-messages";

type Parts = {
	readonly application: Application;
	readonly pages: Pages;
	readonly log: Logger;
	readonly development: boolean;
	/** Answers for pages whose work grows with a round; without it they are answered like all others. */
	readonly large?: PageAnswers | undefined;
	readonly kept: KeptPages;
};

/**
 * A form's answer to the script that sent it: where it leads, for the browser would read that page for nothing; or the
 * page to show, marked as one. What is refused in words (400, 401, 409) is a page like any other.
 */
function asScriptsTakeIt(asked: Asked, answer: Answer): Answer {
	const { status, headers, body } = answer.response;
	if (asked.get(BY_SCRIPT) === undefined) return answer;
	if (status === 302 || status === 303)
		return { ...answer, response: new Response(null, { status: 204, headers }) };
	const isPage = headers.get("content-type")?.startsWith("text/html");
	if (!isPage || ![200, 400, 401, 409].includes(status)) return answer;
	headers.set(BY_SCRIPT, "script");
	return { ...answer, response: new Response(body, { status: 200, headers }) };
}

/** Answers a request by the page that it is for, from memory, or in a thread where its work grows with a round. */
export function answerPages({ application, pages, log, development, large, kept }: Parts): RequestHandler {
	const answers = pageAnswers(application, pages.build, development);
	const answerOf = (asked: Asked, answered: Answered, method?: "GET"): Promise<Answer> => {
		const page = askedPage(answered);
		const { requestId } = answered.locals;
		const answersOf = page?.isLarge && large ? large : answers;
		return answersOf(page?.id, webRequest(asked, answered, method), {
			requestId: String(requestId),
			address: asked.ip ?? "",
			signedIn: (personId) => {
				answered.locals.personId = personId;
			},
			refused: (code) => noteRefusal(answered, code),
			reportError: (error) => {
				log.error({ err: loggedError(error, asked), requestId }, "page failed");
			},
		});
	};
	const answer = async (asked: Asked, answered: Answered) => {
		if (!kept.isForEverybody(asked, answered))
			return sendWhole(asked, answered, asScriptsTakeIt(asked, await answerOf(asked, answered)));
		if (await kept.answer(asked, answered)) return;
		const version = kept.version();
		// Made whole even for whoever asks for its head alone: what is kept is sent to all.
		const made = await answerOf(asked, answered, "GET");
		const { status, headers } = made.response;
		const same = status === 200 && !headers.has("set-cookie");
		return same ? kept.keepAndAnswer(asked, answered, made, version) : sendWhole(asked, answered, made);
	};
	return (asked, answered, next) => {
		answered.locals.noSuchPage = askedPage(answered) === undefined;
		answer(asked, answered).catch(next);
	};
}
