import type { Role } from "~/domain/roles";
import type { Said } from "./said-banner";

/** What the frame of every page is drawn from. */
export type FrameData = {
	readonly requestId: string;
	/** The demonstration's time; null where this is none. */
	readonly demonstrationTime: string | null;
	/** Of who is signed in; null where nobody is. */
	readonly name: string | null;
	readonly roles: readonly Role[];
	/** What was just saved. */
	readonly said: Said | null;
};
