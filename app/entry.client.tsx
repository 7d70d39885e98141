import { RemixBrowser } from "@remix-run/react";
import { StrictMode, startTransition } from "react";
import { hydrateRoot } from "react-dom/client";
import { EarlyTyping, keepEarlyTyping } from "./ui/form/early-typing";
import { ERROR_PREFIX, RefusedPage } from "./ui/frame/page-meta";

const putBack = keepEarlyTyping();

startTransition(() => {
	hydrateRoot(
		document,
		<StrictMode>
			<RefusedPage.Provider value={document.title.startsWith(ERROR_PREFIX)}>
				<EarlyTyping putBack={putBack}>
					<RemixBrowser />
				</EarlyTyping>
			</RefusedPage.Provider>
		</StrictMode>,
	);
});
