import { createContext, useContext } from "react";

/** The design system's modules that our components use; and a part of a page that has a script of ours. */
export const MODULES = [
	"govuk-accordion",
	"govuk-button",
	"govuk-character-count",
	"govuk-checkboxes",
	"govuk-error-summary",
	"govuk-notification-banner",
	"govuk-password-input",
	"govuk-radios",
	"govuk-service-navigation",
	"govuk-skip-link",
	"govuk-tabs",
	"tranche-part",
] as const;
export type Enhancement = (typeof MODULES)[number];

/** Gathers the modules that a page uses while it is drawn. */
export const Enhancements = createContext<Set<Enhancement> | null>(null);

/** Says that the page needs a module's script, which starts on the elements that bear its name as `data-module`. */
export function useEnhancement<Name extends Enhancement>(name: Name): { readonly "data-module": Name } {
	useContext(Enhancements)?.add(name);
	return { "data-module": name };
}
