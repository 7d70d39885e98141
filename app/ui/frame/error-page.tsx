import type { ReactNode } from "react";
import type { StatesNow } from "~/domain/possible-now";
import { whyNotNow } from "../bid/why-not-now";
import { type KeptText, WordsToKeep } from "./kept-words";
import { type MoveName, movesInWords } from "./move-words";

export type PageError = {
	readonly status: number;
	readonly code?: string | undefined;
	/** The moves that were possible, where one was refused. */
	readonly possible?: readonly MoveName[] | undefined;
	/** The states of a bid and its round, where these are why. */
	readonly states?: StatesNow | undefined;
	/** What was typed in the form that was refused because of a state. */
	readonly typed?: readonly KeptText[] | undefined;
	/** Why, in the words of the page that was refused. */
	readonly said?: string | undefined;
};

type Words = { readonly title: string; readonly body: ReactNode };

const P = ({ children }: { readonly children: ReactNode }) => <p className="govuk-body">{children}</p>;

function notFound(signedIn: boolean): Words {
	return {
		title: "Page not found",
		body: (
			<>
				<P>
					If you typed the address, check that it is right. If you pasted it, check that you copied all of it.
				</P>
				{signedIn ? (
					<P>
						Some pages are shown only to the people they concern.{" "}
						<a className="govuk-link" href="/account">
							Your account
						</a>{" "}
						lists the roles you hold. Ask your administrator if one is missing.
					</P>
				) : (
					<P>
						Some pages are shown only to the people they concern.{" "}
						<a className="govuk-link" href="/sign-in">
							Sign in
						</a>{" "}
						if you have an account.
					</P>
				)}
			</>
		),
	};
}

const INTERESTED: Words = {
	title: "You cannot do this because you have an interest",
	body: (
		<>
			<P>
				You hold a role or have an interest in a partnership that this bid or decision concerns, or in one
				that merged with it. People with an interest in a bid cannot open it or its scores, check its
				eligibility, score it, moderate it, advise on it or sign for it. The tables of the round and the board
				pack show its row.
			</P>
			<P>
				<a className="govuk-link" href="/interests">
					See your declared interests
				</a>
				. Ask the fund manager to give the work to somebody else. An interest that you end still counts until
				the rounds under way are decided.
			</P>
		</>
	),
};

const FORBIDDEN: Words = {
	title: "You cannot do this",
	body: (
		<P>
			Your roles let you see this record but not make this change. Ask a colleague who holds the role, or your
			administrator.
		</P>
	),
};

const UNPROCESSABLE: Words = {
	title: "This could not be done",
	body: <P>Nothing was changed. Go back, look at the page again and try once more.</P>,
};

const TOO_MUCH: Words = {
	title: "That is too much at once",
	body: <P>What you sent has more fields than any form in this service. Nothing was changed.</P>,
};

const TOO_LARGE: Words = {
	title: "That is too much at once",
	body: <P>The text you sent is longer than any form in this service takes. Nothing was changed.</P>,
};

const FILES_ARRIVING: Words = {
	title: "Busy: try again in a minute",
	body: (
		<P>
			Too many files are being sent at the moment. Nothing was changed. Go back and send your form again in a
			minute.
		</P>
	),
};

const DISK_FULL: Words = {
	title: "There is no room for files at the moment",
	body: <P>Nothing was changed. Go back and save your form without the file, and tell the office.</P>,
};

const FILE_WAITING: Words = {
	title: "This file cannot be opened yet",
	body: <P>It is waiting to be checked for viruses. Try again in a few minutes.</P>,
};

const FILE_INFECTED: Words = {
	title: "This file was deleted",
	body: <P>A virus was found in it. Ask the partnership for a clean copy.</P>,
};

const TROUBLE: Words = {
	title: "Sorry, there is a problem with the service",
	body: <P>Nothing that was saved has been lost. Try again in a few minutes.</P>,
};

const BUSY: Words = {
	title: "Busy: try again in a minute",
	body: (
		<P>
			Another scenario is being worked out for somebody else. Nothing was changed. Load this page again in a
			minute.
		</P>
	),
};

function notPossible({ possible = [], states, typed = [], said }: PageError): Words {
	const title = typed.length > 0 ? "This was not saved" : "This cannot be done now";
	if (states)
		return {
			title,
			body: <P>{typed.length > 0 ? `${whyNotNow(states)} Nothing was changed.` : whyNotNow(states)}</P>,
		};
	if (said) return { title, body: <P>{said}. Nothing you sent was saved.</P> };
	return {
		title,
		body:
			possible.length === 0 ? (
				<P>Somebody changed this after you opened the page. Nothing you sent was saved.</P>
			) : (
				<>
					<P>
						Somebody changed this after you opened the page, and nothing you sent was saved. What can be done
						now:
					</P>
					<ul className="govuk-list govuk-list--bullet">
						{movesInWords(possible).map((move) => (
							<li key={move}>{move}</li>
						))}
					</ul>
				</>
			),
	};
}

function wordsFor(error: PageError, signedIn: boolean): Words {
	const { status, code } = error;
	if (status === 404) return notFound(signedIn);
	if (status === 403) return code === "interested" ? INTERESTED : FORBIDDEN;
	if (status === 409) return notPossible(error);
	if (status === 413) return code === "too-large" ? TOO_LARGE : TOO_MUCH;
	if (code === "files-arriving") return FILES_ARRIVING;
	if (code === "disk-full") return DISK_FULL;
	if (code === "busy") return BUSY;
	if (code === "file-waiting") return FILE_WAITING;
	if (code === "file-infected") return FILE_INFECTED;
	return status >= 400 && status < 500 ? UNPROCESSABLE : TROUBLE;
}

/** The heading of an error page, also its title in the browser. */
export function errorTitle(error: PageError): string {
	return wordsFor(error, false).title;
}

/** What a person reads when a page cannot be shown: plain words, and a number to quote. Nothing of the inside. */
export function ErrorPage({
	error,
	requestId,
	signedIn,
}: {
	readonly error: PageError;
	readonly requestId: string | null;
	readonly signedIn: boolean;
}) {
	const { title, body } = wordsFor(error, signedIn);
	return (
		<div className="govuk-grid-row">
			<div className="govuk-grid-column-two-thirds">
				<h1 className="govuk-heading-l">{title}</h1>
				{body}
				{error.typed && error.typed.length > 0 ? <WordsToKeep words={error.typed} /> : null}
				{requestId ? (
					<P>
						If you ask about this page, give this number: <span className="tranche-digest">{requestId}</span>
					</P>
				) : null}
				<P>
					<a className="govuk-link" href="/">
						Go to the front page
					</a>
				</P>
			</div>
		</div>
	);
}
