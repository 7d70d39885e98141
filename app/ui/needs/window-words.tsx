import type { WindowState } from "~/domain/needs/figures-check";
import { When } from "../when";

/** When figures can be checked, in a sentence. */
export function WindowInWords({
	window,
}: {
	readonly window: { readonly opensAt: string; readonly closesAt: string; readonly state: WindowState };
}) {
	const { opensAt, closesAt, state } = window;
	if (state === "to-open")
		return (
			<>
				Checking begins <When instant={opensAt} /> and ends <When instant={closesAt} />.
			</>
		);
	if (state === "open")
		return (
			<>
				Figures can be checked until <When instant={closesAt} />.
			</>
		);
	return (
		<>
			Checking ended <When instant={closesAt} />.
		</>
	);
}
