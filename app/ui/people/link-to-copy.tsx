import { InsetText } from "../govuk/inset-text";
import { When } from "../when";

export type LinkToCopy = {
	readonly kind: "invitation" | "password-reset";
	/** The whole address. */
	readonly address: string;
	readonly expiresAt: string;
	/** True in a demonstration, whose own clock does not move links. */
	readonly byMachineClock: boolean;
};

/** A one-time link, shown this once so that it can be copied and sent. */
export function LinkToCopyNotice({ name, link }: { readonly name: string; readonly link: LinkToCopy }) {
	return (
		<InsetText>
			<h2 className="govuk-heading-m">
				{link.kind === "invitation" ? `Invitation for ${name}` : `Link for ${name} to set a new password`}
			</h2>
			<p className="govuk-body">
				Copy this link now and send it to {name}: it is not shown again. It can be used once, until{" "}
				<When instant={link.expiresAt} />
				{link.byMachineClock ? ". Moving the demonstration’s clock on does not change that" : ""}.
			</p>
			<p className="tranche-digest" id="link-to-copy">
				{link.address}
			</p>
		</InsetText>
	);
}
