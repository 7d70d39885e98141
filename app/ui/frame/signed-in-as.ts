import { createContext } from "react";

/** The name of whoever is signed in; null for the public. The root gives it to every page. */
export const SignedInAs = createContext<string | null>(null);
