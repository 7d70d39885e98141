import { createContext } from "react";
import type { Role } from "~/domain/roles";

/** The roles of whoever is signed in; none for the public. The root gives them to every page. */
export const RolesHeld = createContext<readonly Role[]>([]);
