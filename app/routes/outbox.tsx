import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import {
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { provided } from "~/domain/outcome";
import { formAction, guarded, guardOf } from "~/form-action";
import type { PageHandle } from "~/ui/frame/page-handle";
import { Button } from "~/ui/govuk/button";
import { WarningText } from "~/ui/govuk/warning-text";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { UnsentTable } from "~/ui/messages/unsent-table";
import { type Outbox, readOutbox, type UnsentMessage } from "~/use-cases/messages/read-outbox";
import { retryMessages } from "~/use-cases/messages/retry-messages";

export const meta = titled("Messages not sent");
export const handle: PageHandle = { wide: true, backHref: "/people" };

const PATH = "/outbox";

const LIST: ListDeclaration = {
	search: { label: "Person or message" },
	filters: [filterOf("state", "Standing", "Any", { waiting: "Waiting", "given-up": "Not sent" })],
	sorts: [
		{ key: "oldest", text: "Longest waiting first" },
		{ key: "newest", text: "Newest first" },
	],
};

const RULES: ListRules<UnsentMessage> = {
	texts: ({ name, what }) => [name, what],
	matches: { state: ({ isGivenUp }, state) => isGivenUp === (state === "given-up") },
	order: { oldest: byText(({ at }) => at), newest: reversed(byText(({ at }) => at)) },
};

const guard = guardOf((context) => readOutbox(context));
const retrying = guardOf((context) => provided(readOutbox(context), ({ mayRetry }) => mayRetry));

export async function loader(args: LoaderFunctionArgs) {
	const { unsent, ...outbox } = (await guarded(args, guard)).page;
	return {
		...outbox,
		givenUp: unsent.filter(({ isGivenUp }) => isGivenUp).length,
		...pageOfRows(LIST, RULES, unsent, new URL(args.request.url).searchParams),
	};
}

export const action = formAction({
	guard: retrying,
	save: ({ context }) => retryMessages(context),
	told: ({ messages }, { page: { goesBy } }) => [
		PATH,
		messages === 1 ? "We are trying 1 message again" : `We are trying ${messages} messages again`,
		goesBy === "none" ? "They wait until the service can send email." : undefined,
	],
});

const HOW: Readonly<Record<Outbox["goesBy"], string>> = {
	mail: "Messages go by email. What the mail server does not take is tried again by itself: after a minute, then less and less often. Nothing else waits for it.",
	mailbox: "This demonstration sends no email: each person finds their messages on a page of their own.",
	none: "Messages wait until the service can send email. Nothing else waits for it.",
};

export default function OutboxPage() {
	const { goesBy, givenUp, mayRetry, rows, list } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Messages not sent</h1>
			{goesBy === "none" ? (
				<WarningText>
					This service is not set up to send email. Ask whoever runs it to set SMTP_URL and MAIL_FROM.
				</WarningText>
			) : null}
			<p className="govuk-body">{HOW[goesBy]}</p>
			{mayRetry && givenUp > 0 ? (
				<Form method="post">
					<Button variant="secondary" preventDoubleClick>
						{givenUp === 1 ? "Try 1 message again" : `Try ${givenUp} messages again`}
					</Button>
				</Form>
			) : null}
			<ListForm list={list} path={PATH} />
			{list.all === 0 ? (
				<p className="govuk-body">Every message has been sent.</p>
			) : (
				<ListCount list={list} noun={["message", "messages"]} />
			)}
			<UnsentTable unsent={rows} />
			<ListPages list={list} path={PATH} />
		</>
	);
}
