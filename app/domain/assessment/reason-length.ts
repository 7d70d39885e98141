/** The longest reason that assessment keeps, in characters: for a score, an agreement, a result, a request or a replacement. */
export const LONGEST_REASON = 4000;
