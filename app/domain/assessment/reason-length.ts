/** The longest reason for a score, an agreement, a result, a request or a replacement, in characters. */
export const LONGEST_REASON = 4000;
