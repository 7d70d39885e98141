import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byText,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { MessageText } from "~/ui/messages/message-text";
import { When } from "~/ui/when";
import { type MailboxMessage, readMailbox } from "~/use-cases/messages/read-mailbox";

export const meta = titled("Your messages");
export const handle: PageHandle = { backHref: "/account" };

const PATH = "/messages";

const LIST: ListDeclaration = {
	search: { label: "Words in the subject" },
	sorts: [
		{ key: "newest", text: "Newest first" },
		{ key: "oldest", text: "Oldest first" },
	],
};

const RULES: ListRules<MailboxMessage> = {
	texts: ({ subject }) => [subject],
	matches: {},
	order: { newest: reversed(byText(({ at }) => at)), oldest: byText(({ at }) => at) },
};

export function loader(args: LoaderFunctionArgs) {
	const messages = valueOrPage(readMailbox(signedInContextFor(args)));
	return pageOfRows(LIST, RULES, messages, new URL(args.request.url).searchParams);
}

export default function Messages() {
	const { rows, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Your messages</h1>
			<p className="govuk-body">
				This demonstration sends no email. What it would send to you stands here.{" "}
				<a className="govuk-link" href="/account/messages">
					Choose which messages you get
				</a>
				.
			</p>
			<ListForm list={list} path={PATH} />
			{list.all === 0 ? (
				<p className="govuk-body">You have no messages yet.</p>
			) : (
				<ListCount list={list} noun={["message", "messages"]} />
			)}
			{rows.map(({ key, subject, at, lines }) => (
				<section key={key} className="tranche-message">
					<h2 className="govuk-heading-m govuk-!-margin-bottom-1">{subject}</h2>
					<p className="govuk-hint">
						<When instant={at} />
					</p>
					<MessageText lines={lines} />
				</section>
			))}
			<ListPages list={list} path={PATH} />
		</>
	);
}
