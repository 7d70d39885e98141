import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	byText,
	filterOf,
	type ListDeclaration,
	type ListRules,
	pageOfRows,
	reversed,
} from "~/domain/listing/list-query";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { ListCount, ListForm, ListPages } from "~/ui/list/list-controls";
import { AnswerStands, InterestRegister, OwnInterests, Unanswered } from "~/ui/people/interest-tables";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import {
	type RegisterOfInterests,
	readRegisterOfInterests,
} from "~/use-cases/people/read-register-of-interests";

export const meta = titled("Interests");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { interests, byRole, standing, asked, mayReadRegister } = valueOrPage(readOwnInterests(context));
	const own = { interests, byRole, standing, asked };
	const register = mayReadRegister ? valueOrPage(readRegisterOfInterests(context)) : null;
	if (!register) return { ...own, register: null };
	const query = new URL(args.request.url).searchParams;
	const { rows, list } = pageOfRows(LIST, RULES, register.entries, query);
	const { mayRecord, unanswered, asked: inAll } = register;
	return { ...own, register: { entries: rows, mayRecord, unanswered, asked: inAll, list } };
}

const LIST: ListDeclaration = {
	search: { label: "Person, partnership or interest" },
	filters: [filterOf("period", "Period", "Any", { present: "Present", ended: "Ended" })],
	sorts: [
		{ key: "person", text: "Person" },
		{ key: "partnership", text: "Partnership" },
		{ key: "newest", text: "Newest first" },
	],
};

const RULES: ListRules<RegisterOfInterests["entries"][number]> = {
	texts: ({ name, organisationName, nature }) => [name, organisationName, nature],
	matches: { period: ({ endedAt }, period) => (endedAt !== null) === (period === "ended") },
	order: {
		person: byText(({ name }) => name),
		partnership: byText(({ organisationName }) => organisationName),
		newest: reversed(byText(({ declaredAt }) => declaredAt)),
	},
};

export default function Interests() {
	const { interests, byRole, standing, asked, register } = useLoaderData<typeof loader>();
	return (
		<>
			<h1 className="govuk-heading-l">Interests</h1>
			<p className="govuk-body">
				If you hold a role in a partnership, or have an interest in it, you cannot open its bids or their
				scores. You cannot check, score, moderate, advise on or sign for them. You still see a row for each
				bid in tables of a whole round, such as the board pack’s.
			</p>
			<p className="govuk-body">
				The same goes for partnerships that merged into it, and for the one it merged into.
			</p>
			<h2 className="govuk-heading-m">Your interests</h2>
			{byRole.length > 0 ? (
				<InsetText>
					You hold a role in {byRole.join(", ")}. That counts as an interest, so you do not need to declare
					it.
				</InsetText>
			) : null}
			<OwnInterests entries={interests} />
			<AnswerStands standing={standing} asked={asked} />
			<ButtonLink href="/interests/new">Declare an interest</ButtonLink>
			{register ? (
				<>
					<h2 className="govuk-heading-m">Who has to answer</h2>
					<Unanswered people={register.unanswered} asked={register.asked} />
					<h2 className="govuk-heading-m">Register of interests</h2>
					<ListForm list={register.list} path="/interests" />
					<ListCount list={register.list} noun={["interest", "interests"]} />
					<InterestRegister entries={register.entries} mayRecord={register.mayRecord} />
					<ListPages list={register.list} path="/interests" />
					{register.mayRecord ? (
						<ButtonLink href="/interests/record" variant="secondary">
							Record somebody else’s interest
						</ButtonLink>
					) : null}
				</>
			) : null}
		</>
	);
}
