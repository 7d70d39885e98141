import { begunBid, oneOfEach } from "./bid-record-builders";
import type { Section } from "./bid-record-sections";
import { routeArgs } from "./requests";

/** A bid with one record of each kind, and what the pages of one section are asked with. */
export function recordPages(section: Section["section"]) {
	const begun = begunBid();
	const { world, bidId, bidder } = begun;
	const keys = oneOfEach(bidder, bidId);
	const itemId = keys[section];
	const own = section === "costs" ? { interventionId: keys.interventions } : {};
	const args = (personId: string | null, form?: Readonly<Record<string, string>>, item = itemId) =>
		routeArgs(world, personId, `/bids/${bidId}/${section}/${item}`, {
			params: { bidId, section, recordId: item },
			...(form ? { form: { ...own, ...form } } : {}),
		});
	return { ...begun, keys, itemId, args, list: `/bids/${bidId}/${section}`, me: world.sandwell.bidder };
}
