import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { ERROR_PREFIX, RefusedPage } from "./ui/frame/page-meta";

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<RefusedPage.Provider value={document.title.startsWith(ERROR_PREFIX)}>
				<RemixBrowser />
			</RefusedPage.Provider>
		</StrictMode>,
	);
});
