import type { LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { accepted, provided, within } from "~/domain/outcome";
import { formAction, type Guard, guarded } from "~/form-action";
import { END_INTEREST_PROBLEMS, endInterestForm } from "~/forms/people/interest";
import { TextAreaField } from "~/ui/form/fields";
import { FormPage } from "~/ui/form/form-page";
import type { PageHandle } from "~/ui/frame/page-handle";
import { titled } from "~/ui/layout/titled";
import { endOwnInterest } from "~/use-cases/people/end-own-interest";
import { endRecordedInterest } from "~/use-cases/people/end-recorded-interest";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";

export const meta = titled("End an interest");
export const handle: PageHandle = { backHref: "/interests" };

type Ending = {
	readonly isOwn: boolean;
	/** Null: the person who asks. */
	readonly name: string | null;
	readonly organisationName: string;
	readonly nature: string;
};

const guard: Guard<Ending> = (context, { interestId }) => {
	const interests = readOwnInterests(context);
	const own = interests.ok && interests.value.interests.find(({ id }) => id === interestId);
	if (own) return accepted({ ...own, isOwn: true, name: null });
	const found = within(readRegisterOfInterests(context), ({ entries, mayRecord }) => {
		const entry = entries.find(({ id }) => id === interestId);
		return entry && { ...entry, isOwn: false, mayRecord };
	});
	return provided(found, ({ mayRecord }) => mayRecord);
};

export async function loader(args: LoaderFunctionArgs) {
	const { isOwn, name, organisationName, nature } = (await guarded(args, guard)).page;
	return { isOwn, name, organisationName, nature };
}

export const action = formAction({
	guard,
	schema: endInterestForm,
	messages: END_INTEREST_PROBLEMS,
	save: ({ context, page, params: { interestId: id = "" }, value: { reason } }) =>
		(page.isOwn ? endOwnInterest : endRecordedInterest)(context, { id, reason }),
	told: () => ["/interests", "You ended the interest"],
});

export default function EndInterest() {
	const { isOwn, name, organisationName, nature } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<FormPage
			schema={endInterestForm}
			title={isOwn ? "End your interest" : `End the interest of ${name}`}
			caption={organisationName}
			values={refused?.values}
			errors={refused?.errors}
			submitLabel="End this interest"
			submitVariant="warning"
			intro={
				<>
					<p className="govuk-body tranche-verbatim">{nature}</p>
					<p className="govuk-body">
						The entry stays in the register with the day it ended. The audit keeps who ended it and why. The
						interest still counts until the decision of every round that has already opened is published.
						After that, {isOwn ? "you" : "they"} can open this partnership’s bids and scores.
					</p>
				</>
			}
		>
			<TextAreaField name="reason" label="Why has it ended?" maxLength={1000} hint="Kept in the audit" />
		</FormPage>
	);
}
