import script from "virtual:check-script";
import type { PageHandle } from "~/ui/frame/page-handle";

export const handle: PageHandle = { forEverybody: true };

/** The script that checks a decision in its reader’s browser; the page that checks one loads it, and no other. */
export function loader() {
	return new Response(script, { headers: { "Content-Type": "text/javascript; charset=utf-8" } });
}
