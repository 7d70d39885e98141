import type { SectionKey } from "../bid/sections";

/** The points of the scale, lowest first. */
export const POINTS = [0, 1, 2, 3, 4, 5] as const;

/** What a criterion says. */
export type CriterionText = {
	readonly title: string;
	readonly guidance: string;
	readonly weight: number;
	readonly perTheme: boolean;
	/** The sections of a bid that bear on it; none unless named. */
	readonly sections?: readonly SectionKey[];
	/** What each point from 0 to 5 means, in that order. */
	readonly descriptors: readonly string[];
};
