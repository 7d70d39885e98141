import type { CheckName } from "./checks";
import type { FindingCode } from "./discrepancies";
import type { SectionKey } from "./sections";

/** What a bid's form asks for and the bid does not hold: an answer, records, a field of one; or records too many. */
type AskedCode = "answer-missing" | "records-missing" | "records-too-many" | "field-missing";

type OwnCode =
	| ("title-missing" | "aims-missing" | "aims-long" | "contact-name-missing" | "contact-email-missing")
	| ("intervention-missing" | "amount-missing" | "amount-missing-for" | "could-be-reduced-not-below")
	| ("objective-missing" | "objective-missing-for" | "reduced-not-below")
	| ("certificate-void" | "certificate-missing" | "form-outdated")
	| ("asks-above-round" | "cannot-be-funded")
	| ("years-missing" | "asks-above-year" | "year-without-money")
	| ("payee-missing" | "joint-amounts-none" | "amount-without-payee")
	| "category-missing"
	| "counted-in-another-bid"
	| "preferred-not-first";

export type RemarkCode = OwnCode | FindingCode | CheckName;

/** Something that stands in the way of submission, or that a person is told of before it. `words` is a sentence. */
export type Remark = {
	/** Where it is put right: a page of the bid. */
	readonly section: SectionKey;
	readonly words: string;
} & (
	| { readonly code: RemarkCode }
	| {
			readonly code: AskedCode;
			/** The key of the question, of the section with the records, or of their field. */
			readonly of: string;
	  }
);
