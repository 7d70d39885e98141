import { NotificationBanner } from "../govuk/notification-banner";

const DONE: Readonly<Record<string, string>> = {
	created: "Added",
	changed: "Changes saved",
	ended: "Ended",
	numbered: "Decision numbers saved",
	"role-given": "Role given. It holds from the person’s next page",
	"role-ended": "Role ended",
	"account-ended": "Account ended and signed out everywhere",
	declared: "Interest declared",
	"interest-ended": "Interest ended",
	"password-changed": "Password changed. You were signed out everywhere else",
	moved: "The clock was moved on",
};

/** Says what was just done, from the word that the page was sent to with; nothing for another word. */
export function DoneBanner({ done }: { readonly done: string | null }) {
	const text = done !== null && Object.hasOwn(DONE, done) ? DONE[done] : undefined;
	return text ? <NotificationBanner type="success">{text}</NotificationBanner> : null;
}
