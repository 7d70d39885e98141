import { detailsOf } from "~/domain/outcome";
import type { RefusalWords } from "../refused-form";

/** Why a record was not removed. */
export const REMOVAL_REFUSALS: RefusalWords<"changed-meanwhile"> = {
	"changed-meanwhile": (refusal) => {
		const { by = "somebody" } = detailsOf(refusal, "changed-meanwhile") ?? {};
		return `Nothing was removed, because ${by} changed this after you opened the page. Look at it again`;
	},
};
