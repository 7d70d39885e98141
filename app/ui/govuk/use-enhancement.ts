import { createContext, type RefObject, useContext, useEffect, useRef } from "react";

type Enhancer = new (root: Element) => unknown;

const modules = {
	"govuk-accordion": () =>
		import("govuk-frontend/dist/govuk/components/accordion/accordion.mjs").then((m) => m.Accordion),
	"govuk-button": () =>
		import("govuk-frontend/dist/govuk/components/button/button.mjs").then((m) => m.Button),
	"govuk-character-count": () =>
		import("govuk-frontend/dist/govuk/components/character-count/character-count.mjs").then(
			(m) => m.CharacterCount,
		),
	"govuk-checkboxes": () =>
		import("govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs").then((m) => m.Checkboxes),
	"govuk-error-summary": () =>
		import("govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs").then(
			(m) => m.ErrorSummary,
		),
	"govuk-notification-banner": () =>
		import("govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs").then(
			(m) => m.NotificationBanner,
		),
	"govuk-password-input": () =>
		import("govuk-frontend/dist/govuk/components/password-input/password-input.mjs").then(
			(m) => m.PasswordInput,
		),
	"govuk-radios": () =>
		import("govuk-frontend/dist/govuk/components/radios/radios.mjs").then((m) => m.Radios),
	"govuk-service-navigation": () =>
		import("govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs").then(
			(m) => m.ServiceNavigation,
		),
	"govuk-skip-link": () =>
		import("govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs").then((m) => m.SkipLink),
	"govuk-tabs": () => import("govuk-frontend/dist/govuk/components/tabs/tabs.mjs").then((m) => m.Tabs),
} satisfies Record<string, () => Promise<Enhancer>>;

/** The design system's modules that our components use, by name. */
export const MODULES: readonly string[] = Object.keys(modules);

/** Gathers the modules that a page drawn on the server uses; null in a browser. */
export const Enhancements = createContext<Set<string> | null>(null);

/** Starts one of the design system's own scripts on the element that the given reference is put on. */
export function useEnhancement<E extends Element>(name: keyof typeof modules): RefObject<E> {
	const root = useRef<E>(null);
	useContext(Enhancements)?.add(name);
	useEffect(() => {
		const element = root.current;
		if (!element || !document.body.classList.contains("govuk-frontend-supported")) return;
		let wanted = true;
		void modules[name]().then((Module: Enhancer) => {
			if (wanted && element.isConnected && !element.hasAttribute(`data-${name}-init`)) new Module(element);
		});
		return () => {
			wanted = false;
		};
	}, [name]);
	return root;
}
