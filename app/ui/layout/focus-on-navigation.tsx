import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Moves the focus to the main part when a sent form leads to another page without loading it anew, so that
 * a screen reader begins there as it would on a loaded page. Draws nothing; stands once in the root.
 */
export function FocusOnNavigation() {
	const { pathname } = useLocation();
	const previous = useRef(pathname);
	useEffect(() => {
		if (previous.current === pathname) return;
		previous.current = pathname;
		const main = document.getElementById("main-content");
		if (!main || main.contains(document.activeElement)) return;
		main.tabIndex = -1;
		main.focus({ preventScroll: true });
	}, [pathname]);
	return null;
}
