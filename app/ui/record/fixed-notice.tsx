import { InsetText } from "../govuk/inset-text";
import type { RecordsPlace } from "./place";

/** Says why nothing can be changed here, and where to go. */
export function FixedNotice({ place }: { readonly place: Pick<RecordsPlace, "fixed" | "back" | "path"> }) {
	if (place.fixed === "plan-in-use")
		return (
			<InsetText>
				A round has opened with this version of the plan, so it can no longer change. To change the plan for
				later rounds,{" "}
				<a className="govuk-link" href={place.path.split("/").slice(0, 3).join("/")}>
					make a new version
				</a>
				.
			</InsetText>
		);
	if (place.fixed === "left-behind")
		return (
			<InsetText>
				The round has closed, so this bid can no longer be changed or submitted.{" "}
				<a className="govuk-link" href={place.path}>
					See where it stands
				</a>
				.
			</InsetText>
		);
	return (
		<InsetText>
			This bid is no longer a draft, so it cannot be changed.{" "}
			<a className="govuk-link" href={place.path}>
				See where it stands
			</a>
			. While its round is open, a submitted bid can be taken back.
		</InsetText>
	);
}
