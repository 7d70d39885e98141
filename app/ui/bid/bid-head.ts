import { SECTIONS, type SectionKey } from "~/domain/bid/sections";
import type { BidHead as Head } from "~/use-cases/bid/read-bid-head";
import type { PageHandle } from "../frame/page-handle";

/** What the pages of a bid's records say of the bid itself. */
export type BidHead = Omit<Head, "round">;

/** A bid as people name it: its reference where it has one, and its title. */
export function bidName({ title, reference }: Pick<BidHead, "title" | "reference">): string {
	const name = title === "" ? "Bid without a title" : title;
	return reference === null ? name : `${reference}: ${name}`;
}

/** The heading of a section's page. */
export function sectionTitle(section: SectionKey, bid: Pick<BidHead, "titles"> = {}): string {
	return bid.titles?.[section] ?? SECTIONS.find(({ key }) => key === section)?.title ?? section;
}

/** The address of a section's list page. */
export function sectionPath(bidId: string, section: SectionKey): string {
	return `/bids/${bidId}/${section}`;
}

/** The way down to a page of one record: to its section's list. */
export const recordBreadcrumbs: PageHandle<{ readonly bid: BidHead; readonly section: SectionKey }> = {
	breadcrumbs: (page, params) => bidBreadcrumbs(page.section).breadcrumbs?.(page, params) ?? [],
};

/** The way down to a section of a bid; with `section`, to a page of one of its records. */
export function bidBreadcrumbs(section?: SectionKey): PageHandle<{ readonly bid: BidHead }> {
	return {
		breadcrumbs: ({ bid }) => [
			{ text: "Bids", href: "/bids" },
			{ text: bidName(bid), href: `/bids/${bid.id}` },
			...(section ? [{ text: sectionTitle(section, bid), href: sectionPath(bid.id, section) }] : []),
		],
	};
}
