/** The award category of a bid, below its name; nothing where it names none. */
export function CategoryNamed({ category }: { readonly category: string | null | undefined }) {
	if (!category) return null;
	return (
		<span className="govuk-!-display-block govuk-!-font-weight-regular">Award category: {category}</span>
	);
}
