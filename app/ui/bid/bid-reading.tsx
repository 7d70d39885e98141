import type { BidContent } from "~/domain/bid/content";
import type { SectionKey } from "~/domain/bid/sections";
import { ReadingAbout } from "./reading-about";
import { ReadingInterventions } from "./reading-interventions";
import { ReadingMoney } from "./reading-money";
import { ReadingProse } from "./reading-prose";
import { ReadingHeading } from "./reading-section";
import { ReadingWork } from "./reading-work";

type BidReadingProps = {
	readonly content: BidContent;
	/** Where each section is changed; given on the partnership's own page of a draft only. */
	readonly changeHref?: ((section: SectionKey) => string) | undefined;
	/** Leaves out the contact's name, address and telephone number. */
	readonly withoutContact?: boolean | undefined;
};

/** A whole bid on one page, to read, check or print: every section in order, sums and differences said beside the amounts. */
export function BidReading({ content, changeHref, withoutContact }: BidReadingProps) {
	const change = changeHref ?? (() => undefined);
	return (
		<div className="tranche-bid">
			<ReadingAbout content={content} changeHref={change("about")} withoutContact={withoutContact} />
			<ReadingHeading title="Need" section="need" changeHref={change("need")} />
			<ReadingProse content={content} section="need" />
			<ReadingInterventions content={content} change={change} />
			<ReadingMoney content={content} change={change} />
			<ReadingWork content={content} change={change} />
			<ReadingHeading title="Delivery and succession" section="delivery" changeHref={change("delivery")} />
			<ReadingProse content={content} section="delivery" />
		</div>
	);
}
