import { Tag } from "../govuk/tag";

type BidNamedProps = {
	readonly reference: string;
	/** Null where an interest of the reader closes the bid to them: then nothing leads to it. */
	readonly title: string | null;
	/** Where its reference leads; none where there is no such page, or not for this reader. */
	readonly href?: string | undefined;
};

/** A bid among others: its reference, and its title unless an interest closes it to the reader. */
export function BidNamed({ reference, title, href }: BidNamedProps) {
	return (
		<>
			{title === null || href === undefined ? (
				reference
			) : (
				<a className="govuk-link" href={href}>
					{reference}
				</a>
			)}{" "}
			{title === null ? (
				<Tag colour="orange">You have an interest</Tag>
			) : (
				<span className="govuk-!-font-weight-regular">{title}</span>
			)}
		</>
	);
}
