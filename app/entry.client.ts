import { Accordion } from "govuk-frontend/dist/govuk/components/accordion/accordion.mjs";
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { Tabs } from "govuk-frontend/dist/govuk/components/tabs/tabs.mjs";
import { copyWords } from "./browser/copy-words";
import { followConditions } from "./browser/follow-conditions";
import { listWordsHere } from "./browser/list-words-here";
import { numberKeys } from "./browser/number-keys";
import { sendForm } from "./browser/send-form";

/** Starts the script of a part of a page, told by its `data-part`; the page works without. */
class Part {
	constructor(element: HTMLElement) {
		if (element instanceof HTMLFormElement) sendForm(element);
		else if (element.dataset.part === "conditions") followConditions(element);
		else if (element.dataset.part === "kept-here") void listWordsHere(element);
		else if (element.dataset.part === "copy") copyWords(element);
		else if (element.dataset.part === "number-keys") numberKeys(element);
		else element.focus();
	}
}

/** All that a page with a form may need, by the names that its elements bear: one file instead of one for each. */
export const modules = {
	"govuk-accordion": Accordion,
	"govuk-button": Button,
	"govuk-character-count": CharacterCount,
	"govuk-checkboxes": Checkboxes,
	"govuk-error-summary": ErrorSummary,
	"govuk-notification-banner": NotificationBanner,
	"govuk-password-input": PasswordInput,
	"govuk-radios": Radios,
	"govuk-service-navigation": ServiceNavigation,
	"govuk-skip-link": SkipLink,
	"govuk-tabs": Tabs,
	"tranche-part": Part,
};
