import { askedByYear } from "~/domain/bid/asked-by-year";
import type { BidContent } from "~/domain/bid/content";
import { answerTo, askedOf, reducibleTo } from "~/domain/bid/read-content";
import { categoryInWords } from "~/domain/round/award-category";
import { SummaryList, type SummaryRow } from "../../govuk/summary-list";
import { AskedByYear } from "../asked-by-year";
import { Amount, Written } from "./reading-section";

type ReadingAboutProps = {
	readonly content: BidContent;
	readonly withoutContact: boolean | undefined;
};

/** Title, aims, contact, amount asked and the partnerships of a bid. */
export function ReadingAbout({ content, withoutContact }: ReadingAboutProps) {
	const text = (question: string) => <Written text={answerTo(content, question)} />;
	const smallest = reducibleTo(content);
	const rows: SummaryRow[] = [
		{ key: "Title", value: <Written text={content.title} /> },
		{ key: "Aims", value: text("aims") },
		{
			key: "Amount asked",
			value: <Amount amount={askedOf(content)} absent="No amount asked yet" />,
		},
	];
	const years = askedByYear(content);
	if (years && years.size > 1)
		rows.push({
			key: "Asked by financial year",
			value: <AskedByYear years={[...years]} />,
		});
	if (content.category) rows.push({ key: "Award category", value: categoryInWords(content.category) });
	if (smallest !== null)
		rows.push({ key: "Could be reduced to", value: <Amount amount={smallest} absent="" /> });
	if (!withoutContact)
		rows.push(
			{ key: "Contact", value: text("contact-name") },
			{ key: "Email address", value: text("contact-email") },
			{ key: "Telephone number", value: text("contact-telephone") },
		);
	rows.push({
		key: content.partnerships.length > 1 ? "Partnerships of this joint bid" : "Partnership",
		value: <Partnerships partnerships={content.partnerships} />,
	});
	return <SummaryList rows={rows} />;
}

function Partnerships({ partnerships }: { readonly partnerships: BidContent["partnerships"] }) {
	const joint = partnerships.length > 1;
	return (
		<ul className="govuk-list">
			{partnerships.map(({ id, name, payee, amount }, position) => (
				<li key={id}>
					{name}
					{joint && position === 0 ? " (lead)" : null}
					{payee ? ", payee" : null}
					{joint ? (
						<>
							, <Amount amount={amount} absent="no amount given" />
						</>
					) : null}
				</li>
			))}
		</ul>
	);
}
