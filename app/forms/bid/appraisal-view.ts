import { FIRST_VIEW, type View } from "~/domain/appraisal/bid-appraisal";
import { STRESSES } from "~/domain/appraisal/stress";

/** What an address asks an appraisal for; what it does not know is what counts first. */
export function askedView(request: { readonly url: string }): View {
	const asked = new URL(request.url).searchParams;
	const among = <T extends string>(name: string, known: readonly T[], otherwise: T): T =>
		known.find((each) => each === asked.get(name)) ?? otherwise;
	return {
		costs: among("costs", ["whole", "funder"], FIRST_VIEW.costs),
		savings: among("savings", ["all", "cashable"], FIRST_VIEW.savings),
		end: among("end", ["low", "high"], FIRST_VIEW.end),
		stress: STRESSES.find((each) => each === asked.get("stress")) ?? null,
	};
}
