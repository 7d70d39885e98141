import { useContext } from "react";
import { WayBack } from "../frame/way-back";

/** Leaves a form without saving: to the address given, else where the page leads back; nothing without either. */
export function CancelLink({ href }: { readonly href?: string }) {
	const back = useContext(WayBack);
	const to = href ?? back;
	return to === null ? null : (
		<a className="govuk-link" href={to}>
			Cancel
		</a>
	);
}
