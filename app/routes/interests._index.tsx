import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData, useSearchParams } from "@remix-run/react";
import { valueOrPage } from "~/respond";
import { signedInContextFor } from "~/session";
import { ButtonLink } from "~/ui/govuk/button";
import { InsetText } from "~/ui/govuk/inset-text";
import { titled } from "~/ui/layout/titled";
import { DoneBanner } from "~/ui/people/done-banner";
import { InterestRegister, OwnInterests } from "~/ui/people/interest-tables";
import { readOwnInterests } from "~/use-cases/people/read-own-interests";
import { readRegisterOfInterests } from "~/use-cases/people/read-register-of-interests";

export const meta = titled("Interests");

export function loader(args: LoaderFunctionArgs) {
	const context = signedInContextFor(args);
	const { interests, byRole, mayReadRegister } = valueOrPage(readOwnInterests(context));
	const register = mayReadRegister ? valueOrPage(readRegisterOfInterests(context)) : null;
	return {
		interests,
		byRole,
		register: register && { entries: register.entries, mayRecord: register.mayRecord },
	};
}

export default function Interests() {
	const { interests, byRole, register } = useLoaderData<typeof loader>();
	const [search] = useSearchParams();
	return (
		<>
			<DoneBanner done={search.get("done")} />
			<h1 className="govuk-heading-l">Interests</h1>
			<p className="govuk-body">
				Somebody who holds a role in a partnership, or has an interest in it, cannot open its bids or their
				scores, check their eligibility, score them, moderate them, advise on them or sign for them. Tables of
				a whole round, such as the board pack’s, still show them a row for each bid.
			</p>
			<p className="govuk-body">
				This also holds for the bids of partnerships that merged into it, and of the one that it merged into.
			</p>
			<h2 className="govuk-heading-m">Your interests</h2>
			{byRole.length > 0 ? (
				<InsetText>You hold a role in {byRole.join(", ")}, which counts without being declared.</InsetText>
			) : null}
			<OwnInterests entries={interests} />
			<ButtonLink href="/interests/new">Declare an interest</ButtonLink>
			{register ? (
				<>
					<h2 className="govuk-heading-m">The register</h2>
					<InterestRegister entries={register.entries} mayRecord={register.mayRecord} />
					{register.mayRecord ? (
						<ButtonLink href="/interests/record" variant="secondary">
							Enter somebody else’s interest
						</ButtonLink>
					) : null}
				</>
			) : null}
		</>
	);
}
