import type { SubsidyLimbs } from "~/domain/decision/subsidy";
import { LIMB_WORDS } from "~/explain/notice-in-words";
import { RadiosField, TextAreaField } from "../form/fields";

const YES_NO = [
	{ value: "yes", text: "Yes" },
	{ value: "no", text: "No" },
];

/** The names of the four limbs, in the order of the law. */
const LIMBS = Object.keys(LIMB_WORDS) as (keyof SubsidyLimbs)[];

/** What a conflict calls the fields of subsidy control. */
export const SUBSIDY_LABELS = [{ name: "reason", label: "Why it is or is not a subsidy" }];

/** Whether a grant is a subsidy: its four limbs, why, and how a subsidy is given. */
export function SubsidyFields() {
	return (
		<>
			{LIMBS.map((limb) => (
				<RadiosField key={limb} name={limb} label={LIMB_WORDS[limb]} inline items={YES_NO} />
			))}
			<TextAreaField
				name="reason"
				label="Why it is or is not a subsidy"
				hint="For example: the partnership carries out its public functions and is no enterprise"
			/>
			<RadiosField
				name="basis"
				label="If it is a subsidy, how is it given?"
				hint="It is a subsidy if all four answers are yes"
				items={[
					{
						value: "minimal",
						text: "As minimal financial assistance",
						hint: "The recipient confirms in writing that it stays within the limit over three financial years. The portal asks for this when the decision is published",
					},
					{ value: "principles", text: "After an assessment against the subsidy control principles" },
				]}
			/>
		</>
	);
}

/** The values of the fields from what was recorded. */
export function subsidyValues(
	said: (SubsidyLimbs & { readonly reason: string; readonly basis: string | null }) | null,
) {
	if (!said) return { publicResources: "yes" };
	return {
		...Object.fromEntries(LIMBS.map((limb) => [limb, said[limb] ? "yes" : "no"])),
		reason: said.reason,
		basis: said.basis ?? "",
	};
}
