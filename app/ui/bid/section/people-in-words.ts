import type { SectionPeople } from "~/use-cases/bid/together/read-section-people";

/** Whether a section is ready, in a sentence without its stop; "" where nobody said so. */
export function readyInWords(ready: SectionPeople["ready"]): string {
	if (!ready) return "";
	return ready.current ? `${ready.by} marked it ready` : `Changed since ${ready.by} marked it ready`;
}
