import { createContext } from "react";

/** Where the page leads back to, as its frame says it; null where it says nothing. A form's "Cancel" goes there. */
export const WayBack = createContext<string | null>(null);
