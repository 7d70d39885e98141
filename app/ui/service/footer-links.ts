/** The pages that the footer of every page links. */
export const FOOTER_LINKS = [
	{ text: "Help", href: "/help" },
	{ text: "Contact", href: "/contact" },
	{ text: "Accessibility statement", href: "/accessibility" },
	{ text: "Privacy", href: "/privacy" },
	{ text: "Cookies", href: "/cookies" },
] as const;
