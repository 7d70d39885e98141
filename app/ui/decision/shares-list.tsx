import { formatPounds, type Pence } from "~/domain/money";

type Share = { readonly name: string; readonly share?: Pence | undefined };

/** What each of several payees gets of an award; nothing where one partnership alone is paid. */
export function SharesList({ shares = [] }: { readonly shares?: readonly Share[] | undefined }) {
	const known = shares.flatMap(({ name, share }) => (share === undefined ? [] : [{ name, share }]));
	if (known.length < 2) return null;
	return (
		<ul className="govuk-list govuk-body-s govuk-!-margin-bottom-0 govuk-!-font-weight-regular">
			{known.map(({ name, share }) => (
				<li key={name}>
					{formatPounds(share)} to {name}
				</li>
			))}
		</ul>
	);
}
