import { optionsOfContent } from "~/domain/appraisal/options-of-content";
import type { BidContent } from "~/domain/bid/content";
import { OptionsResults } from "../appraisal/options-results";
import { PartHeading } from "./reading-section";

/** The options appraisal of a bid: nothing where it gives no alternatives or no criteria. */
export function ReadingOptions({ content }: { readonly content: BidContent }) {
	const options = optionsOfContent(content);
	if (!options || options.criteria.length === 0) return null;
	return (
		<>
			<PartHeading>Alternatives against the criteria</PartHeading>
			<OptionsResults {...options} />
		</>
	);
}
