import { instantToLondon } from "../london-time";

/** Whether a partnership stands on the London day a round opens. `endsOn` is its last day, null while it stands. */
export function standsAtOpening(
	partnership: { readonly startsOn: string; readonly endsOn: string | null },
	round: { readonly opensAt: string },
): boolean {
	const day = instantToLondon(round.opensAt).date;
	return partnership.startsOn <= day && (partnership.endsOn === null || partnership.endsOn >= day);
}
