import { useEnhancement } from "../govuk/use-enhancement";
import type { KeepsWords } from "./keeps-words";

/** Where a form can no longer be changed: what the same person typed in it and did not save, by a link. */
export function LeftUnsaved({ keeps }: { readonly keeps: KeepsWords | undefined }) {
	const module = useEnhancement("tranche-part");
	if (!keeps) return null;
	const { to, address, who, key, unsaved } = keeps;
	return (
		<p
			className="govuk-body"
			{...module}
			data-part="kept-here"
			data-within={address}
			data-who={who}
			data-key={key}
			hidden={unsaved === null}
		>
			You typed in this form and did not save it.{" "}
			<a className="govuk-link" href={`${to}/words`}>
				Read, copy or download what you typed
			</a>
		</p>
	);
}
