import { SummaryList } from "../govuk/summary-list";
import { When } from "../when";

type Described = {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly endedAt: string | null;
	readonly hasPassword: boolean;
	readonly link: { readonly kind: "invitation" | "password-reset"; readonly expiresAt: string } | null;
	readonly linkByMail: { readonly state: string } | null;
	readonly mayManage: boolean;
};

function SignIn({ hasPassword, link, linkByMail, endedAt }: Described) {
	if (endedAt !== null)
		return (
			<>
				Account ended on <When instant={endedAt} />
			</>
		);
	if (linkByMail)
		return linkByMail.state === "given-up" ? (
			<>An email with a link to set a password could not be sent</>
		) : (
			<>An email with a link to set a password waits to be sent</>
		);
	const waiting = link ? (
		<>
			{link.kind === "invitation" ? "Invited" : "Has a link to set a new password"}, until{" "}
			<When instant={link.expiresAt} />
		</>
	) : null;
	if (waiting) return waiting;
	return hasPassword ? <>Has a password</> : <>No password, and no invitation that still works</>;
}

/** Name, address and the state of a person's account. */
export function PersonSummary({ person }: { readonly person: Described }) {
	const change = (what: string) =>
		person.mayManage && person.endedAt === null
			? {
					actions: {
						items: [{ href: `/people/${person.id}/change`, text: "Change", visuallyHiddenText: what }],
					},
				}
			: {};
	return (
		<SummaryList
			rows={[
				{ key: "Full name", value: person.name, ...change("full name") },
				{ key: "Email address", value: person.email, ...change("email address") },
				{ key: "Signing in", value: <SignIn {...person} /> },
			]}
		/>
	);
}
