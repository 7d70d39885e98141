import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/** Moves the focus to the main part after a sent form leads on, as on a loaded page, for screen readers. */
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
